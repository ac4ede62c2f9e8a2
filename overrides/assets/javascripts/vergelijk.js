/* Compare two or three concepts: the table has them all, and this shows the columns that the address names (`#v=02,07`), or else the selection. */

import { address, change, onChange } from "./adres.js";
import { series } from "./element.js";

const form = document.querySelector(".hb-vergelijk");
const boxes = [...form.querySelectorAll("input")];
const table = document.querySelector(".hb-naast-elkaar");

const known = boxes.map((box) => box.value);

function show() {
  const numbers = address().v.filter((number) => known.includes(number)).slice(0, 3);
  const columns = boxes.filter((box) => numbers.includes(box.value));
  const some = columns.length > 0;
  for (const box of boxes) {
    box.checked = columns.includes(box);
    box.disabled = !box.checked && columns.length > 2;
    for (const cell of table.querySelectorAll(`[data-concept="${box.value}"]`)) cell.hidden = some && !box.checked;
  }
  table.classList.toggle("hb-naast-elkaar--gekozen", some);
  form.querySelector("[type=reset]").hidden = !some;
  const titles = series(columns.map((box) => box.closest("label").textContent.trim()));
  const hint = ["Je ziet alle concepten. Kies er twee of drie.", " Kies er nog een.", "", " Meer dan drie past niet naast elkaar."][columns.length];
  form.querySelector("[role=status]").textContent = (some ? `Je ziet ${titles}.` : "") + hint;
}

form.autocomplete = "off";
form.hidden = false;
form.addEventListener("change", () => change({ v: boxes.filter((box) => box.checked).map((box) => box.value) }, true));
form.addEventListener("reset", (event) => {
  event.preventDefault();
  change({ v: [] }, true);
});
onChange(show);
change(address().v.length ? {} : { v: address().c });
form.querySelector("details").open = !address().v.length || matchMedia("(min-width: 60em)").matches;
