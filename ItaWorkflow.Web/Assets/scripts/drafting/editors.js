import { Editor, Extension } from "@tiptap/core";
import { TableKit } from "@tiptap/extension-table";
import StarterKit from "@tiptap/starter-kit";
import { startTools } from "./tools.js";

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

/** One editor per part of the body, one toolbar for the part that holds the cursor. */
export function startEditors(form, saving) {
  const box = form.querySelector("[data-editor]");
  const editors = [...box.querySelectorAll("textarea[data-part]")].map((area) => openEditor(area, saving));
  const tools = startTools(box, editors);
  for (const editor of editors) {
    editor.on("focus", () => tools.turnTo(editor));
    editor.on("transaction", () => tools.show());
  }
  box.dataset.ready = "yes";

  const numerals = form.querySelector("[name='Input.ThaiNumerals'][type=checkbox]");
  numerals?.addEventListener("change", () => box.classList.toggle("thai", numerals.checked));
  for (const button of document.querySelectorAll("[data-append]")) {
    button.hidden = false;
    const theirs = document.getElementById(`theirs-${button.dataset.append}`);
    button.addEventListener("click", () =>
      editors[button.dataset.append].chain().focus("end").insertContent(theirs.innerHTML).run(),
    );
  }
  // A gap in the action bar names a textarea, which is hidden: its editor takes the focus.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#Input_Parts']");
    const editor = link && editors.find((e) => e.area.id === link.hash.slice(1));
    if (!editor) return;
    event.preventDefault();
    editor.commands.focus("end", { scrollIntoView: true });
    editor.view.dom.scrollIntoView({ block: "center" });
  });
  return editors;
}

function openEditor(area, saving) {
  const holder = document.createElement("div");
  area.after(holder);
  const label = document.getElementById(`part-${area.dataset.part}`);
  const editor = new Editor({
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
        strike: false,
        link: { openOnClick: false, autolink: false, linkOnPaste: false, protocols: ["http", "https"] },
      }),
      TableKit.configure({ table: { resizable: true, cellMinWidth: 40 } }),
      Paragraphs,
    ],
    editorProps: {
      attributes: { class: "text", role: "textbox", "aria-multiline": "true", "aria-labelledby": label.id, lang: "th" },
      handlePaste: (_, event) => paste(editor, event, saving),
      handleKeyDown: (_, event) => tab(editor, event),
    },
    onUpdate: () => {
      write(editor);
      saving.changed();
    },
  });
  editor.area = area;
  area.hidden = true;
  area.closest(".part").querySelector("[name$='.IsPlain']").value = "false";
  label.removeAttribute("for");
  label.addEventListener("click", () => editor.commands.focus("end"));
  write(editor);
  return editor;
}

export function write(editor) {
  editor.area.value = editor.isEmpty ? "" : editor.getHTML();
}

/** What Word and Google Docs put on the clipboard is cleaned by the server, the same way as everything that it keeps. */
function paste(editor, event, saving) {
  const html = event.clipboardData?.getData("text/html");
  if (!html) return false;
  const text = event.clipboardData.getData("text/plain");
  event.preventDefault();
  const bookmark = editor.state.selection.getBookmark();
  void saving.clean(html).then((clean) => {
    const { from, to } = bookmark.resolve(editor.state.doc);
    const content =
      clean ?? text.split(/\n+/).map((line) => ({ type: "paragraph", content: line ? [{ type: "text", text: line }] : [] }));
    editor.chain().focus().insertContentAt({ from, to }, content).run();
  });
  return true;
}

/** Tab moves through cells and list levels; elsewhere it leaves the editor, as the keyboard user expects. */
function tab(editor, event) {
  if (event.key !== "Tab" || event.ctrlKey || event.altKey || event.metaKey) return false;
  if (!editor.isActive("listItem") || editor.isActive("table")) return false;
  const moved = event.shiftKey ? editor.commands.liftListItem("listItem") : editor.commands.sinkListItem("listItem");
  if (moved) event.preventDefault();
  return moved;
}
