/**
 * Lets a person draw the place of a project: a press marks the point, and another one moves it. Who says that it is a
 * line or a zone adds a point with each press, and may close them. What is drawn goes as GeoJSON (longitude, latitude,
 * WGS84) into the hidden field of the form; the server checks it.
 *
 * The page works without it: the place is told in words, and the map is not offered. Keyboard: the map moves with the arrows, the cross stays in
 * the middle, and the buttons do the rest; nothing has to be dragged.
 */
import { baseMap, libraryOf, territoryOf } from "../../territorio/js/base-map.js";
import { askPosition } from "../../territorio/js/position.js";

const DIGITS = 7;
const SAME = 8; // pixels: a second press so near is the same press, as a double click gives it
const LAYERS = [
  { id: "place-zone", type: "fill", source: "place", filter: ["==", "$type", "Polygon"], paint: { "fill-color": "#c4185f", "fill-opacity": 0.3 } },
  { id: "place-line", type: "line", source: "place", paint: { "line-color": "#c4185f", "line-width": 3 } },
  { id: "place-points", type: "circle", source: "place", paint: { "circle-color": "#c4185f", "circle-radius": 7, "circle-stroke-color": "#fff", "circle-stroke-width": 2 } },
];
const frame = document.querySelector("[data-tequio-place]");
const field = document.querySelector("[name=geometria]");
const choices = [...document.querySelectorAll("[name=forma]")];
const many = document.querySelector("[data-place-many]");
let points = [];
let closed = false;
let before = [];
let map;

if (frame?.dataset.file && field) {
  for (const choice of choices) choice.closest("[data-place-choice]")?.removeAttribute("hidden");
  for (const choice of choices) choice.addEventListener("change", follow);
  follow();
}

function follow() {
  const wanted = choices.find((each) => each.checked)?.value === "MAPA";
  frame.hidden = !wanted;
  if (wanted && !map) open();
}

async function open() {
  map = true;
  try {
    const [library, territory] = await Promise.all([libraryOf(frame), territoryOf(frame)]);
    draw(library, territory);
  } catch (error) {
    console.warn(error);
    say("failed");
    for (const tool of frame.querySelectorAll(".map-tools, .map")) tool.hidden = true;
  }
}

function draw(library, territory) {
  const sources = { place: { type: "geojson", data: feature() } };
  map = baseMap(library, frame.querySelector(".map-canvas"), frame, territory, { sources, layers: LAYERS });
  map.doubleClickZoom.disable();
  map.on("click", ({ lngLat }) => add(lngLat));
  on("[data-place-add]", () => add(map.getCenter()));
  on("[data-place-clear]", () => next([], false));
  on("[data-place-undo]", undo);
  on("[data-place-zone]", () => next(points, true));
  on("[data-place-go]", goHere);
  restore();
}

function on(selector, act) {
  frame.querySelector(selector).addEventListener("click", act);
}

async function goHere() {
  try {
    const { lon, lat } = await askPosition();
    map.jumpTo({ center: [lon, lat], zoom: 17 });
  } catch {
    say("nowhere");
  }
}

function add({ lng, lat }) {
  const point = [round(lng), round(lat)];
  if (!many.checked) return next([point], false);
  if (closed) return next([point], false);
  if (!points.length || pixelsTo(point) > SAME) next([...points, point], false);
}

function pixelsTo(point) {
  const [one, other] = [map.project(point), map.project(points.at(-1))];
  return Math.hypot(one.x - other.x, one.y - other.y);
}

/** A change by the person, which can be undone. */
function next(wanted, isClosed) {
  before.push([points, closed]);
  change(wanted, isClosed);
}

function undo() {
  const last = before.pop();
  if (last) change(...last);
}

function change(wanted, isClosed) {
  points = wanted;
  closed = isClosed && points.length > 2;
  field.value = points.length ? JSON.stringify(geometry()) : "";
  map.getSource("place")?.setData(feature());
  frame.querySelector("[data-place-clear]").hidden = !points.length;
  frame.querySelector("[data-place-undo]").hidden = !before.length;
  frame.querySelector("[data-place-zone]").hidden = closed || points.length < 3;
  say(points.length === 0 ? "none" : closed ? "zone" : points.length === 1 ? "point" : "line");
}

function geometry() {
  if (points.length === 1) return { type: "Point", coordinates: points[0] };
  if (closed) return { type: "Polygon", coordinates: [[...points, points[0]]] };
  return { type: "LineString", coordinates: points };
}

function feature() {
  if (!points.length) return { type: "FeatureCollection", features: [] };
  const corners = { type: "Feature", properties: {}, geometry: { type: "MultiPoint", coordinates: points } };
  return { type: "FeatureCollection", features: [corners, { type: "Feature", properties: {}, geometry: geometry() }] };
}

/** What was drawn before, when the page comes back. */
function restore() {
  let saved = null;
  try {
    saved = JSON.parse(field.value || "null");
  } catch {
    saved = null;
  }
  if (!saved) return change([], false);
  const kept = { Point: () => [saved.coordinates], LineString: () => saved.coordinates, Polygon: () => saved.coordinates[0].slice(0, -1) };
  many.checked = saved.type !== "Point";
  map.once("load", () => change(kept[saved.type]?.() ?? [], saved.type === "Polygon"));
}

function say(what) {
  const region = frame.querySelector("[data-place-said]");
  region.textContent = (region.dataset[what] ?? "").replace("{n}", String(points.length));
}

function round(degrees) {
  return Number(degrees.toFixed(DIGITS));
}
