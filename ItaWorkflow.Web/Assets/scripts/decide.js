// The sign button names the verdict, presets fill the opinion, a second click does nothing.
const form = document.querySelector("[data-decide]");
const words = form?.querySelector("[data-sign-words]");

form?.addEventListener("change", (event) => {
  if (event.target.dataset.sign) words.textContent = event.target.dataset.sign;
});

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
addEventListener("pageshow", () => (sent = false));

// A session that ended meanwhile, or a tab that was closed: what was written comes back. The PIN never stays.
const kept = `decide:${form?.dataset.decide}`;
const opinion = document.getElementById("Form_Opinion");
if (opinion) {
  if (!opinion.value) opinion.value = sessionStorage.getItem(kept) ?? "";
  opinion.addEventListener("input", () => sessionStorage.setItem(kept, opinion.value));
}
