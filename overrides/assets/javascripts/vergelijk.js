/* Compare two or three concepts: the table has them all, and this shows the columns that the address names (`#v=02,07`), or else the selection. */

import { address, change, onChange } from "./adres.js";
import { series } from "./element.js";

const form = document.querySelector(".hb-vergelijk");
const boxes = [...form.querySelectorAll("input")];
const table = document.querySelector(".hb-naast-elkaar");
const HINTS = ["Je ziet alle concepten. Kies er twee of drie.", " Kies er nog een.", "", " Meer dan drie past niet naast elkaar."];

onChange(() => {
  const numbers = address().v.filter((number) => boxes.some(({ value }) => value === number)).slice(0, 3);
  const { length } = numbers;
  for (const box of boxes) {
    box.checked = numbers.includes(box.value);
    box.disabled = !box.checked && length > 2;
    for (const cell of table.querySelectorAll(`[data-concept="${box.value}"]`)) cell.hidden = length > 0 && !box.checked;
  }
  table.classList.toggle("hb-naast-elkaar--gekozen", length > 0);
  form.querySelector("[type=reset]").hidden = !length;
  const titles = boxes.filter((box) => box.checked).map((box) => box.closest("label").textContent.trim());
  form.querySelector("[role=status]").textContent = (length ? `Je ziet ${series(titles)}.` : "") + HINTS[length];
});

form.autocomplete = "off";
form.hidden = false;
form.onchange = () => change({ v: boxes.filter((box) => box.checked).map((box) => box.value) }, true);
form.onreset = (event) => {
  event.preventDefault();
  change({ v: [] }, true);
};
change(address().v.length ? {} : { v: address().c });
form.querySelector("details").open = !address().v.length || matchMedia("(min-width: 60em)").matches;
