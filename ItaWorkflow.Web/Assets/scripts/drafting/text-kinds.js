import { Extension, Mark, Node } from "@tiptap/core";
import { selectedRect } from "@tiptap/pm/tables";

const MaxIndent = 4;

/** Paragraphs keep what the sheet can show: data-indent 1-4, data-align center or right. */
const Paragraphs = Extension.create({
  name: "paragraphs",
  addGlobalAttributes() {
    return [
      {
        types: ["paragraph"],
        attributes: {
          indent: {
            default: 0,
            parseHTML: (element) => Math.min(MaxIndent, Number(element.dataset.indent) || 0),
            renderHTML: ({ indent }) => (indent > 0 ? { "data-indent": indent } : {}),
          },
          align: {
            default: null,
            parseHTML: (element) => element.dataset.align ?? null,
            renderHTML: ({ align }) => (align ? { "data-align": align } : {}),
          },
        },
      },
    ];
  },
  addCommands() {
    /** @type {(by: number) => () => import("@tiptap/core").Command} */
    const shift =
      (by) =>
      () =>
      ({ editor, commands }) => {
        if (editor.isActive("listItem")) return by > 0 ? commands.sinkListItem("listItem") : commands.liftListItem("listItem");
        const now = editor.getAttributes("paragraph").indent ?? 0;
        return commands.updateAttributes("paragraph", { indent: Math.min(MaxIndent, Math.max(0, now + by)) });
      };
    return { indent: shift(1), outdent: shift(-1) };
  },
});

/** A table may stand on a page turned sideways, and its head may have several rows. */
const Tables = Extension.create({
  name: "tables",
  addGlobalAttributes() {
    return [
      {
        types: ["table"],
        attributes: {
          wide: {
            default: false,
            parseHTML: (element) => element.dataset.wide === "true",
            renderHTML: ({ wide }) => (wide ? { "data-wide": "true" } : {}),
          },
        },
      },
    ];
  },
  addCommands() {
    return {
      toggleWide:
        () =>
        ({ editor, commands }) =>
          commands.updateAttributes("table", { wide: !editor.getAttributes("table").wide }),
      toggleHeadRows:
        () =>
        ({ state, tr, dispatch }) => {
          const { map, table, tableStart, top, bottom } = selectedRect(state);
          const { tableCell, tableHeader } = state.schema.nodes;
          if (!tableCell || !tableHeader) return false;
          const cells = [...new Set(map.map)].map((at) => ({ at, node: table.nodeAt(at), row: map.findCell(at).top }));
          const isHead = cells.filter(({ row }) => row === top).every(({ node }) => node?.type === tableHeader);
          // The rows above belong to a head that ends here; those below cannot be in it.
          for (const { at, node, row } of cells)
            if (dispatch && node && (isHead ? row >= top : row < bottom))
              tr.setNodeMarkup(tableStart + at, isHead ? tableCell : tableHeader, node.attrs);
          return true;
        },
    };
  },
});

/**
 * @param {string} name
 * @param {string} tag
 * @param {string} other a text is never both
 */
const raised = (name, tag, other) =>
  Mark.create({
    name,
    excludes: other,
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  });

/** A picture inside the text, a block of its own. */
const Picture = Node.create({
  name: "picture",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({ src: { default: null }, width: { default: null }, alt: { default: "" } }),
  parseHTML: () => [{ tag: "img[src^='data:image/']" }],
  renderHTML: ({ HTMLAttributes }) => ["img", HTMLAttributes],
});

export const textKinds = [
  Paragraphs,
  Tables,
  raised("superscript", "sup", "subscript"),
  raised("subscript", "sub", "superscript"),
  Picture,
];
