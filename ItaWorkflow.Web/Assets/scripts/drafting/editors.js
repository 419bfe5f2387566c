import { Editor } from "@tiptap/core";
import { TableKit } from "@tiptap/extension-table";
import StarterKit from "@tiptap/starter-kit";
import { all, around, byId, maybe, one } from "../dom/find.js";
import { paste } from "./pasting.js";
import { textKinds } from "./text-kinds.js";
import { startTools } from "./tools.js";

/**
 * @typedef {import("@tiptap/core").Editor & { area: HTMLTextAreaElement }} PartEditor
 * @typedef {object} Keeper what is told of changes and cleans what is pasted
 * @property {() => void} changed
 * @property {(html: string) => Promise<import("./pasting").Pasted | null>} clean null: the text has one look, plain words are taken
 * @property {boolean} [keepsPictures]
 */

/**
 * One editor per part of the body, one toolbar for the part that holds the cursor.
 * @param {HTMLFormElement} form
 * @param {Keeper} keeper
 */
export function startEditors(form, keeper) {
  const box = one(form, "[data-editor]");
  const editors = all(box, "textarea[data-part]", HTMLTextAreaElement).map((area) => openEditor(area, keeper));
  const [first] = editors;
  if (!first) return editors;
  const tools = startTools(box, first);
  for (const editor of editors) {
    editor.on("focus", () => tools.turnTo(editor));
    editor.on("transaction", () => tools.show());
  }
  box.dataset.ready = "yes";

  const numerals = maybe(form, "[name='Input.ThaiNumerals'][type=checkbox]", HTMLInputElement);
  numerals?.addEventListener("change", () => box.classList.toggle("thai", numerals.checked));
  for (const button of all(document, "[data-append]")) {
    button.hidden = false;
    const theirs = byId(`theirs-${button.dataset.append}`);
    button.addEventListener("click", () =>
      editors[Number(button.dataset.append)]?.chain().focus("end").insertContent(theirs.innerHTML).run(),
    );
  }
  // A gap in the action bar names a textarea, which is hidden: its editor takes the focus.
  document.addEventListener("click", (event) => {
    const link = around(event, "a[href^='#Input_Parts']", HTMLAnchorElement);
    const editor = editors.find(({ area }) => `#${area.id}` === link?.hash);
    if (!editor) return;
    event.preventDefault();
    editor.commands.focus("end", { scrollIntoView: true });
    editor.view.dom.scrollIntoView({ block: "center" });
  });
  return editors;
}

/**
 * @param {HTMLTextAreaElement} area
 * @param {Keeper} keeper
 * @returns {PartEditor}
 */
function openEditor(area, keeper) {
  const holder = document.createElement("div");
  area.after(holder);
  const label = byId(`part-${area.dataset.part}`);
  const inner = new Editor({
    element: holder,
    injectCSS: false,
    content: area.dataset.html,
    extensions: [
      StarterKit.configure({
        blockquote: false,
        code: false,
        codeBlock: false,
        heading: false,
        horizontalRule: false,
        link: { openOnClick: false, autolink: false, linkOnPaste: false, protocols: ["http", "https"] },
      }),
      TableKit.configure({ table: { resizable: true, cellMinWidth: 40 } }),
      ...textKinds,
    ],
    editorProps: {
      attributes: { class: "text", role: "textbox", "aria-multiline": "true", "aria-labelledby": label.id, lang: "th" },
      // Before the editor reads the clipboard: Word's own styles would be built, and refused, for nothing.
      handleDOMEvents: { paste: (_, event) => paste(editor, event, keeper) },
      handleKeyDown: (_, event) => tab(editor, event),
    },
    onUpdate: () => {
      write(editor);
      keeper.changed();
    },
  });
  const editor = Object.assign(inner, { area });
  area.hidden = true;
  const isPlain = maybe(area.closest(".part"), "[name$='.IsPlain']", HTMLInputElement);
  if (isPlain) isPlain.value = "false";
  label.removeAttribute("for");
  label.addEventListener("click", () => editor.commands.focus("end"));
  write(editor);
  return editor;
}

/**
 * @param {PartEditor} editor
 */
export function write(editor) {
  editor.area.value = editor.isEmpty ? "" : editor.getHTML();
}

/**
 * Tab moves through cells and list levels; elsewhere it leaves the editor, as the keyboard user expects.
 * @param {PartEditor} editor
 * @param {KeyboardEvent} event
 */
function tab(editor, event) {
  if (event.key !== "Tab" || event.ctrlKey || event.altKey || event.metaKey) return false;
  if (!editor.isActive("listItem") || editor.isActive("table")) return false;
  const moved = event.shiftKey ? editor.commands.liftListItem("listItem") : editor.commands.sinkListItem("listItem");
  if (moved) event.preventDefault();
  return moved;
}
