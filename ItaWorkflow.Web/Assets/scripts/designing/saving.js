// Keeps the draft: by itself a moment after the last change, at once by button or Ctrl+S. What was only looked at is not saved.
import { all, one } from "../dom/find.js";
import { icon } from "./elements.js";

const Pause = 2500;

/**
 * @typedef {{ revision: number, saved: string, name: string, refusal: string | null }} Saved
 * @typedef {{ address?: string | null, refusal?: string | null }} Kept
 */

/**
 * @param {import("./drawing").Viewer} modeler
 * @param {import("./server").Server} server
 * @param {HTMLElement} root
 */
export function startSaving(modeler, server, root) {
  const line = one(root, "[data-saved]");
  const trouble = one(root, "[data-trouble]");
  const revisions = all(document, "[name=revision]", HTMLInputElement);
  let revision = root.dataset.revision ?? "";
  let changes = 0;
  let saved = 0;
  /** @type {Promise<boolean> | null} */
  let running = null;
  let stopped = false;
  let timer = 0;
  let leaving = false;

  modeler.on("commandStack.changed", ({ trigger }) => {
    if (trigger === "clear") return;
    changes++;
    say("pencil", "ยังไม่ได้บันทึก");
    later(Pause);
  });
  addEventListener("beforeunload", (event) => {
    if (changes > saved && !leaving) event.preventDefault();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && changes > saved) void save();
  });

  /** @param {number} pause */
  function later(pause) {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void save(), pause);
  }

  /** @returns whether everything drawn is safe on the server */
  async function save(byHand = false) {
    clearTimeout(timer);
    while (running !== null) await running;
    if (stopped) return false;
    if (changes === saved) return true;
    running = send(byHand);
    const ok = await running;
    running = null;
    return ok;
  }

  /** @param {boolean} byHand */
  async function send(byHand) {
    const upTo = changes;
    say("arrow-repeat", "กำลังบันทึก…");
    const answer = await server.post("Save", await xmlOf(modeler), { revision, byHand: String(byHand) });
    if (!answer?.ok) {
      say("cloud-slash", "ยังไม่ได้บันทึก");
      const signedOut = answer?.type === "opaqueredirect" || answer?.status === 404;
      tell(
        signedOut
          ? "หมดเวลาเข้าใช้ระบบ โปรดเข้าสู่ระบบในแท็บใหม่ แบบที่วาดยังอยู่ในหน้านี้"
          : "เชื่อมต่อระบบไม่ได้ แบบที่วาดยังอยู่ในหน้านี้ ระบบจะลองบันทึกใหม่เอง",
      );
      later(4 * Pause);
      return false;
    }
    /** @type {Saved} */
    const result = await answer.json();
    if (result.refusal) {
      say("cloud-slash", "ยังไม่ได้บันทึก");
      stopped = true;
      tell(result.refusal, true);
      return false;
    }
    revision = String(result.revision);
    root.dataset.revision = revision;
    for (const field of revisions) field.value = revision;
    one(document, "[data-route-name]").textContent = result.name;
    saved = upTo;
    trouble.hidden = true;
    say("cloud-check", `บันทึกแล้ว ${result.saved}`);
    if (changes > saved) later(Pause);
    return true;
  }

  /**
   * @param {string} name
   * @param {string} words
   */
  function say(name, words) {
    line.replaceChildren(icon(name), ` ${words}`);
    line.dataset.saved = changes > saved ? "no" : "yes";
  }

  /** @param {string} words */
  function tell(words, keep = false) {
    one(trouble, "[data-trouble-text]").textContent = words;
    one(trouble, "[data-trouble-keep]").hidden = !keep;
    trouble.hidden = false;
  }

  one(trouble, "[data-trouble-keep]").addEventListener("click", async () => {
    const answer = await server.post("Keep", await xmlOf(modeler));
    /** @type {Kept | null} */
    const result = answer?.ok ? await answer.json() : null;
    if (!result?.address) return tell(result?.refusal ?? "เก็บเป็นร่างใหม่ไม่ได้ โปรดลองอีกครั้ง", true);
    leaving = true;
    location.assign(result.address);
  });
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key !== "s") return;
    event.preventDefault();
    void save(true);
  });
  one(root, "[data-save]").addEventListener("click", () => void save(true));

  // Publishing takes what stands on the page.
  const publish = one(root, "[data-publish]", HTMLFormElement);
  publish.addEventListener("submit", (event) => {
    if (changes === saved) return;
    event.preventDefault();
    const { submitter } = event;
    void save(true).then((ok) => {
      delete publish.dataset.sent;
      if (ok) publish.requestSubmit(submitter);
      else submitter?.removeAttribute("aria-busy");
    });
  });

  return { save, isDirty: () => changes > saved, isTouched: () => changes > 0 };
}

/** @param {import("./drawing").Viewer} modeler */
export async function xmlOf(modeler) {
  const { xml } = await modeler.saveXML({ format: true });
  if (!xml) throw new Error("The drawing is empty");
  return xml;
}
