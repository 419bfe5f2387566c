// A file is known by its SHA-256, which is computed here: the file itself leaves only when its holder says so. Not by the browser's own
// digest: that is not to be had where the office serves plain http.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { maybe, one } from "./dom/find.js";

const form = maybe(document, "form[data-by-hash]", HTMLFormElement);
if (form) {
  const chosen = one(form, "input[type=file]", HTMLInputElement);
  const [unknown, later] = [one(form, "[data-unknown]"), one(form, "[data-later]")];
  const forget = () => {
    unknown.hidden = true;
    later.hidden = true;
  };

  chosen.addEventListener("change", forget);
  form.addEventListener("submit", (event) => {
    const file = chosen.files?.[0];
    if (!file || event.submitter?.hasAttribute("data-send")) return;
    event.preventDefault();
    forget();
    void ask(file);
  });

  /** @param {File} file */
  async function ask(file) {
    const address = `${form?.dataset.byHash}/${bytesToHex(sha256(new Uint8Array(await file.arrayBuffer())))}`;
    const answer = await fetch(address, { method: "HEAD" }).catch(() => null);
    if (answer?.status === 200) location.assign(address);
    else if (answer?.status === 204) unknown.hidden = false;
    else later.hidden = false;
  }
}
