/** The look of our outlines, in the colours of the page (light or dark). Labels use the fonts of the device. */

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/** @param {string} [selected] the key to mark @returns {object[]} layers of MapLibre; the first is the ground */
export function layersFor(selected = "") {
  const isSelected = ["==", ["get", "clave"], selected];
  return [
    { id: "ground", type: "background", paint: { "background-color": colour("paper-2") } },
    {
      id: "ut-fill",
      type: "fill",
      source: "ut",
      paint: {
        "fill-color": ["case", isSelected, colour("purple-2"), colour("lilac")],
        "fill-opacity": ["case", isSelected, 0.9, 0.7],
      },
    },
    {
      id: "ut-line",
      type: "line",
      source: "ut",
      paint: {
        "line-color": colour("purple-ink"),
        "line-opacity": ["interpolate", ["linear"], ["zoom"], 9, 0.3, 13, 0.6],
        "line-width": ["interpolate", ["linear"], ["zoom"], 9, 0.3, 14, 1.4, 17, 3],
      },
    },
    {
      id: "alcaldia-name",
      type: "symbol",
      source: "alcaldias",
      maxzoom: 12.5,
      layout: {
        "text-field": ["get", "nombre"],
        "text-font": ["Bricolage Grotesque Variable", "Arial", "sans-serif"],
        "text-size": ["interpolate", ["linear"], ["zoom"], 9, 11, 12, 17],
        "text-max-width": 7,
      },
      paint: { "text-color": colour("ink"), "text-halo-color": colour("surface"), "text-halo-width": 1.8 },
    },
    {
      id: "ut-name",
      type: "symbol",
      source: "ut",
      minzoom: 12.5,
      layout: {
        "text-field": ["get", "nombre"],
        "text-font": ["Atkinson Hyperlegible Next Variable", "Arial", "sans-serif"],
        "text-size": ["interpolate", ["linear"], ["zoom"], 12.5, 11, 16, 16],
        "text-max-width": 8,
        "text-padding": 6,
      },
      paint: {
        "text-color": ["case", isSelected, "#ffffff", colour("ink")],
        "text-halo-color": ["case", isSelected, colour("purple-2"), colour("surface")],
        "text-halo-width": 1.6,
      },
    },
  ];
}
