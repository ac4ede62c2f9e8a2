/* The page of the selection: the chosen cards in the order of the address, its address to copy or scan, and all of it as one document. */

import { address, change, onChange, parse } from "./adres.js";
import { article } from "./bundel.js";
import { concepts, series } from "./element.js";
import { qrDrawing } from "./qr.js";
import { SELECTION } from "./selectie.js";

const tools = document.querySelector(".hb-selectie");
const find = (part) => tools.querySelector(`.hb-selectie__${part}`);
const grid = document.querySelector(".hb-selectie-kaarten");
const bundle = document.querySelector(".hb-bundel");
const cards = new Map([...grid.querySelectorAll("[data-concept]")].map((card) => [card.dataset.concept, card]));
const field = find("adres"), status = find("stand"), remark = find("melding");

function show() {
  const chosen = address().c.filter((number) => cards.has(number));
  for (const [number, card] of cards) card.hidden = !chosen.includes(number);
  grid.querySelector(".hb-kaarten").append(...chosen.map((number) => cards.get(number)));
  grid.hidden = find("delen").hidden = !chosen.length;
  find("leeg").hidden = chosen.length > 0;
  find("vergelijk").hidden = chosen.length < 2;
  status.textContent = chosen.length ? `${concepts(chosen.length)} in je selectie.` : "Je selectie is nog leeg.";
  field.value = `${SELECTION}#c=${chosen}`;
  find("qr").innerHTML = qrDrawing(field.value, "QR-code van je selectie");
  bundle.replaceChildren();
  bundle.hidden = true;
}

async function print() {
  status.textContent = "De concepten worden opgehaald…";
  const links = [...grid.querySelectorAll(".hb-kaart:not([hidden]) .hb-kaart__titel a")];
  const parts = await Promise.all(links.map((link, index) => article(link, index).catch(() => link.textContent)));
  const failed = parts.filter((part) => typeof part === "string");
  bundle.replaceChildren(...parts.filter((part) => typeof part !== "string"));
  bundle.hidden = false;
  status.textContent = failed.length ? `Niet gelukt: ${series(failed)}. Open die los.` : "Alle concepten staan onder de kaarten.";
  if (!failed.length) window.print();
}

async function copy() {
  field.select();
  const done = await navigator.clipboard?.writeText(field.value).then(() => true, () => false);
  status.textContent = done ? "Het adres is gekopieerd." : "Het adres is geselecteerd. Kopieer het met je toetsenbord.";
}

/** What in the address is no concept, or stands there twice. */
const typed = parse(location.hash).c, words = typed.map((word) => word.padStart(2, "0"));
const odd = typed.filter((_, index) => !cards.has(words[index]) || words.indexOf(words[index]) < index);
remark.textContent = `Dit staat dubbel in het adres, of is geen concept: ${series(odd)}. Dat lieten we weg.`;
remark.hidden = !odd.length;

field.readOnly = true;
tools.hidden = false;
find("kopieer").onclick = copy;
find("print").onclick = print;
onChange(show);
change({ c: address().c.filter((number) => cards.has(number)) });
