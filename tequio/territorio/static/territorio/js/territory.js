import { Shape } from "./shape.js";

/**
 * A UT as the page names it.
 * @typedef {{clave: string, nombre: string, tipo: string, alcaldia: string, alcaldia_clave: string,
 *   alcaldia_slug: string, distrito: number | null, area_m2: number}} Place
 *
 * What is at a point: `places` that hold it, the smaller first; `near`, the others whose boundary is within reach, the
 * nearest first (where no place is found at all, the nearest one); `boundary_m`, metres to the boundary of the first
 * place, when they are within reach.
 * @typedef {{situation: "una" | "varias" | "hueco" | "fuera", places: Place[], boundary_m: number | null,
 *   near: {place: Place, metres: number}[]}} Answer
 */

const NEAR_M = 50;

/** One geographic frame, ready to be asked. Knows nothing of the network. */
export class Territory {
  #all;

  /**
   * @param {object} head the head of the file
   * @param {import("./shape.js").Arcs} arcs
   * @param {Uint32Array[]} outlines which arcs each UT has
   */
  constructor(head, arcs, outlines) {
    this.head = head;
    this.#all = placesOf(head).map((place, i) => ({ place, shape: new Shape(arcs, outlines[i]) }));
  }

  /**
   * @param {number} lon degrees, WGS84
   * @param {number} lat
   * @param {number} [reach] metres
   * @returns {Answer}
   */
  at(lon, lat, reach = NEAR_M) {
    const here = this.#locate(lon, lat);
    const holding = this.#all.filter(({ shape }) => shape.holds(here));
    holding.sort((a, b) => a.place.area_m2 - b.place.area_m2);
    const others = this.#all.filter((one) => !holding.includes(one));
    const near = measured(others, here, reach);
    const metres = holding.length ? holding[0].shape.metres(here) : Infinity;
    return {
      situation: this.#situation(holding.length, lon, lat),
      places: holding.map(({ place }) => place),
      boundary_m: metres <= reach ? metres : null,
      near: near.length || holding.length ? near : nearest(others, here),
    };
  }

  /** @returns {Iterable<{place: Place, shape: Shape}>} every UT with its outline, by key */
  entries() {
    return this.#all.values();
  }

  /** @returns {import("./shape.js").Here} */
  #locate(lon, lat) {
    const { box, step } = this.head;
    const phi = (lat * Math.PI) / 180;
    const east = 111412.84 * Math.cos(phi) - 93.5 * Math.cos(3 * phi) + 0.118 * Math.cos(5 * phi);
    const north = 111132.954 - 559.822 * Math.cos(2 * phi) + 1.175 * Math.cos(4 * phi);
    return { x: (lon - box[0]) / step, y: (lat - box[1]) / step, east: east * step, north: north * step };
  }

  #situation(count, lon, lat) {
    const [west, south, east, north] = this.head.box;
    if (count) return count > 1 ? "varias" : "una";
    return lon >= west && lon <= east && lat >= south && lat <= north ? "hueco" : "fuera";
  }
}

/** Those within reach, with their metres, the nearest first. */
function measured(candidates, here, reach) {
  return candidates
    .filter(({ shape }) => shape.atLeast(here) <= reach)
    .map(({ place, shape }) => ({ place, metres: shape.metres(here) }))
    .filter(({ metres }) => metres <= reach)
    .sort((a, b) => a.metres - b.metres);
}

/** The nearest one, alone in its list. */
function nearest(candidates, here) {
  let best = { place: null, metres: Infinity };
  for (const { place, shape } of candidates) {
    if (shape.atLeast(here) >= best.metres) continue;
    const metres = shape.metres(here);
    if (metres < best.metres) best = { place, metres };
  }
  return best.place ? [best] : [];
}

/** @returns {Place[]} */
function placesOf({ alcaldias, tipos, unidades }) {
  return unidades.clave.map((clave, i) => {
    const [alcaldia_clave, alcaldia, alcaldia_slug] = alcaldias[unidades.alcaldia[i]];
    return {
      clave,
      nombre: unidades.nombre[i],
      tipo: tipos[unidades.tipo[i]],
      alcaldia,
      alcaldia_clave,
      alcaldia_slug,
      distrito: unidades.distrito[i],
      area_m2: unidades.area_m2[i],
    };
  });
}
