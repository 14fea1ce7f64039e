// Shows the button beside an address that can be copied (it stays hidden without JavaScript) and says when it is done.
for (const button of document.querySelectorAll("[data-tequio-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.tequioCopy);
    button.parentElement.querySelector("[role=status]").textContent = button.dataset.tequioDone;
  });
}
