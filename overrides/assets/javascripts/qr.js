/* A QR code as SVG (ISO/IEC 18004): bytes, level M, versions 1 to 9 (180 bytes), always the first mask, which any reader takes. */

// per version: all words, their blocks, the words against errors in a block; how versions 7 and up tell themselves
const WORDS = [26, 44, 70, 100, 134, 172, 196, 242, 292];
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5];
const ERRORS = [10, 16, 26, 18, 24, 16, 18, 22, 22];
const NUMBERS = [31892, 34236, 39577];
const EXP = [], LOG = [];
for (let power = 0, value = 1; power < 255; power++) {
  EXP[power] = EXP[power + 255] = value;
  LOG[value] = power;
  value = (value << 1) ^ ((value >> 7) * 0x11d);
}
const times = (a, b) => (a && b ? EXP[LOG[a] + LOG[b]] : 0);
const list = (length, make) => Array.from({ length }, (_, index) => make(index));

/** Reed-Solomon: the words against errors of a block. */
function protection(block, length) {
  let divisor = [1];
  for (let power = 0; power < length; power++) divisor = [...divisor, 0].map((word, i) => word ^ times(divisor[i - 1], EXP[power]));
  const rest = list(length, () => 0);
  for (const word of block) {
    const factor = word ^ rest.shift();
    rest.push(0);
    rest.forEach((_, i) => (rest[i] ^= times(divisor[i + 1], factor)));
  }
  return rest;
}

/** The bits in the order in which they are drawn. */
function bitsOf(bytes, version) {
  const blocks = BLOCKS[version - 1], errors = ERRORS[version - 1], room = WORDS[version - 1] - blocks * errors;
  const binary = (value) => value.toString(2).padStart(8, "0");
  const text = `0100${binary(bytes.length)}${bytes.map(binary).join("")}0000`;
  const words = (text + "1110110000010001".repeat(room)).match(/.{8}/g).slice(0, room).map((word) => parseInt(word, 2));
  const parts = list(blocks, (i) => words.splice(0, Math.floor((room + i) / blocks)));
  const weave = (rows) => list(rows.at(-1).length, (i) => rows.map((row) => row[i])).flat().filter((word) => word >= 0);
  return [...weave(parts), ...weave(parts.map((part) => protection(part, errors)))].map(binary).join("");
}

/** A cell that is the same in every code of a size, or nothing. */
function fixed(x, y, size, middles) {
  const far = ([a, b]) => Math.max(Math.abs(x - a), Math.abs(y - b));
  const corner = Math.min(...[[3, 3], [size - 4, 3], [3, size - 4]].map(far)), middle = Math.min(...middles.map(far));
  if (corner < 5) return corner !== 2 && corner !== 4;
  if (middle < 3) return middle !== 1;
  if (x === 6 || y === 6) return (x + y) % 2 === 0;
}

function drawn(bits, version) {
  const size = 17 + 4 * version, last = size - 7, places = version > 6 ? [6, 2 * version + 8, last] : version > 1 ? [6, last] : [];
  const middles = places.flatMap((x) => places.map((y) => [x, y])).filter(([x, y]) => (x > 6 || (y > 6 && y < last)) && (y > 6 || x < last));
  const grid = list(size, (y) => list(size, (x) => fixed(x, y, size, middles)));
  for (let i = 0; i < 15; i++) { // level M, first mask
    const dark = Boolean((0x5412 >> i) & 1);
    grid[i < 6 ? i : i < 8 ? i + 1 : size - 15 + i][8] = grid[8][i < 8 ? size - 1 - i : i < 9 ? 7 : 14 - i] = dark;
  }
  grid[size - 8][8] = true;
  for (let i = 0; i < 18 && version > 6; i++) {
    const a = size - 11 + (i % 3), b = Math.floor(i / 3);
    grid[b][a] = grid[a][b] = Boolean((NUMBERS[version - 7] >> i) & 1);
  }
  let next = 0; // columns of two, up and down by turns, without column 6
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2)
    for (let step = 0; step < size; step++) {
      const y = (right + 1) & 2 ? step : size - 1 - step;
      for (const x of [right, right - 1]) grid[y][x] ??= (bits[next++] === "1") !== ((x + y) % 2 === 0);
    }
  return grid;
}

/** The code with its quiet zone; nothing when the text is too long. */
export function qrDrawing(text) {
  const bytes = [...new TextEncoder().encode(text)];
  const version = 1 + WORDS.findIndex((words, i) => bytes.length + 2 <= words - BLOCKS[i] * ERRORS[i]);
  if (!version) return "";
  const cells = drawn(bitsOf(bytes, version), version), size = cells.length + 8;
  const path = cells.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return `<svg class="hb-qr" viewBox="-4 -4 ${size} ${size}"><path d="${path}"/></svg>`;
}
