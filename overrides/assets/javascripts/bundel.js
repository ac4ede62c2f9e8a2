/* Pages of the site put together as one document: fetched from our own site, without what only a page of its own needs. */

import { element } from "./element.js";

const LEFT_OUT = ".hb-kruimels, .hb-scherm, .hb-volgende, .hb-paginameta, .headerlink, .hb-hulp, script";

/** Fetch the pages of links; `failed` are the titles of those that did not come. */
export async function bundle(links) {
  const found = await Promise.all(links.map((link, index) => article(link.href.split("#")[0], `d${index + 1}-`).catch(() => link.textContent)));
  return { articles: found.filter((part) => part instanceof Node), failed: found.filter((part) => !(part instanceof Node)) };
}

async function article(url, prefix) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(answer.statusText);
  const content = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".md-content__inner");
  const each = (selector, act) => content.querySelectorAll(selector).forEach(act);
  each(LEFT_OUT, (part) => part.remove());
  each(".hb-details--papier", (part) => (part.open = true));
  each("[id]:not(svg *, [id^=figuur-])", (part) => (part.id = prefix + part.id)); // figures have names of their own
  for (const name of ["href", "src"]) each(`[${name}]:not(svg *)`, (part) => {
    const value = part.getAttribute(name);
    part.setAttribute(name, value[0] === "#" ? `#${prefix}${value.slice(1)}` : new URL(value, url));
  });
  each("h1, h2, h3, h4, h5", (heading) => { // one level down: this page has a first heading already
    const { tagName, className, id, childNodes } = heading;
    heading.replaceWith(element(`h${Number(tagName[1]) + 1}`, { className, id }, ...childNodes));
  });
  const made = element("article", { className: "hb-bundel__deel" }, ...content.childNodes);
  made.querySelector("h2").tabIndex = -1;
  return made;
}
