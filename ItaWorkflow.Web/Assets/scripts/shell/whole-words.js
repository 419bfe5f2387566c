// A ำ that broke on its way out of a PDF ("อ านาจ") is offered whole where somebody types or pastes: they see the words before anything is
// changed or saved. The memo's draft has a notice of its own.

/** @typedef {{ words: { broken: string, whole: string }[], text: string }} Whole */

const Gap = /[ก-ฮ][\u0e48-\u0e4b]?[ \u00a0]+[\u0e48-\u0e4b]?[าำ]/;
const Pause = 600;
const address = document.body.dataset.whole;

/** @type {WeakMap<HTMLElement, number>} */
const waiting = new WeakMap();

document.addEventListener("input", (event) => {
  if (event.target instanceof HTMLTextAreaElement) watch(event.target);
});
for (const area of document.querySelectorAll("textarea")) watch(area);

/** @param {HTMLTextAreaElement} area */
function watch(area) {
  if (area.form?.id === "draft" || "part" in area.dataset) return;
  offerWhole(
    area,
    () => area.value,
    (text) => {
      area.value = text;
      area.dispatchEvent(new InputEvent("input", { bubbles: true }));
    },
  );
}

/**
 * @param {HTMLElement} place under which the offer stands
 * @param {() => string} read the text, or HTML
 * @param {(text: string) => void} write
 */
export function offerWhole(place, read, write) {
  clearTimeout(waiting.get(place));
  if (!Gap.test(read())) return withdraw(place);
  waiting.set(
    place,
    setTimeout(() => void ask(place, read, write), Pause),
  );
}

/** @type {(place: HTMLElement, read: () => string, write: (text: string) => void) => Promise<void>} */
async function ask(place, read, write) {
  const asked = read();
  const answer = address ? await fetch(address, { method: "POST", body: asked }).catch(() => null) : null;
  if (!answer?.ok || answer.redirected || read() !== asked) return;
  const whole = /** @type {Whole} */ (await answer.json());
  withdraw(place);
  if (whole.words.length > 0) place.after(offer(place, whole, write));
}

/** @type {(place: HTMLElement, whole: Whole, write: (text: string) => void) => HTMLElement} */
function offer(place, whole, write) {
  const words = document.createElement("p");
  words.textContent = `คำที่มีสระอำอาจขาดออกจากกันเมื่อคัดลอกมาจาก PDF: ${whole.words.map((w) => `“${w.broken}” → “${w.whole}”`).join(", ")}`;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn btn-outline slim";
  button.textContent = "แก้เป็นคำเต็มทั้งหมด";
  button.addEventListener("click", () => {
    write(whole.text);
    withdraw(place);
    place.focus();
  });
  const box = document.createElement("div");
  box.className = "notice wait";
  box.dataset.wholeWords = "";
  box.setAttribute("role", "status");
  const inside = document.createElement("div");
  inside.append(words, button);
  box.append(inside);
  return box;
}

/** @param {HTMLElement} place */
function withdraw(place) {
  const next = place.nextElementSibling;
  if (next instanceof HTMLElement && next.matches("[data-whole-words]")) next.remove();
}
