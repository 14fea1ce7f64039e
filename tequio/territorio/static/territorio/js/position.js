/** @typedef {{lon: number, lat: number, accuracy: number}} Position degrees, WGS84; radius in metres */

const OPTIONS = { enableHighAccuracy: true, timeout: 15_000, maximumAge: 30_000 };
const REASONS = { 1: "denied", 2: "unavailable", 3: "timeout" };
const IN_APP = /FBAN|FBAV|FB_IAB|Instagram|WhatsApp|Line\/|Twitter|TikTok|musical_ly|Bytedance|Snapchat|; wv\)/i;

/** Why there is no position; `state` is "denied", "unavailable" or "timeout". */
export class NoPosition extends Error {
  constructor(state) {
    super(`No position: ${state}.`);
    this.state = state;
  }
}

/**
 * Asks the device where it is; the browser asks the person first.
 * @returns {Promise<Position>} rejected with NoPosition
 */
export function askPosition() {
  return new Promise((resolve, reject) => {
    if (!navigator.geolocation) return reject(new NoPosition("unavailable"));
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lon: coords.longitude, lat: coords.latitude, accuracy: coords.accuracy }),
      ({ code }) => reject(new NoPosition(REASONS[code])),
      OPTIONS,
    );
  });
}

/** Whether the page was opened inside another app, where the position is often blocked without asking. */
export function insideAnotherApp() {
  return IN_APP.test(navigator.userAgent);
}
