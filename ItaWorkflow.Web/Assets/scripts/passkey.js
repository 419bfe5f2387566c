// Asks the browser for a passkey, an old one or a new one, and sends its answer with the form around the button.
import { all, one } from "./dom/find.js";

const knows = "PublicKeyCredential" in window && "parseRequestOptionsFromJSON" in PublicKeyCredential;

for (const place of all(document, "[data-passkeys]")) {
  place.hidden = !knows;
  const button = one(place, "[data-passkey]", HTMLButtonElement);
  button.addEventListener("click", () => void send(place, button));
  // Enter in the field beside it presses the button that only sends.
  button.form?.addEventListener("submit", (event) => {
    const isSent = one(place, "[name=credential]", HTMLInputElement).value.length > 0;
    if (isSent || event.submitter !== one(place, "[data-passkey-send]")) return;
    event.preventDefault();
    void send(place, button);
  });
}

/**
 * @param {HTMLElement} place
 * @param {HTMLButtonElement} button
 */
async function send(place, button) {
  const form = button.form;
  const refused = one(place, "[data-passkey-no]");
  if (!form) return;
  refused.hidden = true;
  button.disabled = true;
  try {
    const credential = await ask(button, form);
    one(place, "[name=credential]", HTMLInputElement).value = JSON.stringify(credential);
    form.requestSubmit(one(place, "[data-passkey-send]", HTMLButtonElement));
  } catch {
    // The person changed their mind, or the device has none: the browser tells no more.
    refused.hidden = false;
    button.disabled = false;
  }
}

/**
 * @param {HTMLButtonElement} button
 * @param {HTMLFormElement} form
 */
async function ask(button, form) {
  const body = new FormData();
  body.set("__RequestVerificationToken", one(form, "[name=__RequestVerificationToken]", HTMLInputElement).value);
  const answer = await fetch(button.dataset.options ?? "", { method: "POST", body });
  const asked = await answer.json();
  const credential =
    button.dataset.passkey === "make"
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) });
  if (credential instanceof PublicKeyCredential) return credential.toJSON();
  throw new Error("No passkey");
}
