/* Pages of our own site as parts of one document, without what only a page needs. */

import { element } from "./element.js";

const LEFT_OUT = ".hb-kruimels, .hb-scherm, .hb-volgende, .hb-paginameta, .headerlink, .hb-hulp, script";

/** Fetch the page of a link as an article; rejects when it does not come. */
export async function article({ href }, index) {
  const url = href.split("#")[0], prefix = `d${index}-`;
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(answer.statusText);
  const content = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".md-content__inner");
  const each = (selector, act) => content.querySelectorAll(selector).forEach(act);
  each(LEFT_OUT, (part) => part.remove());
  each("[id]:not(svg *, [id^=figuur-])", (part) => (part.id = prefix + part.id));
  for (const name of ["href", "src"]) each(`[${name}]:not(svg *)`, (part) => {
    const value = part.getAttribute(name);
    part.setAttribute(name, value[0] === "#" ? `#${prefix}${value.slice(1)}` : new URL(value, url));
  });
  each("h1, h2, h3, h4, h5", (heading) => { // one level down
    const { tagName, className, id, childNodes } = heading;
    heading.replaceWith(element(`h${+tagName[1] + 1}`, { className, id }, ...childNodes));
  });
  return element("article", { className: "hb-bundel__deel" }, ...content.childNodes);
}
