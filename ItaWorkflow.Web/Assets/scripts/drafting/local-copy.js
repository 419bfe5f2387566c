import { write } from "./editors.js";

/** What is typed but not yet saved is kept in this browser too, for this person and memo, until the server has it. */
export function startLocalCopy(form) {
  const key = `draft:${form.dataset.person}:${form.dataset.draft}`;
  const fields = () =>
    [...form.querySelectorAll("textarea, input:not([type=hidden]):not([type=file]), select")].filter((f) => f.name);
  let timer = 0;

  // Whoever leaves in the middle of a word leaves the word too.
  addEventListener("pagehide", () => timer && store());

  function keep() {
    timer ||= setTimeout(store, 250);
  }

  function store() {
    clearTimeout(timer);
    timer = 0;
    const typed = Object.fromEntries(fields().map((f) => [f.name, f.type === "checkbox" ? f.checked : f.value]));
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

  function offer(editors) {
    const kept = read();
    if (!kept || !differs(kept.typed)) return forget();
    const box = document.querySelector("[data-local]");
    const time = new Date(kept.at);
    box.querySelector("[data-local-at]").textContent =
      `เมื่อ ${time.toLocaleTimeString("th-TH", { hour: "2-digit", minute: "2-digit" })} น.`;
    box.querySelector("[data-local-take]").addEventListener("click", () => {
      take(kept.typed, editors);
      box.hidden = true;
    });
    box.querySelector("[data-local-drop]").addEventListener("click", () => {
      forget();
      box.hidden = true;
    });
    box.hidden = false;
  }

  function take(typed, editors) {
    for (const field of fields()) {
      if (!(field.name in typed)) continue;
      if (field.type === "checkbox") field.checked = typed[field.name];
      else field.value = typed[field.name];
    }
    for (const editor of editors) {
      if (typed[editor.area.name] === undefined) continue;
      editor.commands.setContent(typed[editor.area.name], { emitUpdate: false });
      write(editor);
    }
    form.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }

  const differs = (typed) =>
    fields().some((f) => f.name in typed && typed[f.name] !== (f.type === "checkbox" ? f.checked : f.value));

  function read() {
    try {
      return JSON.parse(localStorage.getItem(key) ?? "null");
    } catch {
      return null;
    }
  }

  return { keep, forget, offer };
}
