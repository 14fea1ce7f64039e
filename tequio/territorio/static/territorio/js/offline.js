/**
 * Keeps the home page for when there is no network. Only the home page loads it:
 *
 *     <script type="module" src="…/offline.js" data-tequio-worker="/service-worker.js?v=…"></script>
 *
 * `v` changes with every release and every published frame; the worker then starts a new cache and drops the old ones.
 */
const { tequioWorker } = document.querySelector("[data-tequio-worker]").dataset;
const address = new URL(tequioWorker, location.origin).href;

/** To the worker of this version: this page, what it loaded, the territory file. It keeps those that it may. */
function sendShell() {
  const worker = navigator.serviceWorker.controller;
  if (worker?.scriptURL !== address) return;
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const files = Array.from(document.querySelectorAll("[data-tequio-file]"), ({ dataset }) => dataset.tequioFile);
  const urls = [location.pathname, ...loaded, ...files].map((url) => new URL(url, location.origin).href);
  worker.postMessage({ keep: [...new Set(urls)] });
}

async function keepOffline() {
  if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done));
  navigator.serviceWorker.addEventListener("controllerchange", sendShell);
  await navigator.serviceWorker.register(address);
  // Called for what has arrived and for what is still on its way, such as a font that a slow network brings late.
  new PerformanceObserver(sendShell).observe({ type: "resource", buffered: true });
}

if ("serviceWorker" in navigator) keepOffline();
