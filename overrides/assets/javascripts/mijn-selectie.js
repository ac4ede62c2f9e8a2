/* The page of the selection: the chosen cards in the order of the address, its address to copy or scan, and all of it as one document. */

import { address, change, onChange, parse } from "./adres.js";
import { bundle } from "./bundel.js";
import { concepts, series } from "./element.js";
import { qrDrawing } from "./qr.js";
import { SELECTION } from "./selectie.js";

const tools = document.querySelector(".hb-selectie");
const find = (part) => tools.querySelector(`.hb-selectie__${part}`);
const grid = document.querySelector(".hb-selectie-kaarten");
const pages = document.querySelector(".hb-bundel");
const cards = new Map([...grid.querySelectorAll("[data-concept]")].map((card) => [card.dataset.concept, card]));
const field = find("adres");
const status = find("stand");

/** Say politely what in the address is no concept, or stands there twice. */
function oddities({ c }) {
  const words = c.map((word) => word.padStart(2, "0"));
  const unknown = c.filter((_, index) => !cards.has(words[index]));
  const twice = c.filter((_, index) => cards.has(words[index]) && words.indexOf(words[index]) < index);
  const parts = [
    unknown.length && `Er is geen concept ${series([...new Set(unknown)], "of")}.`,
    twice.length && `Dubbel in het adres: ${series([...new Set(twice)])}.`,
  ].filter(Boolean);
  return parts.length ? `${parts.join(" ")} Dat lieten we weg.` : "";
}

function show() {
  const chosen = address().c.filter((number) => cards.has(number));
  const url = `${SELECTION.href}#c=${chosen}`;
  for (const [number, card] of cards) card.hidden = !chosen.includes(number);
  grid.querySelector(".hb-kaarten").append(...chosen.map((number) => cards.get(number)));
  grid.hidden = find("delen").hidden = !chosen.length;
  find("leeg").hidden = chosen.length > 0;
  find("vergelijk").hidden = chosen.length < 2;
  status.textContent = chosen.length ? `${concepts(chosen.length)} in je selectie.` : "Je selectie is nog leeg.";
  field.value = url;
  find("qr").innerHTML = qrDrawing(url, "QR-code van je selectie");
  pages.replaceChildren();
  pages.hidden = true;
}

async function open(print) {
  status.textContent = "De concepten worden opgehaald…";
  const links = [...grid.querySelectorAll(".hb-kaart:not([hidden]) .hb-kaart__titel a")];
  const { articles, failed } = await bundle(links);
  pages.replaceChildren(...articles);
  pages.hidden = false;
  status.textContent = failed.length ? `Niet gelukt: ${series(failed)}. Open die los.` : "Alle concepten staan onder elkaar.";
  if (print && articles.length) window.print();
  else pages.querySelector("h2")?.focus();
}

async function copy() {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    status.textContent = "Het adres is gekopieerd.";
  } catch {
    status.textContent = "Kopiëren lukt niet vanzelf. Het adres is geselecteerd: kopieer het met je toetsenbord.";
  }
}

field.readOnly = true;
tools.hidden = false;
find("kopieer").addEventListener("click", copy);
find("lees").addEventListener("click", () => open(false));
find("print").addEventListener("click", () => open(true));
onChange(show);
find("melding").textContent = oddities(parse(location.hash));
find("melding").hidden = !find("melding").textContent;
change({ c: address().c.filter((number) => cards.has(number)) });
