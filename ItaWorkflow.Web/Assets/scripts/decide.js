// The bar names the verdict and where it leads, presets fill the opinion, a second click does nothing.
const form = document.querySelector("[data-decide]");
const bar = form?.querySelector(".actionbar");

function nameVerdict() {
  const verdict = form.querySelector("[data-sign]:checked");
  if (!verdict) return;
  const back = form.elements["Form.ReturnTo"]?.selectedOptions[0];
  const onward = verdict.value === "Return" && back ? back : verdict;
  bar.querySelector("[data-sign-words]").textContent = verdict.dataset.sign;
  bar.querySelector("[data-onward]").textContent = onward.dataset.onward;
  bar.querySelector("[data-onward-to]").textContent = onward.dataset.onwardTo;
}

form?.addEventListener("change", nameVerdict);

for (const group of document.querySelectorAll("[data-presets]")) {
  const field = document.getElementById(group.dataset.presets);
  group.hidden = false;
  // One phrase takes the place of another; words of one's own stay, and it comes after them.
  const phrases = [...group.querySelectorAll("button")].map((button) => button.textContent);
  group.addEventListener("click", (event) => {
    if (!event.target.matches("button")) return;
    const phrase = event.target.textContent;
    const own = field.value.trim();
    field.value = own === "" || phrases.includes(own) ? phrase : `${own}\n${phrase}`;
    field.dispatchEvent(new Event("input"));
    field.focus();
  });
}

let sent = false;
form?.addEventListener("submit", (event) => {
  if (sent) event.preventDefault();
  sent = true;
  form.querySelector("button.to-sign").setAttribute("aria-busy", "true");
});
// A browser that goes back brings its choices back too.
addEventListener("pageshow", () => {
  sent = false;
  if (form) nameVerdict();
});
if (form) nameVerdict();

// A session that ended meanwhile, or a tab that was closed: what was written comes back. The PIN never stays.
const kept = `decide:${form?.dataset.decide}`;
const opinion = document.getElementById("Form_Opinion");
if (opinion) {
  if (!opinion.value) opinion.value = sessionStorage.getItem(kept) ?? "";
  opinion.addEventListener("input", () => sessionStorage.setItem(kept, opinion.value));
}
