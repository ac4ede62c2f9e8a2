/* Compare concepts: show the columns of the table that the address names (`#v=02,07`), or else the selection. */

import { address, change, onChange } from "./adres.js";
import { all, series } from "./element.js";

const [form] = all(".hb-vergelijk"), [table] = all(".hb-naast-elkaar"), boxes = all("input", form);
const HINTS = ["Je ziet alle concepten. Kies er twee of drie.", " Kies er nog een.", "", " Meer dan drie past niet naast elkaar."];
const chosen = (part) => boxes.filter((box) => box.checked).map(part);

onChange(() => {
  const numbers = address().v.filter((number) => boxes.some(({ value }) => value === number)).slice(0, 3), { length } = numbers;
  for (const box of boxes) {
    box.checked = numbers.includes(box.value);
    box.disabled = !box.checked && length > 2;
    for (const cell of all(`[data-concept="${box.value}"]`, table)) cell.hidden = length > 0 && !box.checked;
  }
  table.classList.toggle("hb-naast-elkaar--gekozen", length > 0);
  all("button", form)[0].hidden = !length;
  const titles = chosen((box) => box.parentElement.textContent.trim());
  all("[role=status]", form)[0].textContent = (length ? `Je ziet ${series(titles)}.` : "") + HINTS[length];
});

form.autocomplete = "off";
form.hidden = false;
form.onchange = () => change({ v: chosen((box) => box.value) }, true);
form.onreset = (event) => {
  event.preventDefault();
  change({ v: [] }, true);
};
change(address().v.length ? {} : { v: address().c });
all("details", form)[0].open = !address().v.length || matchMedia("(min-width: 60em)").matches;
