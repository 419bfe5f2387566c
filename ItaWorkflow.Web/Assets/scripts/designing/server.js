// Questions to the page's own handlers; the drawing travels as the body.

export function serverOf(root) {
  const token = () => document.querySelector("[name=__RequestVerificationToken]");

  async function post(handler, xml, query = {}, again = true) {
    const address = new URL(location.pathname, location.origin);
    address.search = new URLSearchParams({ handler, ...query });
    let answer;
    try {
      answer = await fetch(address, {
        method: "POST",
        body: xml,
        redirect: "manual",
        headers: { "Content-Type": "application/xml", RequestVerificationToken: token().value },
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
    const fresh = new DOMParser()
      .parseFromString(await page.text(), "text/html")
      .querySelector("[name=__RequestVerificationToken]");
    if (fresh) for (const field of document.querySelectorAll("[name=__RequestVerificationToken]")) field.value = fresh.value;
    return fresh !== null;
  }

  return { post, drawing: async () => (await fetch(root.dataset.drawing)).text() };
}
