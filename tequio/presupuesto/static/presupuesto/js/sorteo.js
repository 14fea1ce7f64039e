/**
 * Computes a draw again in the browser of whoever doubts it (docs/datos/verificar-sorteo.md): the commitment from the
 * list and the secret, the order from these and the public chance. Nothing is asked of the server.
 */
const VERSION = "tequio-sorteo-1";
const WHOLE = 2n ** 256n;
const press = document.querySelector("[data-draw-check]");

if (press && crypto.subtle) {
  press.hidden = false;
  press.addEventListener("click", check);
}

async function check() {
  const region = document.querySelector("[data-draw-said]");
  const acta = JSON.parse(document.getElementById("acta").textContent);
  const wrong = await problem(acta);
  region.textContent = wrong ? `${region.dataset.wrong} ${wrong}` : region.dataset.right;
}

/** What does not agree; empty when all does. */
async function problem({ unidad, ejercicio, compromiso, secreto, azar, primero, numeros }) {
  const folios = Object.keys(numeros).sort();
  if ((await hash(unidad, String(ejercicio), secreto, ...folios)) !== compromiso) return compromiso;
  const seed = bytes(await hash("semilla", compromiso, secreto, azar));
  const order = await shuffled(folios, seed);
  const at = order.findIndex((folio, place) => numeros[folio] !== primero + place);
  return at < 0 ? "" : order[at];
}

async function hash(...lines) {
  return hex(await digest(new TextEncoder().encode([VERSION, ...lines].join("\n"))));
}

async function shuffled(folios, seed) {
  const order = [...folios];
  const next = blocks(seed);
  for (let last = order.length - 1; last > 0; last -= 1) {
    const chosen = await below(BigInt(last + 1), next);
    [order[last], order[chosen]] = [order[chosen], order[last]];
  }
  return order;
}

function blocks(seed) {
  let number = 0;
  return async () => {
    const counted = new Uint8Array(seed.length + 8);
    counted.set(seed);
    new DataView(counted.buffer).setBigUint64(seed.length, BigInt(number));
    number += 1;
    return BigInt(`0x${hex(await digest(counted))}`);
  };
}

async function below(n, next) {
  const fair = WHOLE - (WHOLE % n);
  for (;;) {
    const block = await next();
    if (block < fair) return Number(block % n);
  }
}

async function digest(data) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", data));
}

function hex(data) {
  return [...data].map((each) => each.toString(16).padStart(2, "0")).join("");
}

function bytes(text) {
  return Uint8Array.from(text.match(/../g), (pair) => parseInt(pair, 16));
}
