import { maybe, one } from "../dom/find.js";

/**
 * @typedef {{ revision: number, saved: string, gaps: Gap[], broken: BrokenWord[], lost: import("./pasting").Loss[], road: string | null, refusal: null }} Saved
 * @typedef {{ refusal: string, conflict: string | null }} Refused
 * @typedef {{ broken: string, whole: string }} BrokenWord a word whose ำ broke on its way out of a PDF
 * @typedef {{ text: string, field: string }} Gap what the memo still lacks, and where
 */

const Pause = 900;

/**
 * Saves by itself a moment after the last key, tells how it went, and never lets go of what was typed.
 * @param {HTMLFormElement} form
 * @param {object} told
 * @param {ReturnType<typeof import("./local-copy").startLocalCopy>} told.local
 * @param {(result: Saved) => void} told.saved
 */
export function startSaving(form, { local, saved }) {
  const line = one(document, "[data-saved]");
  const gaps = one(document, "[data-gaps]");
  const box = one(document, "[data-trouble]");
  const token = one(form, "[name=__RequestVerificationToken]", HTMLInputElement);
  const revision = one(form, "[name=revision]", HTMLInputElement);
  let timer = 0;
  /** @type {Promise<boolean> | null} */
  let running = null;
  let dirty = false;
  let paused = form.dataset.paused === "yes";

  form.addEventListener("input", (event) => {
    if (!(event.target instanceof HTMLInputElement && event.target.type === "file")) changed();
  });
  // Pressing the button with an expired session would lose the page: save first, then let the form go.
  form.addEventListener("submit", (event) => {
    if (form.dataset.safe || paused) {
      form.dataset.safe = "yes";
      return;
    }
    event.preventDefault();
    const { submitter } = event;
    void (async () => {
      dirty = true;
      if (!(await save())) return;
      form.dataset.safe = "yes";
      delete form.dataset.sent;
      form.requestSubmit(submitter);
    })();
  });
  addEventListener("beforeunload", (event) => {
    if (dirty && !form.dataset.safe) event.preventDefault();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && dirty) void save();
    else if (dirty) local.keep();
  });
  addEventListener("online", () => dirty && void save());

  function changed() {
    dirty = true;
    line.dataset.saved = "no";
    local.keep();
    if (paused) return;
    clearTimeout(timer);
    timer = setTimeout(() => void save(), Pause);
  }

  /** @returns {Promise<boolean>} whether everything typed is safe on the server */
  async function save() {
    clearTimeout(timer);
    if (paused) return false;
    while (running !== null) await running;
    if (!dirty) return true;
    running = send();
    const ok = await running;
    running = null;
    return ok && (dirty ? save() : true);
  }

  async function send() {
    dirty = false;
    say("arrow-repeat", "กำลังบันทึก…");
    const answer = await post("Autosave", new FormData(form));
    if (!answer?.ok) {
      dirty = true;
      fail(answer);
      return false;
    }
    /** @type {Saved | Refused} */
    const result = await answer.json();
    if (result.refusal !== null) {
      dirty = true;
      refuse(result);
      return false;
    }
    calm();
    revision.value = String(result.revision);
    say("cloud-check", `บันทึกอัตโนมัติแล้ว ${result.saved}`);
    showGaps(result.gaps);
    showBroken(result.broken);
    showLost(result.lost);
    if (!dirty) {
      line.dataset.saved = "yes";
      local.forget();
    }
    saved(result);
    return true;
  }

  /**
   * @param {string} handler
   * @param {FormData} body
   * @returns {Promise<Response | null>} null when the server cannot be reached
   */
  async function post(handler, body, again = true) {
    body.set("__RequestVerificationToken", token.value);
    const address = new URL(location.href);
    address.search = `?handler=${handler}`;
    address.hash = "";
    try {
      const answer = await fetch(address, { method: "POST", body, redirect: "manual", headers: { "X-Requested-With": "fetch" } });
      // The token grew old or the person signed in anew: take a new one and try once more.
      if (answer.status === 400 && again && (await renewToken())) return post(handler, body, false);
      return answer;
    } catch {
      return null;
    }
  }

  async function renewToken() {
    const page = await fetch(location.pathname, { redirect: "manual" });
    if (!page.ok) return false;
    const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
    const renewed = maybe(fresh, "#draft [name=__RequestVerificationToken]", HTMLInputElement);
    if (renewed) token.value = renewed.value;
    return renewed !== null;
  }

  /** @param {Response | null} answer */
  function fail(answer) {
    local.keep();
    const signedOut = answer?.type === "opaqueredirect" || answer?.status === 401;
    say("cloud-slash", "ยังไม่ได้บันทึก");
    if (signedOut)
      trouble("หมดเวลาเข้าใช้ระบบ", "ข้อความที่พิมพ์ยังอยู่ในหน้านี้ โปรดเข้าสู่ระบบในแท็บใหม่ แล้วกลับมาที่หน้านี้ ระบบจะบันทึกต่อเอง", "sign-in");
    else if (answer) trouble("ระบบขัดข้อง", "ข้อความที่พิมพ์ยังอยู่ในหน้านี้ ระบบจะลองบันทึกใหม่เอง");
    else trouble("เชื่อมต่อระบบไม่ได้", "ข้อความที่พิมพ์ยังอยู่ในหน้านี้และเก็บไว้ในเครื่องนี้ ระบบจะบันทึกเองเมื่อเชื่อมต่อได้");
    if (!signedOut) timer = setTimeout(() => void save(), 10 * Pause);
  }

  /** @param {Refused} result */
  function refuse(result) {
    local.keep();
    say("cloud-slash", "ยังไม่ได้บันทึก");
    if (!result.conflict) return trouble("ยังบันทึกไม่ได้", result.refusal);
    paused = true;
    trouble(result.conflict, "ข้อความทั้งสองฉบับเก็บไว้แล้ว การบันทึกอัตโนมัติหยุดไว้ โปรดดูทั้งสองฉบับแล้วเลือก", "both");
  }

  /**
   * @param {string} heading
   * @param {string} text
   * @param {"sign-in" | "both"} [way]
   */
  function trouble(heading, text, way) {
    one(box, "[data-trouble-heading]").textContent = heading;
    one(box, "[data-trouble-text]").textContent = text;
    one(box, "[data-trouble-sign-in]").hidden = way !== "sign-in";
    one(box, "[data-trouble-both]").hidden = way !== "both";
    box.hidden = false;
  }

  function calm() {
    box.hidden = true;
  }

  /**
   * @param {string} icon
   * @param {string} words
   */
  function say(icon, words) {
    line.replaceChildren(picture(icon), ` ${words}`);
  }

  /** @param {string} icon */
  function picture(icon) {
    const svg = document.importNode(one(line, "svg", SVGSVGElement), true);
    const use = one(svg, "use", SVGUseElement);
    use.setAttribute("href", use.href.baseVal.replace(/#.*/, `#${icon}`));
    return svg;
  }

  /** @param {Gap[]} list */
  function showGaps(list) {
    const words = document.createElement("p");
    words.className = list.length > 0 ? "tone-wait" : "tone-ok";
    const icon = list.length > 0 ? "exclamation-triangle-fill" : "check-circle-fill";
    words.append(picture(icon), list.length > 0 ? ` เหลือ ${list.length} ข้อก่อนเสนอ: ` : " ครบถ้วน พร้อมเสนอ");
    for (const [at, gap] of list.entries()) {
      const link = document.createElement("a");
      link.href = `#${gap.field}`;
      link.textContent = gap.text;
      words.append(at > 0 ? ", " : "", link);
    }
    const same = gaps.textContent.replace(/\s+/g, "") === words.textContent.replace(/\s+/g, "");
    if (!same) gaps.replaceChildren(words);
  }

  /** @param {BrokenWord[]} words */
  function showBroken(words) {
    const notice = one(document, "[data-broken]");
    one(notice, "[data-broken-words]").textContent = words.map((word) => `“${word.broken}” → “${word.whole}”`).join(", ");
    notice.hidden = words.length === 0;
  }

  /** @param {import("./pasting").Loss[]} lost what stands on the page and was not saved */
  function showLost(lost) {
    const notice = one(document, "[data-lost]");
    one(notice, "[data-lost-words]").textContent = lost.map(({ what, detail }) => `${what} ${detail}`.trim()).join(" · ");
    notice.hidden = lost.length === 0;
  }

  /**
   * @param {string} html
   * @returns {Promise<import("./pasting").Pasted>} what of it a memo may hold; only the plain text when the server cannot say
   */
  async function clean(html) {
    const body = new FormData();
    body.set("html", html);
    const answer = await post("Clean", body);
    if (answer?.ok) return answer.json();
    const why = answer?.status === 422 ? await answer.text() : "เชื่อมต่อระบบไม่ได้ เอาที่วางออกแล้ววางใหม่เมื่อเชื่อมต่อได้";
    return { html: null, lost: [{ what: "รูปแบบทั้งหมด วางเป็นข้อความล้วน", detail: why }], kept: [] };
  }

  return { changed, save, post, clean, renew: renewToken, keepsPictures: true };
}
