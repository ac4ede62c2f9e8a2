/* The filter of the concepts: its state is the query (`?voor-wie=student&bewijs=2`), its view the place behind #.
   Within a facet one answer is enough, but every facet counts. */

import { address, onChange } from "./adres.js";
import { all, concepts, element, series } from "./element.js";

const [form] = all(".hb-filter"), [result] = all("[role=status]", form), [chips] = all("ul", form);
const views = all("[data-weergave]"), viewLinks = all(".hb-weergaven a"), cards = all(".hb-kaart[data-concept]");
const facets = all("fieldset", form).map((fieldset) => {
  const title = fieldset.firstElementChild.textContent;
  return { title, options: all("label", fieldset).map(({ children: [box, words, count] }) => ({ box, words: words.textContent, count, title })) };
});

const has = (card, { box }) => card.getAttribute(`data-${box.name}`).split(" ").includes(box.value);
const chosen = ({ options }) => options.filter(({ box }) => box.checked);
const fits = (card, facet) => !chosen(facet).length || chosen(facet).some((option) => has(card, option));
const found = (without) => cards.filter((card) => facets.every((facet) => facet === without || fits(card, facet)));

/** The strictest facet: without it most concepts come back, or else it fits the fewest. */
function strictest() {
  const alone = (facet) => cards.filter((card) => fits(card, facet)).length;
  const active = facets.filter((facet) => chosen(facet).length);
  const [facet] = active.sort((a, b) => found(b).length - found(a).length || alone(a) - alone(b));
  const name = `${facet.title}: ${series(chosen(facet).map(({ words }) => words), "of")}`, { length } = found(facet);
  return `Geen concept past bij al je keuzes. De strengste keuze is ‘${name}’. ${
    length ? `Zonder die keuze zie je ${concepts(length)}.` : "Ook zonder die keuze blijft de lijst leeg."}`;
}

function chip(text, options, kind = "") {
  const button = element("button", { type: "button", className: `hb-filter__keuze ${kind}`, ariaLabel: kind ? text : `${text}, haal weg` }, text);
  button.onclick = () => {
    const place = [...chips.children].indexOf(button.parentElement);
    for (const { box } of options) box.checked = false;
    push();
    (chips.children[place]?.firstChild ?? result).focus();
  };
  return element("li", {}, button);
}

/** Show the view of the place in the address, or the first; none when nothing is left. */
function showView() {
  const viewOf = (id) => document.getElementById(id)?.closest("[data-weergave]");
  const shown = viewOf(address().anchor) ?? views[0], empty = !found().length;
  for (const view of views) view.hidden = empty || view !== shown;
  for (const link of viewLinks) link.ariaCurrent = viewOf(link.hash.slice(1)) === shown ? "true" : null;
  viewLinks[0].parentElement.hidden = empty;
}

function apply() {
  const left = found(), numbers = left.map((card) => card.dataset.concept), options = facets.flatMap(chosen);
  for (const place of all("[data-weergave] [data-concept]")) place.closest("tr, li, article").hidden = !numbers.includes(place.dataset.concept);
  for (const list of all("[data-weergave] .hb-lijst")) list.hidden = list.previousElementSibling.hidden = !all("li:not([hidden])", list).length;
  for (const facet of facets) {
    const others = found(facet);
    for (const option of facet.options) option.count.textContent = `(${others.filter((card) => has(card, option)).length})`;
  }
  result.textContent = left.length ? (left.length < cards.length ? `${left.length} van de ` : "") + concepts(cards.length) : strictest();
  chips.hidden = !options.length;
  chips.replaceChildren(...options.map((option) => chip(`${option.title}: ${option.words}`, [option])));
  if (options.length) chips.append(chip("Wis alles", options, "hb-filter__keuze--alles"));
  showView();
}

function read() {
  const query = new URLSearchParams(location.search);
  for (const box of all("input", form)) box.checked = query.getAll(box.name).includes(box.value);
  apply();
}

function push() {
  const query = new URLSearchParams(new FormData(form)).toString();
  history.pushState(history.state, "", location.pathname + (query && `?${query}`) + location.hash);
  apply();
}

form.hidden = false;
form.onchange = push;
addEventListener("popstate", read);
addEventListener("pageshow", read);
onChange(showView);
read();
all("details", form)[0].open = matchMedia("(min-width: 60em)").matches;
document.getElementById(address().anchor)?.scrollIntoView();
