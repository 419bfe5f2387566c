// Questions to the page's own handlers; the drawing travels as the body.
import { all, one } from "../dom/find.js";

const Token = "[name=__RequestVerificationToken]";

/** @typedef {ReturnType<typeof serverOf>} Server */

/** @param {HTMLElement} root */
export function serverOf(root) {
  /**
   * @param {string} handler
   * @param {string} xml
   * @param {Record<string, string>} query
   * @returns {Promise<Response | null>} null when the server cannot be reached
   */
  async function post(handler, xml, query = {}, again = true) {
    const address = new URL(location.pathname, location.origin);
    address.search = new URLSearchParams({ handler, ...query }).toString();
    let answer;
    try {
      answer = await fetch(address, {
        method: "POST",
        body: xml,
        redirect: "manual",
        headers: { "Content-Type": "application/xml", RequestVerificationToken: one(document, Token, HTMLInputElement).value },
      });
    } catch {
      return null;
    }
    // The token grew old or somebody signed in anew in another tab: take a new one and try once more.
    if (answer.status === 400 && again && (await renew())) return post(handler, xml, query, false);
    return answer;
  }

  async function renew() {
    const page = await fetch(location.pathname, { redirect: "manual" });
    if (!page.ok) return false;
    const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
    const [renewed] = all(fresh, Token, HTMLInputElement);
    if (!renewed) return false;
    for (const field of all(document, Token, HTMLInputElement)) field.value = renewed.value;
    return true;
  }

  return { post, drawing: async () => (await fetch(root.dataset.drawing ?? "")).text() };
}
