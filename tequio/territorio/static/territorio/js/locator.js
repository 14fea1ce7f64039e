import { Territory } from "./territory.js";
import { Varints } from "./varint.js";

const MAGIC = "TEQUIO";
const VERSION = 1;

/**
 * Reads the browser file (docs/datos/archivo-del-navegador.md), written by `territorio.locator.browser.encode`.
 * @param {ArrayBuffer} buffer
 * @returns {Territory}
 * @throws {Error} when it is not such a file, or of a later version, or incomplete
 */
export function decode(buffer) {
  const bytes = new Uint8Array(buffer);
  if (text(bytes.subarray(0, MAGIC.length)) !== MAGIC) throw new Error("Not a Tequio file.");
  const numbers = new Varints(bytes, MAGIC.length);
  if (numbers.next() !== VERSION) throw new Error("A Tequio file of another version.");
  const head = readHead(numbers);
  const outlines = readOutlines(numbers, head.unidades.clave.length);
  return new Territory(head, readArcs(numbers, outlines.arcCount), outlines.own);
}

const text = (bytes) => new TextDecoder().decode(bytes);

function readHead(numbers) {
  const length = numbers.next();
  const start = numbers.at;
  numbers.at += length;
  return JSON.parse(text(numbers.bytes.subarray(start, numbers.at)));
}

/** Which arcs each UT has. A reference says how far back the arc was first used; 0 is the next new one. */
function readOutlines(numbers, placeCount) {
  let arcCount = 0;
  const own = Array.from(numbers.take(placeCount), (count) => {
    const arcs = numbers.take(count);
    arcs.forEach((back, i) => (arcs[i] = back ? arcCount - back : arcCount++));
    return arcs;
  });
  return { own, arcCount };
}

/** The corners of all arcs, each as the step from the corner before it in the file. */
function readArcs(numbers, arcCount) {
  const starts = new Uint32Array(arcCount + 1);
  numbers.take(arcCount).forEach((count, i) => (starts[i + 1] = starts[i] + count));
  const xs = new Int32Array(starts[arcCount]);
  const ys = new Int32Array(starts[arcCount]);
  for (let i = 0, x = 0, y = 0; i < xs.length; i++) {
    xs[i] = x += numbers.signed();
    ys[i] = y += numbers.signed();
  }
  return { xs, ys, starts };
}
