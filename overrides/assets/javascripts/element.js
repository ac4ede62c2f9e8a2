export const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];

export function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** "1 concept", "2 concepten". */
export const concepts = (number) => `${number} ${number === 1 ? "concept" : "concepten"}`;

/** "a, b en c". */
export const series = (words, last = "en") => [words.slice(0, -1).join(", "), words.at(-1)].filter(Boolean).join(` ${last} `);
