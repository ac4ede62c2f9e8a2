/* The filter above the list of concepts. Its state is the query of the address (`?voor-wie=student&bewijs=2`), so that it can be shared
   and the back button undoes a choice. Within a facet one answer is enough; a concept has to fit every facet.
   The view (cards, table, by moment) is the place behind # in the address. */

import { address, onChange } from "./adres.js";
import { concepts, element, series } from "./element.js";

const form = document.querySelector(".hb-filter");
const result = form.querySelector("[role=status]");
const chips = form.querySelector("ul");
const views = [...document.querySelectorAll("[data-weergave]")];
const viewLinks = document.querySelectorAll(".hb-weergaven a");
const cards = [...document.querySelectorAll(".hb-kaart[data-concept]")];
const facets = [...form.querySelectorAll("fieldset")].map((fieldset) => ({
  title: fieldset.querySelector("legend").textContent,
  options: [...fieldset.querySelectorAll("label")].map((label) => {
    const [box, words, count] = label.children;
    return { box, words: words.textContent, count };
  }),
}));

const has = (card, { box }) => card.getAttribute(`data-${box.name}`).split(" ").includes(box.value);
const chosen = ({ options }) => options.filter(({ box }) => box.checked);
const fits = (card, facet) => !chosen(facet).length || chosen(facet).some((option) => has(card, option));
const found = (without) => cards.filter((card) => facets.every((facet) => facet === without || fits(card, facet)));

/** Say which facet is the strictest: without it most concepts come back, or else it fits the fewest. */
function strictest() {
  const active = facets.filter((facet) => chosen(facet).length);
  const alone = (facet) => cards.filter((card) => fits(card, facet)).length;
  const [facet] = active.sort((a, b) => found(b).length - found(a).length || alone(a) - alone(b));
  const { length } = found(facet);
  return `Geen concept past bij al je keuzes. De strengste keuze is ‘${facet.title}: ${series(chosen(facet).map(({ words }) => words), "of")}’. ${
    length ? `Zonder die keuze zie je ${concepts(length)}.` : "Ook zonder die keuze blijft de lijst leeg."}`;
}

function chip(text, options, kind) {
  const button = element("button", { type: "button", className: `hb-filter__keuze ${kind ?? ""}` }, text);
  button.onclick = () => {
    const place = [...chips.children].indexOf(button.parentElement);
    options.forEach(({ box }) => (box.checked = false));
    push();
    (chips.children[place]?.firstChild ?? result).focus();
  };
  return element("li", {}, button);
}

function showChips() {
  const all = facets.flatMap((facet) => chosen(facet).map((option) => ({ ...option, text: `${facet.title}: ${option.words}` })));
  const made = all.map((option) => chip(option.text, [option]));
  for (const { firstChild } of made) firstChild.ariaLabel = `${firstChild.textContent}, haal weg`;
  if (all.length) made.push(chip("Wis alles", all, "hb-filter__keuze--alles"));
  chips.hidden = !all.length;
  chips.replaceChildren(...made);
}

/** Show one view: that of the place in the address, or the first. */
function showView() {
  const viewOf = (id) => document.getElementById(id)?.closest("[data-weergave]");
  const shown = viewOf(address().anchor) ?? views[0];
  const empty = !found().length;
  for (const view of views) view.hidden = empty || view !== shown;
  for (const link of viewLinks) link.ariaCurrent = String(viewOf(link.hash.slice(1)) === shown);
  viewLinks[0].parentElement.hidden = empty;
}

function apply() {
  const left = found();
  const numbers = left.map((card) => card.dataset.concept);
  for (const place of document.querySelectorAll("[data-weergave] [data-concept]")) {
    place.closest("tr, li, article").hidden = !numbers.includes(place.dataset.concept);
  }
  for (const list of document.querySelectorAll("[data-weergave] .hb-lijst")) {
    list.hidden = list.previousElementSibling.hidden = !list.querySelector("li:not([hidden])");
  }
  for (const facet of facets) {
    const others = found(facet);
    for (const option of facet.options) option.count.textContent = `(${others.filter((card) => has(card, option)).length})`;
  }
  result.textContent = left.length ? (left.length < cards.length ? `${left.length} van de ` : "") + concepts(cards.length) : strictest();
  showChips();
  showView();
}

function read() {
  const query = new URLSearchParams(location.search);
  for (const { options } of facets) for (const { box } of options) box.checked = query.getAll(box.name).includes(box.value);
  apply();
}

function push() {
  const query = new URLSearchParams(new FormData(form)).toString();
  history.pushState(history.state, "", location.pathname + (query && `?${query}`) + location.hash);
  apply();
}

form.hidden = false;
form.addEventListener("change", push);
addEventListener("popstate", read);
addEventListener("pageshow", read);
onChange(showView);
read();
form.querySelector("details").open = matchMedia("(min-width: 60em)").matches;
document.getElementById(address().anchor)?.scrollIntoView();
