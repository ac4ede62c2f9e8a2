/* The selection: its cards in the order of the address, that address to copy or scan, and all of it as one document. */

import { address, change, onChange, parse } from "./adres.js";
import { article } from "./bundel.js";
import { all, concepts, series } from "./element.js";
import { qrDrawing } from "./qr.js";
import { SELECTION } from "./selectie.js";

const [tools] = all(".hb-selectie"), [grid] = all(".hb-selectie-kaarten"), [bundle] = all(".hb-bundel");
const find = (part) => all(`.hb-selectie__${part}`)[0];
const field = find("adres"), status = find("stand"), remark = find("melding");
const cards = new Map(all("[data-concept]", grid).map((card) => [card.dataset.concept, card]));
const chosen = () => address().c.filter((number) => cards.has(number));

function show() {
  const numbers = chosen(), { length } = numbers;
  for (const [number, card] of cards) card.hidden = !numbers.includes(number);
  all(".hb-kaarten", grid)[0].append(...numbers.map((number) => cards.get(number)));
  grid.hidden = find("delen").hidden = !length;
  find("leeg").hidden = length > 0;
  find("vergelijk").hidden = length < 2;
  status.textContent = length ? `${concepts(length)} in je selectie.` : "Je selectie is nog leeg.";
  field.value = `${SELECTION}#c=${numbers}`;
  find("qr").innerHTML = qrDrawing(field.value);
  bundle.replaceChildren();
  bundle.hidden = true;
}

async function print() {
  status.textContent = "De concepten worden opgehaald…";
  const links = all(".hb-kaart:not([hidden]) .hb-kaart__titel a", grid);
  const parts = await Promise.all(links.map((link, index) => article(link, index).catch(() => link.textContent)));
  const failed = parts.filter((part) => part.at);
  bundle.replaceChildren(...parts.filter((part) => !part.at));
  bundle.hidden = false;
  status.textContent = failed.length ? `Niet gelukt: ${series(failed)}. Open die los.` : "Alle concepten staan onder de kaarten.";
  if (!failed.length) window.print();
}

async function copy() {
  field.select();
  const done = await navigator.clipboard?.writeText(field.value).then(() => true, () => false);
  status.textContent = done ? "Het adres is gekopieerd." : "Het adres is geselecteerd. Kopieer het met je toetsenbord.";
}

const typed = parse(location.hash).c, words = typed.map((word) => word.padStart(2, "0"));
const odd = typed.filter((_, index) => !cards.has(words[index]) || words.indexOf(words[index]) < index);
remark.textContent = `Dit staat dubbel in het adres, of is geen concept: ${series(odd)}. Dat lieten we weg.`;
remark.hidden = !odd.length;

field.readOnly = true;
tools.hidden = false;
find("kopieer").onclick = copy;
find("print").onclick = print;
onChange(show);
change({ c: chosen() });
