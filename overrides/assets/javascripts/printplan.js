/* The print plan: choose a number of people and see that column alone. The choice is the query of the address (`?mensen=15`). */

import { all, element } from "./element.js";

const [place] = all("[data-printplan]"), rows = all("tr", place);
const sizes = [...rows[0].cells].map((cell, column) => ({ column, people: Number.parseInt(cell.textContent) })).filter(({ people }) => people);
const choice = element("select", { id: "mensen" }, element("option", { value: "" }, "Laat alles zien"));
const status = element("p", { className: "hb-printplan__stand", role: "status" });

function summary({ column, people }) {
  const [tables, ...papers] = [rows[1], ...rows.slice(-2)].map(({ cells }) => cells[column].textContent.trim());
  return `Met ${people} mensen zet je ${tables} ${tables === "1" ? "tafel" : "tafels"} klaar. Je print ${papers[0]} vellen A4 en ${papers[1]} vellen A3.`;
}

/** Show the column of the number in the address, or the first one that is large enough. */
function show() {
  const wanted = Number(new URLSearchParams(location.search).get("mensen"));
  const chosen = wanted > 0 ? sizes.find(({ people }) => people >= wanted) ?? sizes.at(-1) : undefined;
  choice.value = chosen ? String(chosen.people) : "";
  for (const { cells } of rows) for (const { column } of sizes) cells[column].hidden = Boolean(chosen) && column !== chosen.column;
  status.textContent = chosen ? summary(chosen) : "";
}

choice.append(...sizes.map(({ people }) => element("option", { value: String(people) }, `${people} mensen`)));
choice.onchange = () => {
  history.replaceState(history.state, "", location.pathname + (choice.value && `?mensen=${choice.value}`) + location.hash);
  show();
};
place.prepend(element("p", { className: "hb-printplan__keuze" }, element("label", { htmlFor: "mensen" }, "Met hoeveel mensen zijn jullie?"), choice), status);
show();
