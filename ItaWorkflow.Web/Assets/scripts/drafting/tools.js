import { all, around, one } from "../dom/find.js";

/** @typedef {import("@tiptap/core").ChainedCommands} Chain */

/** @type {Record<string, (chain: Chain) => Chain>} */
const actions = {
  bold: (chain) => chain.toggleBold(),
  underline: (chain) => chain.toggleUnderline(),
  superscript: (chain) => chain.toggleMark("superscript"),
  subscript: (chain) => chain.toggleMark("subscript"),
  strike: (chain) => chain.toggleStrike(),
  orderedList: (chain) => chain.toggleOrderedList(),
  bulletList: (chain) => chain.toggleBulletList(),
  indent: (chain) => chain.indent(),
  outdent: (chain) => chain.outdent(),
  table: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
  addRow: (chain) => chain.addRowAfter(),
  addColumn: (chain) => chain.addColumnAfter(),
  deleteRow: (chain) => chain.deleteRow(),
  deleteColumn: (chain) => chain.deleteColumn(),
  headerRow: (chain) => chain.toggleHeadRows(),
  wide: (chain) => chain.toggleWide(),
  deleteTable: (chain) => chain.deleteTable(),
  undo: (chain) => chain.undo(),
  redo: (chain) => chain.redo(),
};

/**
 * One toolbar: one stop for Tab, arrows within it.
 * @param {HTMLElement} box
 * @param {import("@tiptap/core").Editor} first the editor that it works on until another holds the cursor
 */
export function startTools(box, first) {
  const bar = one(box, "[data-tools]");
  const tableTools = one(bar, "[data-table-tools]");
  const buttons = () => all(bar, "button").filter((button) => button.offsetParent !== null);
  let current = first;

  bar.hidden = false;
  for (const [at, button] of buttons().entries()) button.tabIndex = at === 0 ? 0 : -1;
  bar.addEventListener("mousedown", (event) => event.preventDefault());
  bar.addEventListener("click", (event) => {
    const action = actions[around(event, "button")?.dataset.do ?? ""];
    action?.(current.chain().focus()).run();
  });
  bar.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const shown = buttons();
    const at = shown.findIndex((button) => button.matches(":focus"));
    const next = shown.at((at + step) % shown.length);
    for (const button of shown) button.tabIndex = button === next ? 0 : -1;
    next?.focus();
  });

  function show() {
    for (const button of all(bar, "[aria-pressed]")) button.setAttribute("aria-pressed", String(isOn(button.dataset.do ?? "")));
    tableTools.hidden = !current.isActive("table");
  }

  /** @param {string} name */
  function isOn(name) {
    if (name === "wide") return current.isActive("table", { wide: true });
    return current.isActive(name === "headerRow" ? "tableHeader" : name);
  }

  return {
    show,
    /** @param {import("@tiptap/core").Editor} editor */
    turnTo(editor) {
      current = editor;
      show();
    },
  };
}
