/** Reads whole numbers written in base 128, the low part first (LEB128), one after another. */
export class Varints {
  /**
   * @param {Uint8Array} bytes
   * @param {number} at where the first number begins
   */
  constructor(bytes, at) {
    this.bytes = bytes;
    this.at = at;
  }

  /** @returns {number} the next number, from 0 to 2^31 - 1 */
  next() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new RangeError("The file ends too soon.");
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }

  /** @returns {number} the next number, whatever its sign: 0, -1, 1, -2, 2… are written 0, 1, 2, 3, 4… */
  signed() {
    const value = this.next();
    return (value >>> 1) ^ -(value & 1);
  }

  /**
   * @param {number} count
   * @returns {Uint32Array} the next `count` numbers
   */
  take(count) {
    const values = new Uint32Array(count);
    for (let i = 0; i < count; i++) values[i] = this.next();
    return values;
  }
}
