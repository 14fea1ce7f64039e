/**
 * Borders on a grid. Arc i has the corners `starts[i]` to `starts[i + 1]`, in cells east and north of the origin.
 * @typedef {{xs: Int32Array, ys: Int32Array, starts: Uint32Array}} Arcs
 *
 * A point in cells of the grid, with the metres that a cell measures there to the east and to the north.
 * @typedef {{x: number, y: number, east: number, north: number}} Here
 */

/**
 * The outline of one UT: arcs without direction, ring after ring in walking order. What a line to the outside crosses an
 * odd number of times is in the UT, so nothing says which ring is a hole.
 */
export class Shape {
  /**
   * @param {Arcs} arcs
   * @param {Uint32Array} own which arcs are its outline
   */
  constructor(arcs, own) {
    this.arcs = arcs;
    this.own = own;
    this.west = this.south = Infinity;
    this.east = this.north = -Infinity;
    for (const arc of own) this.#widen(arc);
  }

  #widen(arc) {
    const { xs, ys, starts } = this.arcs;
    for (let i = starts[arc]; i < starts[arc + 1]; i++) {
      if (xs[i] < this.west) this.west = xs[i];
      if (xs[i] > this.east) this.east = xs[i];
      if (ys[i] < this.south) this.south = ys[i];
      if (ys[i] > this.north) this.north = ys[i];
    }
  }

  /** @param {Here} here */
  holds({ x, y }) {
    if (!(x >= this.west && x <= this.east && y >= this.south && y <= this.north)) return false;
    let inside = false;
    for (const arc of this.own) if (this.#crossedOddly(arc, x, y)) inside = !inside;
    return inside;
  }

  /** Whether a line from the point to the east crosses the arc an odd number of times. */
  #crossedOddly(arc, x, y) {
    const { xs, ys, starts } = this.arcs;
    let odd = false;
    for (let i = starts[arc] + 1; i < starts[arc + 1]; i++) {
      const below = ys[i - 1] <= y;
      if (below === ys[i] <= y) continue;
      const along = (y - ys[i - 1]) / (ys[i] - ys[i - 1]);
      if (x < xs[i - 1] + along * (xs[i] - xs[i - 1])) odd = !odd;
    }
    return odd;
  }

  /** @param {Here} here @returns {number} metres to its box, so never more than to its outline */
  atLeast({ x, y, east, north }) {
    return Math.hypot(
      Math.max(this.west - x, 0, x - this.east) * east,
      Math.max(this.south - y, 0, y - this.north) * north,
    );
  }

  /** @param {Here} here @returns {number} metres to the nearest place of its outline */
  metres(here) {
    let least = Infinity;
    for (const arc of this.own) least = Math.min(least, this.#squared(arc, here));
    return Math.sqrt(least);
  }

  #squared(arc, { x, y, east, north }) {
    const { xs, ys, starts } = this.arcs;
    let least = Infinity;
    for (let i = starts[arc] + 1; i < starts[arc + 1]; i++) {
      const fromX = (xs[i - 1] - x) * east;
      const fromY = (ys[i - 1] - y) * north;
      const stepX = (xs[i] - xs[i - 1]) * east;
      const stepY = (ys[i] - ys[i - 1]) * north;
      const length = stepX * stepX + stepY * stepY;
      const along = length && Math.min(1, Math.max(0, -(fromX * stepX + fromY * stepY) / length));
      least = Math.min(least, (fromX + along * stepX) ** 2 + (fromY + along * stepY) ** 2);
    }
    return least;
  }
}
