/** The map of the unidades territoriales that other things are drawn on: MapLibre, our outlines, words of its controls. */
import { decode } from "./locator.js";
import { layersFor } from "./map-style.js";
import { alcaldiaLabels, featureCollection } from "./outlines.js";

const HOME = [-99.34, 19.05, -98.94, 19.6];

/** @param {HTMLElement} frame with data-library, data-worker and data-css @returns {Promise<object>} MapLibre, ready */
export async function libraryOf({ dataset }) {
  if (dataset.css) document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: dataset.css }));
  const library = await import(dataset.library);
  library.setWorkerUrl(dataset.worker);
  return library;
}

/** @param {HTMLElement} frame with data-file: the territory file (docs/datos/archivo-del-navegador.md) */
export async function territoryOf({ dataset }) {
  const response = await fetch(dataset.file);
  if (!response.ok) throw new Error(`${dataset.file} answered ${response.status}.`);
  return decode(await response.arrayBuffer());
}

/**
 * @param {object} library MapLibre @param {HTMLElement} container
 * @param {HTMLElement} frame with data-bounds (west,south,east,north), data-selected (a key), data-style (of the city)
 * @param {object} territory as ``territoryOf`` gives it
 * @param {{sources?: object, layers?: object[]}} extra what is drawn over the outlines
 * @returns {object} a Map
 */
export function baseMap({ Map, NavigationControl }, container, { dataset }, territory, { sources = {}, layers = [] } = {}) {
  const data = featureCollection(territory);
  const drawn = {
    ut: { type: "geojson", data, promoteId: "clave" },
    alcaldias: { type: "geojson", data: alcaldiaLabels(data) },
    ...sources,
  };
  const own = { version: 8, sources: drawn, layers: [...layersFor(dataset.selected), ...layers] };
  const map = new Map({
    container,
    style: dataset.style || own,
    bounds: dataset.bounds ? dataset.bounds.split(",").map(Number) : HOME,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    cooperativeGestures: "onRequest" in dataset,
    locale: readLocale(),
  });
  map.addControl(new NavigationControl({ showCompass: false }));
  if (dataset.style) {
    map.once("load", () => {
      for (const [name, source] of Object.entries(drawn)) map.addSource(name, source);
      for (const layer of own.layers.slice(1)) map.addLayer(layer);
    });
  }
  return map;
}

/** Words of the controls, in the language of the page. */
function readLocale() {
  if (document.documentElement.lang.startsWith("en")) return {};
  return {
    "NavigationControl.ZoomIn": "Acercar",
    "NavigationControl.ZoomOut": "Alejar",
    "Map.Title": "Mapa",
    "CooperativeGesturesHandler.WindowsHelpText": "Usa Ctrl y la rueda para acercar el mapa",
    "CooperativeGesturesHandler.MacHelpText": "Usa ⌘ y la rueda para acercar el mapa",
    "CooperativeGesturesHandler.MobileHelpText": "Usa dos dedos para mover el mapa",
  };
}
