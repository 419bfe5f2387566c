// The sign button names the verdict, presets fill the opinion, a second click does nothing.
const form = document.querySelector("[data-decide]");
const words = form?.querySelector("[data-sign-words]");

form?.addEventListener("change", (event) => {
  if (event.target.dataset.sign) words.textContent = event.target.dataset.sign;
});

for (const group of document.querySelectorAll("[data-presets]")) {
  const field = document.getElementById(group.dataset.presets);
  group.hidden = false;
  group.addEventListener("click", (event) => {
    if (!event.target.matches("button")) return;
    field.value = event.target.textContent;
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
