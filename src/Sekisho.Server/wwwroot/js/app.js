// Enhancements only: every page works without them.

// A form that was sent is not sent a second time by a second click. The server counts it once in any case.
for (const form of document.querySelectorAll("form[data-once]")) {
  let sent = false;
  form.addEventListener("submit", (event) => {
    if (sent) event.preventDefault();
    sent = true;
  });
}

// A page that the browser kept and shows again is asked for anew: what it shows may have changed since.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});

// A summary of errors is read out first.
document.querySelector("[data-focus]")?.focus();

// Printing a page that is made for paper.
for (const button of document.querySelectorAll("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// Copying a key or an example.
for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const source = document.querySelector(button.dataset.copy);
    await navigator.clipboard.writeText(source.textContent.trim());
    button.textContent = "コピーしました";
  });
}

// A choice that needs a list below it opens that list.
for (const choice of document.querySelectorAll("input[data-opens]")) {
  choice.addEventListener("change", () => { document.querySelector(choice.dataset.opens).open = true; });
}
