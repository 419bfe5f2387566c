// The count on the bell follows the inbox while the page is looked at; without script it is as old as the page.
import { maybe, one } from "../dom/find.js";

const later = 60_000;
// As the page itself says it.
const most = 100;
/** @param {number} count */
const say = (count) => (count < most ? String(count) : `${most - 1}+`);

const shown = maybe(document, "[data-live]");
if (shown) start(shown);

/** @param {HTMLElement} bell */
function start(bell) {
  const badge = one(bell, ".count");
  const words = one(document, "[data-live-words]");
  const more = maybe(document, "[data-live-more]");
  /** @type {EventSource | undefined} */
  let stream;
  let known = Number(bell.dataset.count);

  /** @param {number} told */
  function show(told) {
    const count = Math.min(told, most);
    if (count === known) return;
    badge.textContent = say(count);
    badge.hidden = count === 0;
    bell.setAttribute("aria-label", `การแจ้งเตือน ${count > 0 ? `${say(count)} รายการใหม่` : "ไม่มีรายการใหม่"}`);
    if (count > known) {
      words.textContent = `มีการแจ้งเตือนใหม่ รวมยังไม่อ่าน ${say(count)} รายการ`;
      if (more) more.hidden = false;
    }
    known = count;
  }

  // Browsers hold only a few connections to one server: a page that nobody sees gives its own back.
  function follow() {
    if (document.hidden) return leave();
    if (stream && stream.readyState !== EventSource.CLOSED) return;
    stream = new EventSource(bell.dataset.live ?? "");
    stream.addEventListener("unread", (event) => show(Number(event.data)));
    stream.addEventListener("error", () => {
      if (stream?.readyState === EventSource.CLOSED) setTimeout(follow, later);
    });
  }
  function leave() {
    stream?.close();
    stream = undefined;
  }

  follow();
  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", leave);
  addEventListener("pageshow", follow);
}
