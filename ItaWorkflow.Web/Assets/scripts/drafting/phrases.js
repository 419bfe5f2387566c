// A pressed phrase is typed where the cursor stands, in an editor or a field; else it goes to the clipboard.
import { all, around } from "../dom/find.js";

export function startPhrases() {
  for (const list of all(document, "[data-phrases]")) {
    // The press must not take the cursor out of the text.
    list.addEventListener("mousedown", (event) => around(event, "[data-phrase]") && event.preventDefault());
    list.addEventListener("click", (event) => {
      const phrase = around(event, "[data-phrase]")?.textContent?.trim();
      if (!phrase) return;
      const typing = document.activeElement?.closest("[contenteditable=true], textarea, input[type=text], input:not([type])");
      if (typing) document.execCommand("insertText", false, phrase);
      else void navigator.clipboard?.writeText(phrase);
    });
  }
}
