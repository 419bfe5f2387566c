// The office's form is shown as it would be printed while it is written; a pasted table of measures keeps the lines within its cells.
import { byId, maybe } from "./dom/find.js";

const form = maybe(document, "[data-live-form]", HTMLFormElement);
const button = maybe(form, "[data-preview]", HTMLButtonElement);
let due = 0;
if (form && button) {
  button.hidden = true;
  form.addEventListener("input", () => {
    clearTimeout(due);
    due = window.setTimeout(show, 400, form, button.formAction);
  });
}

/**
 * @param {HTMLFormElement} from
 * @param {string} address
 */
async function show(from, address) {
  const headers = { "X-Requested-With": "fetch" };
  const answer = await fetch(address, { method: "POST", body: new FormData(from), headers }).catch(() => null);
  if (answer?.ok) byId("form-preview").innerHTML = await answer.text();
}

const field = maybe(document, "[data-paste-lines]", HTMLTextAreaElement);
field?.addEventListener("paste", (event) => {
  const html = event.clipboardData?.getData("text/html") ?? "";
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return;
  event.preventDefault();
  field.value = bare(table);
});

/**
 * The table alone, without the looks that Word gives it.
 * @param {HTMLTableElement} table
 */
function bare(table) {
  for (const element of table.querySelectorAll("*"))
    for (const { name } of [...element.attributes]) if (!["rowspan", "colspan"].includes(name)) element.removeAttribute(name);
  return `<table>${table.innerHTML.replace(/<!--[\s\S]*?-->/g, "")}</table>`;
}
