// The list of phrases is fetched when it is opened. A pressed one is typed where the cursor stands, in an editor or a field; else it goes to
// the clipboard.
import { all, around, one } from "../dom/find.js";

export function startPhrases() {
  for (const box of all(document, "[data-phrases]", HTMLDetailsElement)) {
    box.addEventListener("toggle", () => void fill(box), { once: true });
    // The press must not take the cursor out of the text.
    box.addEventListener("mousedown", (event) => around(event, "[data-phrase]") && event.preventDefault());
    box.addEventListener("click", (event) => {
      const phrase = around(event, "[data-phrase]")?.textContent?.trim();
      if (!phrase) return;
      const typing = document.activeElement?.closest("[contenteditable=true], textarea, input[type=text], input:not([type])");
      if (typing) document.execCommand("insertText", false, phrase);
      else void navigator.clipboard?.writeText(phrase);
    });
  }
}

/** @param {HTMLDetailsElement} box */
async function fill(box) {
  const answer = await fetch(box.dataset.phrases ?? "");
  /** @type {string[]} */
  const phrases = answer.ok ? await answer.json() : [];
  const list = one(box, "ul");
  for (const phrase of phrases) {
    const press = document.createElement("button");
    press.type = "button";
    press.className = "btn btn-quiet";
    press.dataset.phrase = "";
    press.textContent = phrase;
    const line = document.createElement("li");
    line.append(press);
    list.append(line);
  }
  if (phrases.length === 0) list.textContent = "ยังไม่มีข้อความที่เก็บไว้";
}
