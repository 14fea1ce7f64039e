/**
 * "Usar mi ubicación": finds the UT in the device. The position is asked for on a click only and goes nowhere.
 *
 *     <button type="button" hidden data-tequio-locate data-tequio-file="/mapas/mgpc-2019-….tequio"
 *       data-tequio-result="#mi-ubicacion">Usar mi ubicación</button>
 *     <div id="mi-ubicacion" aria-live="polite"></div>
 *
 * The page also holds a `<template data-tequio-state="…">` (templates.js) for each state: asking, denied, unavailable,
 * timeout, failed (the file did not come), una, varias, hueco, fuera, dudosa, imprecisa. docs/datos/archivo-del-navegador.md
 * says what each may name.
 */
import { decode } from "./locator.js";
import { askPosition, insideAnotherApp, NoPosition } from "./position.js";
import { show } from "./templates.js";
import { verdict } from "./verdict.js";

/** @type {Map<string, Promise<import("./territory.js").Territory>>} */
const territories = new Map();

/** Each file is fetched and read once; one that failed may be tried again. */
function territoryOf(url) {
  if (!territories.has(url)) territories.set(url, load(url));
  const territory = territories.get(url);
  territory.catch(() => territories.delete(url));
  return territory;
}

async function load(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return decode(await response.arrayBuffer());
}

async function locate(button) {
  const region = document.querySelector(button.dataset.tequioResult);
  button.setAttribute("aria-busy", "true");
  show(region, "asking", {});
  const { state, data } = await outcome(button.dataset.tequioFile);
  show(region, state, data);
  button.removeAttribute("aria-busy");
}

/** @returns {Promise<{state: string, data: object}>} */
async function outcome(url) {
  try {
    const [territory, position] = await Promise.all([territoryOf(url), askPosition()]);
    return verdict(territory, position);
  } catch (error) {
    const state = error instanceof NoPosition ? error.state : "failed";
    return { state, data: { in_app: insideAnotherApp() } };
  }
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-tequio-locate]");
  if (button && !button.hasAttribute("aria-busy")) locate(button);
});
for (const button of document.querySelectorAll("[data-tequio-locate]")) button.hidden = false;
