/* Keep concepts in the address: a button on every card and concept page, a bar that says how many, links that take the selection along. */

import { address, change, format, onChange, parse } from "./adres.js";
import { all, concepts, element } from "./element.js";

const SITE = new URL("../../", import.meta.url);
export const SELECTION = new URL("concepten/selectie/", SITE);
const COMPARISON = new URL("concepten/vergelijk/", SITE);

function follow(show) {
  onChange(show);
  show();
}

function addButton(place) {
  const number = place.dataset.concept, button = element("button", { type: "button", className: "hb-kies" });
  const title = (all(".hb-kaart__titel", place)[0] ?? all("h1")[0]).textContent.trim();
  const isChosen = () => address().c.includes(number);
  button.onclick = () => change({ c: isChosen() ? address().c.filter((other) => other !== number) : [...address().c, number] });
  follow(() => {
    button.textContent = isChosen() ? "Haal uit selectie" : "Voeg toe aan selectie";
    button.ariaLabel = `${button.textContent}: ${title}`;
    button.classList.toggle("hb-kies--gekozen", isChosen());
  });
  place.append(button);
}

function addBar() {
  const status = element("p", { role: "status" }), compare = element("a", { href: COMPARISON }, "Vergelijk");
  const bar = element("aside", { className: "hb-keuzebalk hb-scherm", ariaLabel: "Je selectie" }, status, element("a", { href: SELECTION }, "Bekijk"), compare);
  follow(() => {
    const { length } = address().c;
    bar.hidden = !length;
    compare.hidden = length < 2;
    setTimeout(() => (status.textContent = `${concepts(length)} in je selectie`)); // after it shows, so that it is read aloud
  });
  all("main")[0].after(bar);
}

/** Let a link take the selection along, just before it is followed; the link beside a concept compares that one first. */
function takeAlong({ target }) {
  const link = target.closest?.("a[href]:not([href^='#'])");
  if (!link?.href.startsWith?.(SITE) || !link.pathname.endsWith("/")) return;
  const { c } = address(), asked = parse(link.hash);
  const about = link.pathname === COMPARISON.pathname && link.closest("[data-concept]")?.dataset.concept;
  link.hash = format({ ...asked, c, v: about ? [...new Set([about, ...c])].slice(0, 3) : asked.v });
}

all(":is(.hb-kaart, .hb-acties)[data-concept]").forEach(addButton);
if (location.pathname !== SELECTION.pathname) addBar();
for (const moment of ["pointerdown", "focusin", "click"]) document.addEventListener(moment, takeAlong, true);
