// A table copied from Word or a page comes as HTML: its cells are put down with tabs between them, as a spreadsheet's are.
import { one } from "./dom/find.js";

const field = document.querySelector("[data-paste-table]");
field?.addEventListener("paste", (event) => {
  if (!(event instanceof ClipboardEvent)) return;
  const html = event.clipboardData?.getData("text/html") ?? "";
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return;
  event.preventDefault();
  one(document, "[data-paste-table]", HTMLTextAreaElement).value = [...table.rows]
    .map((row) => [...row.cells].map((cell) => (cell.textContent ?? "").replace(/\s+/g, " ").trim()).join("\t"))
    .join("\n");
});
