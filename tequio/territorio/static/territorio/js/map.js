/**
 * Draws the map of a `[data-tequio-map]`, whose page already says everything in words.
 *
 *     data-file       the territory file (docs/datos/archivo-del-navegador.md)
 *     data-library    MapLibre; data-worker, its worker; data-css, its style sheet where the page has none
 *     data-bounds     west,south,east,north to begin with; data-selected, the key to mark
 *     data-href       where a click on a UT leads, with {clave}
 *     data-pick       a region that says what is under the cross; then `[data-tequio-here]` asks and `[data-tequio-go]`
 *                     moves to the device's position. Neither sends anything.
 *     data-on-request waits for `[data-tequio-open-map]`, so that a page costs a telephone no map it did not ask for
 */
import { baseMap, libraryOf, territoryOf } from "./base-map.js";
import { askPosition } from "./position.js";
import { show } from "./templates.js";
import { verdict } from "./verdict.js";

const NAMES_ZOOM = 12.5; // from here on each UT bears its name (map-style.js), so a person knows where the cross is

for (const frame of document.querySelectorAll("[data-tequio-map]")) {
  if ("onRequest" in frame.dataset) offer(frame);
  else open(frame);
}

function offer(frame) {
  const button = frame.querySelector("[data-tequio-open-map]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    await open(frame);
    frame.querySelector("canvas")?.focus();
    button.hidden = true;
  }, { once: true });
}

async function open(frame) {
  frame.hidden = false;
  const canvas = frame.querySelector(".map-canvas");
  canvas.hidden = false;
  try {
    const [library, territory] = await Promise.all([libraryOf(frame), territoryOf(frame)]);
    const map = baseMap(library, canvas, frame, territory);
    frame.querySelector("svg.plano")?.remove();
    if (frame.dataset.pick) letPick(frame, map, territory);
    else letFollow(frame, map);
  } catch (error) {
    console.warn(error);
    canvas.hidden = true;
    for (const word of frame.querySelectorAll("[data-tequio-map-failed]")) word.hidden = false;
    for (const tool of frame.querySelectorAll(".map-tools")) tool.hidden = true;
  }
}

function letFollow({ dataset }, map) {
  map.on("click", "ut-fill", ({ features: [{ properties }] }) => {
    location.assign(dataset.href.replace("{clave}", encodeURIComponent(properties.clave)));
  });
  map.on("mouseenter", "ut-fill", () => (map.getCanvas().style.cursor = "pointer"));
  map.on("mouseleave", "ut-fill", () => (map.getCanvas().style.cursor = ""));
}

function letPick(frame, map, territory) {
  const region = document.querySelector(frame.dataset.pick);
  const say = ({ lng, lat }, accuracy) => {
    const { state, data } = verdict(territory, { lon: lng, lat, accuracy });
    show(region, state, data);
  };
  map.on("click", ({ lngLat }) => map.easeTo({ center: lngLat, zoom: Math.max(map.getZoom(), 14) }));
  frame.querySelector("[data-tequio-here]").addEventListener("click", () => {
    if (map.getZoom() < NAMES_ZOOM) show(region, "lejos", {});
    else say(map.getCenter(), 0);
  });
  frame.querySelector("[data-tequio-go]").addEventListener("click", async () => {
    try {
      const { lon, lat, accuracy } = await askPosition();
      map.jumpTo({ center: [lon, lat], zoom: 16 });
      say({ lng: lon, lat }, accuracy);
    } catch ({ state }) {
      show(region, state ?? "failed", { in_app: false });
    }
  });
}
