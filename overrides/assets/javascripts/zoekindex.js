// Hack: Material 9.8.2 fetches the whole search index on every page, more than all the rest of a first visit together.
// Here that one request waits until someone is about to search. Has to run before Material's bundle.
(() => {
  const send = XMLHttpRequest.prototype.send;
  const open = XMLHttpRequest.prototype.open;
  const index = /\/search\/search_index\.json$/;
  const field = document.querySelector(".md-search__input");
  const waiting = [];
  let wanted = !field || new URLSearchParams(location.search).has("q");

  const want = () => {
    wanted = true;
    waiting.splice(0).forEach((request) => send.call(request));
  };
  XMLHttpRequest.prototype.open = function (method, address, ...rest) {
    this.waits = index.test(address);
    return open.call(this, method, address, ...rest);
  };
  XMLHttpRequest.prototype.send = function (...body) {
    return this.waits && !wanted ? void waiting.push(this) : send.apply(this, body);
  };
  if (!wanted) {
    field.addEventListener("focus", want, { once: true });
    document.querySelector(".md-header [for=__search]")?.addEventListener("pointerenter", want, { once: true });
  }
})();
