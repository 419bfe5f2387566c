import { maybe, one } from "../dom/find.js";

const Parts = ["[data-road]", "[data-road-choice]", ".actionbar [formaction]"];

/** What is typed may lead the memo another way: who will sign and why is shown as soon as it is saved. */
export function startRoad() {
  const say = one(document, "[data-road-say]");

  /** @param {string | null} stamp of the road that the server would take now */
  async function follow(stamp) {
    const shown = maybe(document, "[data-road] [name=road]", HTMLInputElement);
    if (!stamp || !shown || shown.value === stamp) return;
    const answer = await fetch(location.pathname, { redirect: "manual" });
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const isOpen = maybe(document, ".route-paper", HTMLDetailsElement)?.open;
    for (const part of Parts) replace(maybe(document, part), maybe(fresh, part));
    const picture = maybe(document, ".route-paper", HTMLDetailsElement);
    if (picture && isOpen) picture.open = true;
    const name = picture?.querySelector("summary")?.textContent ?? "";
    const why = maybe(document, "[data-road-why]")?.textContent ?? "";
    say.textContent = `เส้นทางเสนอเปลี่ยนเป็น ${name} ${why}`;
  }

  /**
   * Whoever is typing the reason keeps the cursor and the words that are not saved yet.
   * @param {HTMLElement | null} old
   * @param {HTMLElement | null} now
   */
  function replace(old, now) {
    if (!old || !now) return;
    const field = document.activeElement;
    const typed = isField(field) && old.contains(field) ? { id: field.id, value: field.value, at: cursorOf(field) } : null;
    old.replaceWith(now);
    const again = typed?.id ? document.getElementById(typed.id) : null;
    if (!typed || !isField(again)) return;
    again.value = typed.value;
    again.closest("details")?.setAttribute("open", "");
    again.focus();
    if (typed.at !== null && "setSelectionRange" in again) again.setSelectionRange(typed.at, typed.at);
  }

  return { follow };
}

/** @typedef {import("./local-copy").Field} Field */

/**
 * @param {Element | null} element
 * @returns {element is Field}
 */
const isField = (element) =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;

/** @param {Field} field */
const cursorOf = (field) => ("selectionStart" in field ? field.selectionStart : null);
