// The bar names the verdict and where it leads, presets fill the opinion, a second click does nothing.
import { all, around, byId, maybe, one } from "./dom/find.js";

const form = maybe(document, "[data-decide]", HTMLFormElement);
if (form) start(form, one(form, ".actionbar"));
for (const group of all(document, "[data-presets]")) offer(group);

/**
 * @param {HTMLFormElement} decision
 * @param {HTMLElement} bar
 */
function start(decision, bar) {
  let sent = false;

  function nameVerdict() {
    const verdict = maybe(decision, "[data-sign]:checked", HTMLInputElement);
    if (!verdict) return;
    const back = maybe(decision, "[name='Form.ReturnTo']", HTMLSelectElement)?.selectedOptions[0];
    const onward = verdict.value === "Return" && back ? back : verdict;
    one(bar, "[data-sign-words]").textContent = verdict.dataset.sign ?? "";
    one(bar, "[data-onward]").textContent = onward.dataset.onward ?? "";
    one(bar, "[data-onward-to]").textContent = onward.dataset.onwardTo ?? "";
  }

  decision.addEventListener("change", nameVerdict);
  decision.addEventListener("submit", (event) => {
    if (sent) event.preventDefault();
    sent = true;
    one(decision, "button.to-sign").setAttribute("aria-busy", "true");
  });
  // A browser that goes back brings its choices back too.
  addEventListener("pageshow", () => {
    sent = false;
    nameVerdict();
  });
  nameVerdict();

  // A session that ended meanwhile, or a tab that was closed: what was written comes back. The PIN never stays.
  const kept = `decide:${decision.dataset.decide}`;
  const opinion = maybe(document, "#Form_Opinion", HTMLTextAreaElement);
  if (!opinion) return;
  if (!opinion.value) opinion.value = sessionStorage.getItem(kept) ?? "";
  opinion.addEventListener("input", () => sessionStorage.setItem(kept, opinion.value));
}

/**
 * One phrase takes the place of another; words of one's own stay, and it comes after them.
 * @param {HTMLElement} group
 */
function offer(group) {
  const field = byId(group.dataset.presets, HTMLTextAreaElement);
  group.hidden = false;
  const phrases = all(group, "button").map((button) => button.textContent);
  group.addEventListener("click", (event) => {
    const phrase = around(event, "button")?.textContent;
    if (!phrase) return;
    const own = field.value.trim();
    field.value = own === "" || phrases.includes(own) ? phrase : `${own}\n${phrase}`;
    field.dispatchEvent(new Event("input"));
    field.focus();
  });
}
