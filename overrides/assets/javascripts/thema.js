// Sets the scheme before the page shows. Nothing is stored but a choice that differs from the system. Not a module: it runs at once.
(() => {
  const KEY = "handboek-thema";
  const button = document.querySelector(".hb-thema");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const storage = (act) => { try { return act(localStorage); } catch { return null; } };
  const show = () => {
    const chosen = storage((store) => store.getItem(KEY));
    const dark = chosen ? chosen === "donker" : system.matches;
    document.body.dataset.mdColorScheme = dark ? "slate" : "default";
    button.setAttribute("aria-pressed", String(dark));
  };
  button.addEventListener("click", () => {
    const dark = button.getAttribute("aria-pressed") !== "true";
    storage((store) => dark === system.matches ? store.removeItem(KEY) : store.setItem(KEY, dark ? "donker" : "licht"));
    show();
  });
  system.addEventListener("change", show);
  button.hidden = false;
  show();
})();
