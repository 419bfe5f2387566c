// The grid of scores by keyboard: arrows and Enter move within a column, a block pasted from a spreadsheet spreads over the cells.
import { all, around, maybe } from "./dom/find.js";

const form = maybe(document, "#grid", HTMLFormElement);
if (form) start(form);

/** @param {HTMLFormElement} grid */
function start(grid) {
  /** @param {string | undefined} column */
  const cells = (column) =>
    all(grid, `input.score[data-column="${column}"]`, HTMLInputElement).filter((cell) => cell.offsetParent !== null);

  grid.addEventListener("keydown", (event) => {
    const cell = around(event, "input.score", HTMLInputElement);
    if (!cell || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1, Enter: event.shiftKey ? -1 : 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const column = cells(cell.dataset.column);
    const next = column[column.indexOf(cell) + step];
    next?.focus();
    next?.select();
  });

  grid.addEventListener("paste", (event) => {
    const cell = around(event, "input.score", HTMLInputElement);
    const text = event.clipboardData?.getData("text/plain").replace(/\r?\n$/, "") ?? "";
    if (!cell || !/[\t\n]/.test(text)) return;
    event.preventDefault();
    const columns = cell.dataset.column === "value" ? ["value", "other"] : ["other"];
    const from = cells(cell.dataset.column).indexOf(cell);
    const rows = text.split(/\r?\n/).map((line) => line.split("\t"));
    for (const [across, name] of columns.entries()) {
      const column = cells(name);
      for (const [down, row] of rows.entries()) {
        const target = column[from + down];
        const words = row[across];
        if (target && words !== undefined) target.value = words.trim();
      }
    }
    changed = true;
  });

  // Leaving with figures that were not stored is asked about: typed, pasted or read from a file.
  let changed = grid.querySelector("tr.fresh") !== null;
  grid.addEventListener("input", () => (changed = true));
  grid.addEventListener("submit", () => (changed = false));
  addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault();
  });
}
