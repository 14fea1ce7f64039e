// Shows the buttons beside an address (hidden without JavaScript): one copies it, one offers it to the device's own apps.
for (const button of document.querySelectorAll("[data-tequio-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.tequioCopy);
    button.parentElement.querySelector("[role=status]").textContent = button.dataset.tequioDone;
  });
}
for (const button of document.querySelectorAll("[data-tequio-share]")) {
  button.hidden = !navigator.share;
  // The person may close the device's menu without choosing: that is no error.
  button.addEventListener("click", () => navigator.share({ title: document.title, url: button.dataset.tequioShare }).catch(() => {}));
}
