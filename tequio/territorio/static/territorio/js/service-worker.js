/**
 * Served at /service-worker.js?v=<version>. Keeps the home page, the hashed files it loads and the territory file, so
 * that "usar mi ubicación" answers without a network. Pages come from the network first, hashed files from the cache.
 * Nothing else is touched: no other page, no search, nothing under /gestion/ or /api/.
 */
const PREFIX = "tequio-";
const CACHE = PREFIX + (new URL(self.location.href).searchParams.get("v") ?? "0");
const HOME = /^\/([a-z]{2}\/)?$/;
const HASHED = /^\/(static\/.+\.[0-9a-f]{12}\.\w+|mapas\/.+-[0-9a-f]{12}\.(tequio|svg))$/;
const APART = /^\/([a-z]{2}\/)?(gestion|api)\//;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", (event) => event.waitUntil(keep(event.data.keep)));
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin || APART.test(url.pathname)) return;
  if (event.request.mode === "navigate") event.respondWith(page(event, url));
  else if (HASHED.test(url.pathname)) event.respondWith(hashed(event));
});

async function takeOver() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((old) => caches.delete(old)));
  await self.clients.claim();
}

const isHome = (url) => HOME.test(url.pathname) && !url.search;
const mayKeep = (url) => url.origin === self.location.origin && (isHome(url) || HASHED.test(url.pathname));

/** Each address by itself: one that fails does not lose the rest. */
async function keep(addresses) {
  const cache = await caches.open(CACHE);
  const wanted = addresses.filter((address) => mayKeep(new URL(address)));
  const missing = async (address) => (await cache.match(address)) || cache.add(address);
  await Promise.allSettled(wanted.map(missing));
}

/** From the network; without it the home page stands in. */
async function page(event, url) {
  const cache = await caches.open(CACHE);
  const response = await fetch(event.request).catch(() => null);
  if (!response) return (await cache.match(url.pathname)) ?? (await cache.match("/")) ?? Response.error();
  if (isHome(url) && response.ok && !response.redirected) store(event, cache, response);
  return response;
}

/** From the cache; what is not there yet is fetched and kept. */
async function hashed(event) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(event.request.url);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.ok) store(event, cache, response);
  return response;
}

/** A device without room keeps less and answers all the same. */
function store(event, cache, response) {
  event.waitUntil(cache.put(event.request.url, response.clone()).catch(() => {}));
}
