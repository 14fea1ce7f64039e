/**
 * Fills `<template>`s of the page, so that every text is in the HTML, translated. Data goes in as text, never as HTML.
 *
 *     <template data-tequio-state="una">
 *       <p data-tequio-if="accuracy">Tu teléfono da ±<span data-tequio-text="accuracy"></span> m.</p>
 *       <ul><template data-tequio-each="places">
 *         <li><a data-tequio-href="/ut/{clave}/" data-tequio-text="nombre"></a></li>
 *       </template></ul>
 *     </template>
 */

/**
 * Shows the template of a state inside a region, in place of what was there, and brings it into sight.
 * @param {Element} region
 * @param {string} state
 * @param {object} data
 */
export function show(region, state, data) {
  const template = document.querySelector(`template[data-tequio-state="${state}"]`);
  if (!template) throw new Error(`The page has no template for the state ${state}.`);
  region.replaceChildren(fill(document.importNode(template.content, true), data));
  region.scrollIntoView({ block: "nearest" });
}

/** @param {DocumentFragment} fragment @param {object} data @returns {DocumentFragment} the same one */
function fill(fragment, data) {
  for (const element of fragment.querySelectorAll("[data-tequio-if]")) {
    if (isEmpty(data[element.dataset.tequioIf])) element.remove();
  }
  for (const element of fragment.querySelectorAll("[data-tequio-text]")) {
    element.textContent = written(data[element.dataset.tequioText]);
  }
  for (const element of fragment.querySelectorAll("[data-tequio-href]")) {
    element.href = element.dataset.tequioHref.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(data[name]));
  }
  for (const template of fragment.querySelectorAll("template[data-tequio-each]")) {
    const items = data[template.dataset.tequioEach];
    template.replaceWith(...items.map((item) => fill(document.importNode(template.content, true), item)));
  }
  return fragment;
}

const isEmpty = (value) => !value || value.length === 0;

/** Numbers whole, as the page's language writes them. */
function written(value) {
  if (typeof value !== "number") return value ?? "";
  return value.toLocaleString(document.documentElement.lang || "es-MX", { maximumFractionDigits: 0 });
}
