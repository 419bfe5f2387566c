// The report page: editors over its prose, the paper beside it. Without this file the form posts as it is.
import { maybe } from "./dom/find.js";
import { startEditors } from "./drafting/editors.js";
import { startSheet } from "./drafting/sheet.js";

startSheet();
const form = maybe(document, "#words", HTMLFormElement);
let changed = false;
if (form) {
  // What is pasted comes as plain text: the report has one look.
  startEditors(form, { changed: () => (changed = true), clean: () => Promise.resolve(null) });
  for (const any of document.forms) any.addEventListener("submit", () => (changed = false));
  addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault();
  });
}
