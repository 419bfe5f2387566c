const actions = {
  bold: (chain) => chain.toggleBold(),
  underline: (chain) => chain.toggleUnderline(),
  orderedList: (chain) => chain.toggleOrderedList(),
  bulletList: (chain) => chain.toggleBulletList(),
  indent: (chain) => chain.indent(),
  outdent: (chain) => chain.outdent(),
  table: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
  addRow: (chain) => chain.addRowAfter(),
  addColumn: (chain) => chain.addColumnAfter(),
  deleteRow: (chain) => chain.deleteRow(),
  deleteColumn: (chain) => chain.deleteColumn(),
  headerRow: (chain) => chain.toggleHeaderRow(),
  deleteTable: (chain) => chain.deleteTable(),
  undo: (chain) => chain.undo(),
  redo: (chain) => chain.redo(),
};

/** One toolbar: one stop for Tab, arrows within it. */
export function startTools(box, editors) {
  const bar = box.querySelector("[data-tools]");
  const tableTools = bar.querySelector("[data-table-tools]");
  const buttons = () => [...bar.querySelectorAll("button")].filter((button) => button.offsetParent !== null);
  let current = editors[0];

  bar.hidden = false;
  for (const [at, button] of buttons().entries()) button.tabIndex = at === 0 ? 0 : -1;
  bar.addEventListener("mousedown", (event) => event.preventDefault());
  bar.addEventListener("click", (event) => {
    const name = event.target.closest("button")?.dataset.do;
    if (name) actions[name](current.chain().focus()).run();
  });
  bar.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = buttons();
    const next = all[(all.indexOf(document.activeElement) + step + all.length) % all.length];
    for (const button of all) button.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });

  function show() {
    for (const button of bar.querySelectorAll("[aria-pressed]"))
      button.setAttribute("aria-pressed", String(current.isActive(button.dataset.do)));
    tableTools.hidden = !current.isActive("table");
  }
  return {
    show,
    turnTo(editor) {
      current = editor;
      show();
    },
  };
}
