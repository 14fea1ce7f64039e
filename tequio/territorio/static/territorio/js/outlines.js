/**
 * Outlines of a territory as GeoJSON, to draw them. The file keeps borders as loose arcs; here they are tied into rings.
 * @typedef {import("./shape.js").Shape} Shape
 */

/** @param {import("./territory.js").Territory} territory @returns {object} a FeatureCollection, WGS84 */
export function featureCollection(territory) {
  const features = [...territory.entries()].map(({ place, shape }) => ({
    type: "Feature",
    properties: { clave: place.clave, nombre: place.nombre, alcaldia: place.alcaldia },
    geometry: { type: "MultiPolygon", coordinates: polygonsOf(ringsOf(shape)).map((rings) => degrees(rings, territory)) },
  }));
  return { type: "FeatureCollection", features };
}

/** @param {object} collection of UTs @returns {object} a point for each alcaldía, amid the UTs it has */
export function alcaldiaLabels({ features }) {
  const sums = new Map();
  for (const { properties, geometry } of features) {
    const corner = geometry.coordinates[0]?.[0]?.[0];
    if (!corner) continue;
    const [lon, lat, count] = sums.get(properties.alcaldia) ?? [0, 0, 0];
    sums.set(properties.alcaldia, [lon + corner[0], lat + corner[1], count + 1]);
  }
  const labels = Array.from(sums, ([nombre, [lon, lat, count]]) => ({
    type: "Feature",
    properties: { nombre },
    geometry: { type: "Point", coordinates: [lon / count, lat / count] },
  }));
  return { type: "FeatureCollection", features: labels };
}

/** The arcs of a shape, which come in walking order, tied into closed rings of [x, y] in cells of the grid. */
function ringsOf({ arcs, own }) {
  const pieces = Array.from(own, (arc) => cornersOf(arcs, arc));
  const rings = [];
  let ring = null;
  pieces.forEach((piece, i) => {
    if (!ring) ring = startsWell(piece, pieces[i + 1]) ? piece : piece.reverse();
    else ring.push(...(meets(piece[0], ring.at(-1)) ? piece : piece.reverse()).slice(1));
    if (!meets(ring[0], ring.at(-1))) return;
    if (ring.length > 3) rings.push(ring);
    ring = null;
  });
  return rings;
}

/** Whether a ring that begins with this piece can go on with the next one without turning the first around. */
function startsWell(piece, next) {
  return meets(piece[0], piece.at(-1)) || [next[0], next.at(-1)].some((end) => meets(end, piece.at(-1)));
}

function cornersOf({ xs, ys, starts }, arc) {
  const corners = [];
  for (let i = starts[arc]; i < starts[arc + 1]; i++) corners.push([xs[i], ys[i]]);
  return corners;
}

const meets = (a, b) => a[0] === b[0] && a[1] === b[1];

/** Rings inside an odd number of larger ones are holes of the smallest that holds them. */
function polygonsOf(rings) {
  const bySize = rings.map((ring) => ({ ring, size: Math.abs(area(ring)) })).sort((a, b) => b.size - a.size);
  const polygons = [];
  bySize.forEach(({ ring }, i) => {
    const around = bySize.slice(0, i).filter((larger) => holds(larger.ring, ring[0]));
    const host = around.length % 2 && polygons.find(([outer]) => outer === around.at(-1).ring);
    if (host) host.push(ring);
    else polygons.push([ring]);
  });
  return polygons;
}

function area(ring) {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return twice / 2;
}

function holds(ring, [x, y]) {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i - 1], ring[i]];
    if (y1 <= y !== y2 <= y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}

function degrees(rings, { head: { box, step } }) {
  return rings.map((ring) => ring.map(([x, y]) => [box[0] + x * step, box[1] + y * step]));
}
