/**
 * The list of projects as a map. Every project of the current filter is in it: one by one or, where they are too many, in
 * circles that say how many. A press on one says below the map which they are, as links; the list of the page says the
 * same in words. It follows the filter; where not all fit into one answer, it asks again for what is in view.
 *
 *     [data-tequio-projects]   the figure; also what base-map.js reads
 *     data-points              where the points are asked for; the query of the page goes with it
 *     [data-projects-legend]   what each colour says, shown with the map
 *     [data-projects-open]     the button that opens it; [data-projects-chosen], the region that names what was pressed
 */
import { baseMap, libraryOf, territoryOf } from "../../territorio/js/base-map.js";

const NAMED = 25;
const CLOSEST = 22; // as near as the map goes; projects of one place stay together also there
const EMPTY = { type: "FeatureCollection", features: [] };
const frame = document.querySelector("[data-tequio-projects]");
const chosen = frame?.querySelector("[data-projects-chosen]");
let map;
let asking = new AbortController();
let partial = false; // more projects than the map has been given
let states = {};

if (frame) offer(frame.querySelector("[data-projects-open]"));

function offer(button) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    button.hidden = true;
    showMap(true);
    try {
      const [library, territory] = await Promise.all([libraryOf(frame), territoryOf(frame)]);
      begin(library, territory);
    } catch (error) {
      console.warn(error);
      showMap(false);
      frame.querySelector("[data-projects-failed]").hidden = false;
    }
  }, { once: true });
}

function showMap(open) {
  for (const part of frame.querySelectorAll(".map-canvas, [data-projects-legend]")) part.hidden = !open;
}

function begin(library, territory) {
  const sources = {
    points: { type: "geojson", data: EMPTY, cluster: true, clusterRadius: 36, maxzoom: CLOSEST + 1, clusterMaxZoom: CLOSEST },
    cells: { type: "geojson", data: EMPTY },
  };
  map = baseMap(library, frame.querySelector(".map-canvas"), frame, territory, { sources, layers: layers() });
  map.once("load", () => load());
  map.on("moveend", () => {
    if (partial) load(map.getBounds().toArray().flat());
  });
  for (const layer of ["cells", "groups", "projects"]) {
    map.on("click", layer, ({ features: [feature] }) => press(layer, feature));
    map.on("mouseenter", layer, () => (map.getCanvas().style.cursor = "pointer"));
    map.on("mouseleave", layer, () => (map.getCanvas().style.cursor = ""));
  }
  document.addEventListener("htmx:pushedIntoHistory", () => load());
  map.getCanvas().focus();
}

async function load(box) {
  const address = new URL(frame.dataset.points, location);
  const query = new URLSearchParams(location.search);
  for (const name of ["antes", "despues"]) query.delete(name);
  if (box) query.set("caja", box.map((degrees) => degrees.toFixed(3)).join(","));
  address.search = query;
  asking.abort();
  asking = new AbortController();
  try {
    const response = await fetch(address, { signal: asking.signal });
    if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
    show(await response.json(), !box);
  } catch (error) {
    if (error.name === "AbortError") return;
    console.warn(error);
    frame.querySelector("[data-projects-failed]").hidden = false;
  }
}

function show({ puntos, celdas, estados }, whole) {
  states = estados;
  partial = celdas.length > 0 || !whole;
  frame.querySelector("[data-projects-failed]").hidden = true;
  const points = puntos.map(([lon, lat, slug, nombre, estado]) => place(lon, lat, { slug, nombre, estado, tono: estados[estado][1] }));
  const cells = celdas.map(([lon, lat, many]) => place(lon, lat, { point_count: many }));
  map.getSource("points").setData({ type: "FeatureCollection", features: points });
  map.getSource("cells").setData({ type: "FeatureCollection", features: cells });
  if (!whole) return;
  chosen.replaceChildren();
  const [lons, lats] = [0, 1].map((axis) => [...puntos, ...celdas].map((each) => each[axis]));
  if (lons.length) map.fitBounds([Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)], { padding: 48, maxZoom: 15 });
}

function place(lon, lat, properties) {
  return { type: "Feature", properties, geometry: { type: "Point", coordinates: [lon, lat] } };
}

async function press(layer, { properties, geometry: { coordinates } }) {
  if (layer === "projects") return name([properties]);
  if (layer === "cells") return map.easeTo({ center: coordinates, zoom: map.getZoom() + 2 });
  const source = map.getSource("points");
  const leaves = await source.getClusterLeaves(properties.cluster_id, NAMED, 0);
  const zoom = await source.getClusterExpansionZoom(properties.cluster_id);
  if (zoom <= 18 && properties.point_count > NAMED / 2) map.easeTo({ center: coordinates, zoom });
  name(leaves.map((leaf) => leaf.properties), properties.point_count);
}

/** The projects under the finger, below the map, where a screen reader hears them too. */
function name(projects, many = projects.length) {
  const list = document.createElement("ul");
  list.className = "list";
  list.append(...projects.map(({ slug, nombre, estado }) => {
    const row = document.createElement("li");
    const link = Object.assign(document.createElement("a"), { href: frame.dataset.href.replace("SLUG", slug), textContent: nombre });
    const state = Object.assign(document.createElement("span"), { className: `tag tone-${states[estado][1]}`, textContent: states[estado][0] });
    row.append(link, " ", state);
    return row;
  }));
  const rest = Object.assign(document.createElement("p"), { className: "soft", textContent: chosen.dataset.more.replace("{n}", many - projects.length) });
  chosen.replaceChildren(list, ...(many > projects.length ? [rest] : []));
}

function layers() {
  const colour = (token) => getComputedStyle(document.documentElement).getPropertyValue(`--${token}`).trim();
  const circle = (id, source, filter) => ({
    id, type: "circle", source, filter,
    paint: {
      "circle-color": colour("purple"),
      "circle-opacity": 0.9,
      "circle-radius": ["interpolate", ["linear"], ["get", "point_count"], 2, 13, 50, 18, 2000, 26],
      "circle-stroke-color": "#ffffff",
      "circle-stroke-width": 1.5,
    },
  });
  const figure = (id, source, filter) => ({
    id, type: "symbol", source, filter,
    layout: {
      "text-field": ["to-string", ["get", "point_count"]],
      "text-font": ["Atkinson Hyperlegible Next Variable", "Arial", "sans-serif"],
      "text-size": 13,
      "text-allow-overlap": true,
    },
    paint: { "text-color": "#ffffff" },
  });
  const grouped = ["has", "point_count"];
  return [
    circle("cells", "cells", grouped),
    figure("cells-many", "cells", grouped),
    circle("groups", "points", grouped),
    figure("groups-many", "points", grouped),
    {
      id: "projects", type: "circle", source: "points", filter: ["!", grouped],
      paint: {
        "circle-color": ["match", ["get", "tono"], "nopal", colour("nopal"), "barro", colour("barro"), colour("bugambilia")],
        "circle-radius": 8,
        "circle-stroke-color": "#ffffff",
        "circle-stroke-width": 2,
      },
    },
  ];
}
