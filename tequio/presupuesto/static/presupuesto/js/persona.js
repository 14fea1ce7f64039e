/**
 * Asks for the adult who authorises only below the majority. Without it the fields are there, and say for whom they are.
 */
const adult = document.querySelector("[data-tequio-minor]");
const age = document.querySelector("[name=edad]");

if (adult && age) {
  age.addEventListener("input", follow);
  follow();
}

function follow() {
  const years = age.value.trim() === "" ? NaN : Number(age.value);
  adult.hidden = !(years < Number(adult.dataset.majority)) && !adult.querySelector(".has-error");
}
