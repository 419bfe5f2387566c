// The grid of scores by keyboard: arrows and Enter move within a column, a block pasted from a spreadsheet spreads over the cells.
const form = document.getElementById("grid");
const cells = (column) =>
  [...form.querySelectorAll(`input.score[data-column="${column}"]`)].filter((cell) => cell.offsetParent !== null);

form?.addEventListener("keydown", (event) => {
  const cell = event.target;
  if (!cell.matches("input.score")) return;
  const steps = { ArrowDown: 1, ArrowUp: -1, Enter: event.shiftKey ? -1 : 1 };
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.key in steps)) return;
  event.preventDefault();
  const column = cells(cell.dataset.column);
  const next = column[column.indexOf(cell) + steps[event.key]];
  next?.focus();
  next?.select();
});

form?.addEventListener("paste", (event) => {
  const cell = event.target;
  if (!cell.matches("input.score")) return;
  const text = event.clipboardData.getData("text/plain").replace(/\r?\n$/, "");
  if (!/[\t\n]/.test(text)) return;
  event.preventDefault();
  const columns = cell.dataset.column === "value" ? ["value", "other"] : ["other"];
  const from = cells(cell.dataset.column).indexOf(cell);
  const rows = text.split(/\r?\n/).map((line) => line.split("\t"));
  for (const [across, name] of columns.entries()) {
    const column = cells(name);
    for (const [down, row] of rows.entries()) {
      const target = column[from + down];
      if (target && across < row.length) target.value = row[across].trim();
    }
  }
  changed = true;
});

// Leaving with figures that were not stored is asked about: typed, pasted or read from a file.
let changed = Boolean(form?.querySelector("tr.fresh"));
form?.addEventListener("input", () => (changed = true));
form?.addEventListener("submit", () => (changed = false));
addEventListener("beforeunload", (event) => {
  if (changed) event.preventDefault();
});
