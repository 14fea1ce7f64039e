// Compares a chosen file with the hashes of the document. Nothing is sent. Without JavaScript, or without the browser's
// own SHA-256 (it asks for https), the page already says how to do it by hand.
for (const section of document.querySelectorAll("[data-tequio-cotejo]")) {
  const ask = section.querySelector("[data-tequio-cotejo-ask]");
  ask.hidden = !globalThis.crypto?.subtle;
  ask.querySelector("input").addEventListener("change", async ({ target }) => {
    show(section, "");
    if (target.files.length) show(section, await verdict(section.dataset, target.files[0]));
  });
}

async function verdict({ original, publica }, file) {
  try {
    const found = await sha256(file);
    if (found === original) return "original";
    return found === publica ? "publica" : "distinta";
  } catch {
    return "fallo"; // the file was moved, or the device does not let it be read
  }
}

async function sha256(file) {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function show(section, name) {
  for (const result of section.querySelectorAll("[data-tequio-cotejo-result]")) {
    result.hidden = result.dataset.tequioCotejoResult !== name;
  }
}
