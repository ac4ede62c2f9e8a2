/* Samenhang: the address names a concept (`#vaste-vragen`), and the figures bring it out with all that it hangs together with. */

import { address } from "./adres.js";

const links = [...document.querySelectorAll(".hb-keuze a[data-nummer]")];
const drawings = [...document.querySelectorAll(".hb-figuur svg")];
const status = document.createElement("p");
const undo = document.createElement("a");

function about(element) {
  return element.dataset.over.split(" ");
}

/* The concept itself and its neighbours: what shares a line with it in the same drawing. */
function related(drawing, number) {
  const found = new Set([number]);
  for (const element of drawing.querySelectorAll('[data-over*=" "]')) {
    if (about(element).includes(number)) for (const other of about(element)) found.add(other);
  }
  return found;
}

function follow() {
  const link = links.find((one) => one.hash === `#${address().anchor}`);
  const number = link?.dataset.nummer;
  for (const one of links) {
    if (one === link) one.setAttribute("aria-current", "true");
    else one.removeAttribute("aria-current");
  }
  for (const drawing of drawings) {
    const near = related(drawing, number);
    for (const element of drawing.querySelectorAll("[data-over]")) {
      const numbers = about(element);
      const bright = numbers.length > 1 ? numbers.includes(number) : near.has(numbers[0]);
      element.classList.toggle("hb-vaag", Boolean(link) && !bright);
      element.classList.toggle("hb-gevolgd", numbers.length === 1 && numbers[0] === number);
    }
  }
  status.firstChild.data = link ? `Je volgt concept ${link.textContent}. ` : "";
  undo.hidden = !link;
  if (link) document.querySelector(".hb-keuze").scrollIntoView();
}

status.className = "hb-keuze__stand";
status.setAttribute("role", "status");
status.append("", undo);
undo.href = "#netwerk";
undo.textContent = "Toon alles";
document.querySelector(".hb-keuze")?.append(status);
addEventListener("hashchange", follow);
follow();
