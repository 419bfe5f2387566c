import { one } from "../dom/find.js";
import { write } from "./editors.js";

/**
 * @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field
 * @typedef {Record<string, string | boolean>} Typed what stands in the fields, by their names
 */

/**
 * What is typed but not yet saved is kept in this browser too, for this person and memo, until the server has it.
 * @param {HTMLFormElement} form
 */
export function startLocalCopy(form) {
  const key = `draft:${form.dataset.person}:${form.dataset.draft}`;
  const fields = () => {
    /** @type {NodeListOf<Field>} */
    const all = form.querySelectorAll("textarea, input:not([type=hidden]):not([type=file]), select");
    return [...all].filter((field) => field.name);
  };
  /** @param {Field} field */
  const typedIn = (field) => (field instanceof HTMLInputElement && field.type === "checkbox" ? field.checked : field.value);
  let timer = 0;

  // Whoever leaves in the middle of a word leaves the word too.
  addEventListener("pagehide", () => timer && store());

  function keep() {
    timer ||= setTimeout(store, 250);
  }

  function store() {
    clearTimeout(timer);
    timer = 0;
    const typed = Object.fromEntries(fields().map((field) => [field.name, typedIn(field)]));
    try {
      localStorage.setItem(key, JSON.stringify({ at: Date.now(), typed }));
    } catch {
      // Full or forbidden: the page itself still holds the text.
    }
  }

  function forget() {
    clearTimeout(timer);
    timer = 0;
    localStorage.removeItem(key);
  }

  /** @param {import("./editors").PartEditor[]} editors */
  function offer(editors) {
    const kept = read();
    if (!kept || !differs(kept.typed)) return forget();
    const box = one(document, "[data-local]");
    const time = new Date(kept.at);
    const hour = time.toLocaleTimeString("th-TH", { hour: "2-digit", minute: "2-digit" });
    one(box, "[data-local-at]").textContent = `เมื่อ ${hour} น.`;
    one(box, "[data-local-take]").addEventListener("click", () => {
      take(kept.typed, editors);
      box.hidden = true;
    });
    one(box, "[data-local-drop]").addEventListener("click", () => {
      forget();
      box.hidden = true;
    });
    box.hidden = false;
  }

  /**
   * @param {Typed} typed
   * @param {import("./editors").PartEditor[]} editors
   */
  function take(typed, editors) {
    for (const field of fields()) {
      const kept = typed[field.name];
      if (typeof kept === "boolean" && field instanceof HTMLInputElement) field.checked = kept;
      else if (typeof kept === "string") field.value = kept;
    }
    for (const editor of editors) {
      const kept = typed[editor.area.name];
      if (typeof kept !== "string") continue;
      editor.commands.setContent(kept, { emitUpdate: false });
      write(editor);
    }
    form.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }

  /** @param {Typed} typed */
  const differs = (typed) => fields().some((field) => field.name in typed && typed[field.name] !== typedIn(field));

  /** @returns {{ at: number, typed: Typed } | null} */
  function read() {
    try {
      return JSON.parse(localStorage.getItem(key) ?? "null");
    } catch {
      return null;
    }
  }

  return { keep, forget, offer };
}
