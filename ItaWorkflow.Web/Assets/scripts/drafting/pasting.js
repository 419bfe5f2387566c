import { closeHistory } from "@tiptap/pm/history";
import { one } from "../dom/find.js";
import { withRtfPictures } from "./rtf-pictures.js";

/**
 * @typedef {{ what: string, detail: string }} Loss
 * @typedef {{ html: string | null, lost: Loss[], kept: string[] }} Pasted html null: only the plain text could be taken
 * @typedef {{ from: number, to: number }} Place
 */

/** Longer forms are not taken; what makes one so long is a picture. */
const Longest = 3_800_000;
const Pictures = /src="data:image\/[^"]{400000,}"/g;

/**
 * What Word and Google Docs put on the clipboard is cleaned by the server, the same way as everything that it keeps. What the memo cannot
 * hold is told, and the whole of it can be taken out again.
 * @param {import("./editors").PartEditor} editor
 * @param {ClipboardEvent} event
 * @param {import("./editors").Keeper} keeper
 */
export function paste(editor, event, keeper) {
  const written = event.clipboardData?.getData("text/html") ?? "";
  const html = keeper.keepsPictures ? withRtfPictures(written, event.clipboardData?.getData("text/rtf") ?? "") : written;
  const text = event.clipboardData?.getData("text/plain") ?? "";
  const pictures = [...(event.clipboardData?.files ?? [])].filter(({ type }) => /^image\/(png|jpeg)$/.test(type));
  if (!html && (pictures.length === 0 || !keeper.keepsPictures)) return false;
  event.preventDefault();
  void insert(editor, text, keeper, html ? Promise.resolve(html) : shown(pictures));
  return true;
}

/**
 * @param {import("./editors").PartEditor} editor
 * @param {string} text
 * @param {import("./editors").Keeper} keeper
 * @param {Promise<string>} html
 */
async function insert(editor, text, keeper, html) {
  const bookmark = editor.state.selection.getBookmark();
  const written = await html;
  const pasted = await keeper.clean(written.length > Longest ? written.replace(Pictures, 'src="data:image/ใหญ่"') : written);
  const { from, to } = bookmark.resolve(editor.state.doc);
  const content =
    pasted?.html ?? text.split(/\n+/).map((line) => ({ type: "paragraph", content: line ? [{ type: "text", text: line }] : [] }));
  // One step of its own, so that undoing takes back the paste alone.
  editor.view.dispatch(closeHistory(editor.state.tr));
  const before = editor.state.doc.content.size - (to - from);
  editor.chain().focus().insertContentAt({ from, to }, content).run();
  if (pasted) report(editor, pasted, { from, to: from + editor.state.doc.content.size - before });
}

/** @param {File[]} pictures */
async function shown(pictures) {
  /** @type {(picture: File) => Promise<string>} */
  const read = (picture) =>
    new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.addEventListener("load", () => resolve(`<img src="${reader.result}" alt="">`));
      reader.addEventListener("error", () => reject(reader.error));
      reader.readAsDataURL(picture);
    });
  return (await Promise.all(pictures.map(read))).join("");
}

/**
 * One short list, beside the text: what is gone, what to do about it, and the way back.
 * @param {import("./editors").PartEditor} editor
 * @param {Pasted} pasted
 * @param {Place} place
 */
function report(editor, { lost, kept }, place) {
  const notice = one(document, "[data-pasted]");
  notice.hidden = lost.length === 0;
  if (lost.length === 0) return;
  one(notice, "[data-pasted-heading]").textContent = `วางแล้ว มีสิ่งที่ไม่ได้วาง ${lost.length} อย่าง`;
  const rest = one(notice, "[data-pasted-kept]");
  rest.textContent = `เก็บไว้ครบ: ${kept.join(" · ")}`;
  rest.hidden = kept.length === 0;
  one(notice, "[data-pasted-lost]").replaceChildren(...lost.map(row));
  notice.scrollIntoView({ block: "center" });

  const after = editor.state.doc;
  /** @param {{ transaction: import("@tiptap/pm/state").Transaction }} change */
  const follow = ({ transaction }) => {
    place.from = transaction.mapping.map(place.from, 1);
    place.to = transaction.mapping.map(place.to, -1);
  };
  const close = () => {
    notice.hidden = true;
    editor.off("transaction", follow);
  };
  editor.on("transaction", follow);
  one(notice, "[data-pasted-close]").onclick = () => {
    close();
    editor.commands.focus();
  };
  one(notice, "[data-pasted-undo]").onclick = () => {
    const isUntouched = editor.state.doc.eq(after);
    close();
    const chain = editor.chain().focus();
    (isUntouched ? chain.undo() : chain.deleteRange(place)).run();
  };
}

/** @param {Loss} loss */
function row({ what, detail }) {
  const item = document.createElement("li");
  const words = document.createElement("span");
  const title = document.createElement("b");
  title.textContent = what;
  const more = document.createElement("small");
  more.textContent = detail;
  words.append(title, more);
  item.append(words);
  return item;
}
