/* Pages of the site put together as one document: fetched from our own site, without what only a page of its own needs. */

import { element } from "./element.js";

const LEFT_OUT = ".hb-kruimels, .hb-scherm, .hb-volgende, .hb-paginameta, .headerlink, .hb-hulp, script";
const REFERENCES = ["aria-labelledby", "aria-describedby", "aria-controls", "for"];

/** Fetch the pages of links; `failed` are the titles of those that did not come. */
export async function bundle(links) {
  const found = await Promise.all(links.map((link, index) => article(link.href.split("#")[0], `d${index + 1}-`).catch(() => link.textContent)));
  return { articles: found.filter((part) => part instanceof Node), failed: found.filter((part) => !(part instanceof Node)) };
}

async function article(url, prefix) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(answer.statusText);
  const content = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".md-content__inner");
  content.querySelectorAll(LEFT_OUT).forEach((part) => part.remove());
  content.querySelectorAll(".hb-details--papier").forEach((part) => (part.open = true));
  content.querySelectorAll("*").forEach((part) => settle(part, url, prefix));
  content.querySelectorAll("h1, h2, h3, h4, h5").forEach(lower);
  const made = element("article", { className: "hb-bundel__deel" }, ...document.adoptNode(content).childNodes);
  made.querySelector("h2").tabIndex = -1;
  return made;
}

/** Give an element of another page a name and addresses of its own here. */
function settle(part, url, prefix) {
  if (part.id) part.id = prefix + part.id;
  for (const { name, value } of [...part.attributes]) {
    if (REFERENCES.includes(name)) part.setAttribute(name, value.split(" ").map((id) => prefix + id).join(" "));
    else if (value.startsWith("#") && /href$/.test(name)) part.setAttribute(name, `#${prefix}${value.slice(1)}`);
    else if (name === "href" || name === "src") part.setAttribute(name, new URL(value, url).href);
    else if (value.includes("url(#")) part.setAttribute(name, value.replace(/url\(#/g, `url(#${prefix}`));
  }
}

/** Lower a heading by one level: the page that it comes to has its own first heading. */
function lower(heading) {
  const made = element(`h${Number(heading.tagName[1]) + 1}`, { className: heading.className, id: heading.id }, ...heading.childNodes);
  heading.replaceWith(made);
}
