// The grid of scores by keyboard: arrows and Enter move within a column, a block pasted from a spreadsheet spreads over the cells.
import { all, around, maybe } from "./dom/find.js";

const form = maybe(document, "#grid", HTMLFormElement);
if (form) start(form);

/** @param {HTMLFormElement} grid */
function start(grid) {
  /** @param {string | undefined} column */
  const cells = (column) => all(grid, `input.score[data-column="${column}"]`, HTMLInputElement).filter(isSeen);

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
    const rows = text.split(/\r?\n/).map((line) => line.split("\t").map((words) => words.trim()));
    if (isTable(rows)) return offer(text);
    // A heading over the column is no score.
    if (rows.length > 1 && !/[0-9๐-๙]/.test(rows[0]?.join("") ?? "")) rows.shift();
    tell(spread(cell, rows));
    changed = true;
  });

  /**
   * Down the figures of one kind from the cell on; what stood there and differs goes beside what is pasted.
   * @param {HTMLInputElement} cell
   * @param {string[][]} rows
   * @returns {string[]} What is to be told.
   */
  function spread(cell, rows) {
    const values = cells("value").filter((other) => isAlike(cell, other));
    const others = values.map((value) => beside(value));
    const from = Math.max(values.indexOf(cell), others.indexOf(cell));
    const told = [];
    for (const [down, row] of rows.entries()) {
      const [value, other] = [values[from + down], others[from + down]];
      const [first = "", second = ""] = row;
      if (!value || !other) {
        told.push(`วางได้ ${down} ช่อง เหลืออีก ${rows.length - down} แถวที่ไม่มีช่องให้วาง`);
        break;
      }
      if (cell.dataset.column === "other") {
        if (first) other.value = first;
        continue;
      }
      const before = value.value.trim();
      if (first) value.value = first;
      if (second) other.value = second;
      if (first && before && number(before) !== number(first)) {
        other.value = before;
        const name = value.labels?.[0]?.textContent?.trim() ?? "";
        told.push(`${name}: เดิม ${before} วางใหม่ ${first} ค่าเดิมอยู่ในช่อง “อีกค่าที่พิมพ์”`);
      }
    }
    return told;
  }

  /** @param {HTMLInputElement} value */
  const beside = (value) => maybe(value.closest("tr") ?? grid, 'input.score[data-column="other"]', HTMLInputElement);

  /** @param {string[]} lines */
  function tell(lines) {
    const note = maybe(grid, "[data-paste-note]", HTMLElement);
    if (!note) return;
    note.hidden = lines.length === 0;
    maybe(note, "ul", HTMLElement)?.replaceChildren(
      ...lines.map((line) => Object.assign(document.createElement("li"), { textContent: line })),
    );
    if (lines.length > 0) note.scrollIntoView({ block: "nearest" });
  }

  /**
   * Names or numbers beside the scores: the server reads which is whose.
   * @param {string} text
   */
  function offer(text) {
    const pasted = maybe(grid, "#Input_Pasted", HTMLTextAreaElement);
    if (!pasted) return;
    pasted.value = text;
    tell(["ตารางที่วางมีชื่อหรือเลขข้อ จึงวางไว้ในช่อง “วางตารางที่คัดลอกมา” โปรดกด “อ่านลงตาราง” เพื่อใส่คะแนนให้ตรงข้อ"]);
    pasted.focus();
  }

  // Leaving with figures that were not stored is asked about: typed, pasted or read from a file.
  let changed = grid.querySelector("tr.fresh") !== null;
  grid.addEventListener("input", () => (changed = true));
  grid.addEventListener("submit", () => (changed = false));
  addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault();
  });
}

/**
 * What stands in a closed list has a place on the page and is seen by nobody.
 * @param {HTMLInputElement} cell
 */
const isSeen = (cell) => cell.offsetParent !== null && cell.closest("details:not([open])") === null;

/**
 * A column goes on in the figures of its kind: published ones, indicators, shares of a part, or what stands under an indicator.
 * @param {HTMLInputElement} from
 * @param {HTMLInputElement} to
 */
const isAlike = (from, to) => kind(from) === kind(to) || (kind(from) === "published" && kind(to) === "indicator");

/** @param {HTMLInputElement} cell */
function kind(cell) {
  if (cell.closest("details")) return "under";
  if (cell.name.includes("/")) return "part";
  return cell.closest("section")?.querySelector(".level-field") ? "published" : "indicator";
}

/** @param {string[][]} rows */
function isTable(rows) {
  const several = rows.filter((row) => row.length > 1);
  if (several.length < rows.length / 2) return false;
  const first = several.map((row) => row[0] ?? "");
  return (
    first.some((words) => /\p{L}{3}/u.test(words)) ||
    (first.length > 2 && first.every((words, i) => number(words) === number(first[0] ?? "") + i))
  );
}

/** @param {string} text */
const number = (text) =>
  Number.parseFloat(text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50)).replace(",", "."));
