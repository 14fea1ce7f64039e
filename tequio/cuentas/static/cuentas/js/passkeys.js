// Passkeys: the only part of signing in that needs JavaScript. A form with data-passkey asks the browser for a key
// (login: any key of this site; get: one of this person's; create: a new one) and sends it in its field "credential".

const TO_BYTES = ["challenge", "id"];

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (each) => each.charCodeAt(0));

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

/** The options of the server with bytes where the browser wants bytes. */
function options(value, name = "") {
  if (typeof value === "string") return TO_BYTES.includes(name) ? bytes(value) : value;
  if (Array.isArray(value)) return value.map((each) => options(each));
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([key, each]) => [key, name === "rp" ? each : options(each, key)]));
}

/** A key as JSON: what the server reads. */
function told(credential) {
  const { response } = credential;
  const parts = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
  const sent = parts.filter((part) => response[part]).map((part) => [part, text(response[part])]);
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response: Object.fromEntries(sent),
    clientExtensionResults: credential.getClientExtensionResults(),
  });
}

async function asked(form) {
  if (form.dataset.passkey !== "login") return JSON.parse(document.getElementById("passkey-options").textContent);
  const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  return answer.json();
}

async function key(form) {
  const given = await asked(form);
  if (form.dataset.passkey !== "create") {
    return navigator.credentials.get({ publicKey: options(given.request_options.publicKey) });
  }
  const { publicKey } = options(given.creation_options);
  const kept = { residentKey: "required", requireResidentKey: true, userVerification: "required" };
  return navigator.credentials.create({ publicKey: { ...publicKey, authenticatorSelection: kept } });
}

const ready = new WeakSet(); // forms that carry their key

async function send(event) {
  const form = event.currentTarget;
  if (ready.has(form)) return;
  event.preventDefault();
  const complaint = form.querySelector("[role=alert]");
  complaint.hidden = true;
  try {
    form.elements.credential.value = told(await key(form));
    ready.add(form);
    form.requestSubmit();
  } catch {
    complaint.hidden = false;
  }
}

if (window.PublicKeyCredential) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", send);
  }
}
