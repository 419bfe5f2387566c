// Small comforts of every page. Nothing here is needed to work.
import "./shell/live-count.js";

addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const seek = document.querySelector(".seek input");
  if (!seek || seek.offsetParent === null) return;
  event.preventDefault();
  seek.focus();
});

// After a refusal the focus stands on the summary, whose links go to the fields.
document.querySelector("[data-error-summary]")?.focus();

document.addEventListener("click", (event) => {
  const closer = event.target.closest("[data-close]");
  if (closer) closer.closest(closer.dataset.close)?.remove();

  const reveal = event.target.closest("[data-reveal]");
  if (reveal) {
    const field = document.getElementById(reveal.dataset.reveal);
    field.type = field.type === "password" ? "text" : "password";
    reveal.setAttribute("aria-pressed", String(field.type === "text"));
  }
});

// A second press of a button does not send the form twice; the page comes back usable from the history.
document.addEventListener("submit", (event) => {
  if (event.defaultPrevented || event.target.method !== "post" || event.target.target) return;
  if (event.target.dataset.sent) return event.preventDefault();
  event.target.dataset.sent = "yes";
  event.submitter?.setAttribute("aria-busy", "true");
  // An answer that is a file leaves the page standing.
  setTimeout(() => release(event.target), 15_000);
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) release(form);
});
function release(form) {
  delete form.dataset.sent;
  for (const button of document.querySelectorAll("button[aria-busy]"))
    if (button.form === form) button.removeAttribute("aria-busy");
}

// Filters answer at once when a select changes; without script the form has its button.
document.addEventListener("change", (event) => {
  if (event.target.matches("form[data-autosubmit] select")) event.target.form.requestSubmit();
});

// Chosen or dropped files show their names; without script the form sends them all the same.
document.addEventListener("change", (event) => {
  const names = event.target.closest("[data-one-file], [data-files]")?.querySelector("output");
  if (names) names.textContent = [...event.target.files].map((file) => file.name).join(", ");
});
for (const box of document.querySelectorAll("[data-one-file], [data-files]")) {
  box.addEventListener("dragover", (event) => {
    event.preventDefault();
    box.classList.add("over");
  });
  box.addEventListener("dragleave", () => box.classList.remove("over"));
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    box.classList.remove("over");
    const input = box.querySelector("input");
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

// One press ticks every line of a list, a second none.
for (const all of document.querySelectorAll("[data-tick-all]")) {
  const boxes = [...all.closest("[data-ticks]").querySelectorAll("input[type=checkbox]:not(:disabled)")];
  all.hidden = boxes.length < 2;
  all.addEventListener("click", () => {
    const want = boxes.some((box) => !box.checked);
    for (const box of boxes) box.checked = want;
  });
}

// Toasts without a link go by themselves, after time enough to read them.
for (const toast of document.querySelectorAll(".toast:not(:has(a))")) setTimeout(() => toast.remove(), 8000);
