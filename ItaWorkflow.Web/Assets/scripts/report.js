// The report page: editors over its prose, the paper beside it. Without this file the form posts as it is.
import { maybe } from "./dom/find.js";
import { startEditors } from "./drafting/editors.js";
import { startSheet } from "./drafting/sheet.js";
import { offerWhole } from "./shell/whole-words.js";

startSheet();
const form = maybe(document, "#words", HTMLFormElement);
let changed = false;
if (form) {
  // What is pasted comes as plain text: the report has one look.
  const editors = startEditors(form, { changed: () => seen(), clean: () => Promise.resolve(null) });
  const seen = () => {
    changed = true;
    offer();
  };
  const offer = () => {
    for (const editor of editors)
      offerWhole(
        editor.area,
        () => editor.getHTML(),
        (html) => editor.commands.setContent(html, { emitUpdate: true }),
      );
  };
  offer();
  for (const any of document.forms) any.addEventListener("submit", () => (changed = false));
  addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault();
  });
}
