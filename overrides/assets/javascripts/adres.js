/* What stands behind # in the address, the only memory there is: a place, the selection and what is compared: `#knelpunt&c=02,07&v=02,07`. */

const listeners = [];
const numbers = (list) => [...new Set(list.filter((word) => /^\d\d?$/.test(word)).map((word) => word.padStart(2, "0")))];

/** Read it; the lists as typed. */
export function parse(hash) {
  const found = { anchor: "", c: [], v: [] };
  for (const part of hash.slice(1).replace(/%2C/gi, ",").split("&")) {
    const [name, value] = part.split("=");
    if (value !== undefined && name in found) found[name] = value.split(",").filter(Boolean);
    else found.anchor ||= part;
  }
  return found;
}

export function format({ anchor, c, v }) {
  const parts = [anchor, c.length && `c=${c}`, v.length && `v=${v}`].filter(Boolean);
  return parts.length ? `#${parts.join("&")}` : "";
}

function read() {
  const { anchor, c, v } = parse(location.hash);
  return { anchor, c: numbers(c), v: numbers(v) };
}
let current = read();

/** What the address says: each number in two digits, once. */
export const address = () => current;

/** Change the address; with `push` the back button undoes it. */
export function change(parts, push) {
  current = { ...current, ...parts };
  history[push ? "pushState" : "replaceState"](history.state, "", location.pathname + location.search + format(current));
  listeners.forEach((listener) => listener());
}

export const onChange = (listener) => listeners.push(listener);

// the browser does not know `#knelpunt&c=02` as a place
const scroll = () => location.hash.includes("&") && document.getElementById(current.anchor)?.scrollIntoView();

addEventListener("hashchange", () => {
  const next = read(), plain = !next.c.length && !next.v.length; // a place on this page: the lists stay
  if (!plain) current = next;
  scroll();
  change(plain ? { anchor: next.anchor } : {});
});
scroll();
