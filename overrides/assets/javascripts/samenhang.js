/* Samenhang: the address names a concept (`#vaste-vragen`), and the figures bring it out with all that it hangs together with. */

import { address } from "./adres.js";
import { all, element } from "./element.js";

const [choice] = all(".hb-keuze"), links = all("a[data-nummer]", choice), drawings = all(".hb-figuur svg");
const undo = element("a", { href: "#netwerk" }, "Toon alles");
const status = element("p", { className: "hb-keuze__stand", role: "status" }, "", undo);
const about = (part) => part.dataset.over.split(" ");

/* The concept itself and its neighbours: what shares a line with it in the same drawing. */
function related(drawing, number) {
  const lines = all('[data-over*=" "]', drawing).map(about);
  return new Set([number, ...lines.filter((numbers) => numbers.includes(number)).flat()]);
}

function follow() {
  const link = links.find((one) => one.hash === `#${address().anchor}`), number = link?.dataset.nummer;
  for (const one of links) one.ariaCurrent = one === link ? "true" : null;
  for (const drawing of drawings) {
    const near = related(drawing, number);
    for (const part of all("[data-over]", drawing)) {
      const numbers = about(part);
      const bright = numbers.length > 1 ? numbers.includes(number) : near.has(numbers[0]);
      part.classList.toggle("hb-vaag", Boolean(link) && !bright);
      part.classList.toggle("hb-gevolgd", numbers.length === 1 && numbers[0] === number);
    }
  }
  status.firstChild.data = link ? `Je volgt concept ${link.textContent}. ` : "";
  undo.hidden = !link;
  if (link) choice.scrollIntoView();
}

choice.append(status);
addEventListener("hashchange", follow);
follow();
