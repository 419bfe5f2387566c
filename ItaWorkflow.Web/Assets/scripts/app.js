// Small comforts of every page. Nothing here is needed to work.
import { all, around, byId, maybe } from "./dom/find.js";
import "./shell/keyboard.js";
import "./shell/day-picker.js";
import "./shell/live-count.js";
import "./shell/seen-text.js";
import "./shell/whole-words.js";

addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (around(event, "input, textarea, select, [contenteditable]")) return;
  const seek = maybe(document, ".seek input");
  if (!seek || seek.offsetParent === null) return;
  event.preventDefault();
  seek.focus();
});

// After a refusal the focus stands on the summary, whose links go to the fields.
maybe(document, "[data-error-summary]")?.focus();

document.addEventListener("click", (event) => {
  if (around(event, "[data-print]")) print();

  const closer = around(event, "[data-close]");
  closer?.closest(closer.dataset.close ?? "")?.remove();

  const reveal = around(event, "[data-reveal]");
  if (reveal) {
    const field = byId(reveal.dataset.reveal, HTMLInputElement);
    field.type = field.type === "password" ? "text" : "password";
    reveal.setAttribute("aria-pressed", String(field.type === "text"));
  }
});

// A second press of a button does not send the form twice; the page comes back usable from the history.
document.addEventListener("submit", (event) => {
  const form = around(event, "form", HTMLFormElement);
  if (!form || event.defaultPrevented || form.method !== "post" || form.target) return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "yes";
  event.submitter?.setAttribute("aria-busy", "true");
  // An answer that is a file leaves the page standing.
  setTimeout(() => release(form), 15_000);
});
addEventListener("pageshow", () => {
  for (const form of all(document, "form[data-sent]", HTMLFormElement)) release(form);
});
/** @param {HTMLFormElement} form */
function release(form) {
  delete form.dataset.sent;
  for (const button of all(document, "button[aria-busy]", HTMLButtonElement))
    if (button.form === form) button.removeAttribute("aria-busy");
}

// Filters answer at once when a select changes; without script the form has its button.
document.addEventListener("change", (event) => {
  around(event, "form[data-autosubmit] select", HTMLSelectElement)?.form?.requestSubmit();
});

// Chosen or dropped files show their names; without script the form sends them all the same.
document.addEventListener("change", (event) => {
  const input = around(event, "input[type=file]", HTMLInputElement);
  const names = input?.closest("[data-one-file], [data-files]")?.querySelector("output");
  if (names) names.textContent = [...(input?.files ?? [])].map((file) => file.name).join(", ");
  preview(input);
});

/**
 * A picture is seen before it is sent, where its form has a place for it.
 * @param {HTMLInputElement | null} input
 */
function preview(input) {
  const picture = maybe(input?.form ?? null, "img[data-preview]", HTMLImageElement);
  if (!picture) return;
  if (picture.src) URL.revokeObjectURL(picture.src);
  const file = input?.files?.[0];
  picture.hidden = !file;
  picture.src = file ? URL.createObjectURL(file) : "";
  picture.onerror = () => (picture.hidden = true);
}
for (const box of all(document, "[data-one-file], [data-files]")) {
  box.addEventListener("dragover", (event) => {
    event.preventDefault();
    box.classList.add("over");
  });
  box.addEventListener("dragleave", () => box.classList.remove("over"));
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    box.classList.remove("over");
    const input = maybe(box, "input[type=file]", HTMLInputElement);
    if (!input || !event.dataTransfer) return;
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

// One press ticks every line of a list, a second none.
for (const ticker of all(document, "[data-tick-all]")) {
  const list = ticker.closest("[data-ticks]");
  const boxes = list ? all(list, "input[type=checkbox]:not(:disabled)", HTMLInputElement) : [];
  ticker.hidden = boxes.length < 2;
  ticker.addEventListener("click", () => {
    const want = boxes.some((box) => !box.checked);
    for (const box of boxes) box.checked = want;
  });
}

// Toasts without a link go by themselves, after time enough to read them.
for (const toast of document.querySelectorAll(".toast:not(:has(a))")) setTimeout(() => toast.remove(), 8000);

// Copies what a button names; without script it is read off the page.
for (const button of all(document, "[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy ?? "");
    button.setAttribute("aria-pressed", "true");
    setTimeout(() => button.removeAttribute("aria-pressed"), 2000);
  });
}
