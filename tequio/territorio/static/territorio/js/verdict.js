const NEAR_M = 50;
const MOST_CHOICES = 8;

/**
 * What to say about a position: the state of the page, and what its template names. A telephone gives a circle, not a
 * point: where the circle touches other UTs the person chooses, and where it touches too many nothing is claimed.
 * @param {import("./territory.js").Territory} territory
 * @param {import("./position.js").Position} position
 * @returns {{state: string, data: object}} states: those of Answer, and "dudosa" (choose one), "imprecisa" (no idea)
 */
export function verdict(territory, { lon, lat, accuracy }) {
  const answer = territory.at(lon, lat, Math.max(NEAR_M, accuracy));
  const touched = answer.near.filter(({ metres }) => metres <= accuracy).map(({ place }) => place);
  const choices = [...answer.places, ...touched];
  const near = answer.near.map(({ place, metres }) => ({ ...place, metres }));
  return {
    state: touched.length ? (choices.length > MOST_CHOICES ? "imprecisa" : "dudosa") : answer.situation,
    data: { accuracy, choices, places: answer.places, near, boundary_m: answer.boundary_m },
  };
}
