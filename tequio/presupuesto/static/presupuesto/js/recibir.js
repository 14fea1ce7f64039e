/**
 * What is kept from the paper before is selected, so that typing replaces it. Without this, the field is cleared by hand.
 */
const first = document.querySelector("input[autofocus]:not([type=radio], [type=checkbox], [type=file], [type=date])");
first?.select();
