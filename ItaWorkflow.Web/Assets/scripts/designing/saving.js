// Keeps the draft: by itself a moment after the last change, at once by button or Ctrl+S. What was only looked at is not saved.
import { icon } from "./elements.js";

const Pause = 2500;

export function startSaving(modeler, server, root) {
  const line = root.querySelector("[data-saved]");
  const trouble = root.querySelector("[data-trouble]");
  const revisions = document.querySelectorAll("[name=revision]");
  let revision = root.dataset.revision;
  let changes = 0;
  let saved = 0;
  let running = null;
  let stopped = false;
  let timer = 0;

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
  let leaving = false;

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

  async function send(byHand) {
    const upTo = changes;
    say("arrow-repeat", "กำลังบันทึก…");
    const { xml } = await modeler.saveXML({ format: true });
    const answer = await server.post("Save", xml, { revision, byHand });
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
    const result = await answer.json();
    if (result.refusal) {
      say("cloud-slash", "ยังไม่ได้บันทึก");
      stopped = true;
      tell(result.refusal, true);
      return false;
    }
    revision = result.revision;
    root.dataset.revision = revision;
    for (const field of revisions) field.value = revision;
    document.querySelector("[data-route-name]").textContent = result.name;
    saved = upTo;
    trouble.hidden = true;
    say("cloud-check", `บันทึกแล้ว ${result.saved}`);
    if (changes > saved) later(Pause);
    return true;
  }

  function say(name, words) {
    line.replaceChildren(icon(name), ` ${words}`);
    line.dataset.saved = changes > saved ? "no" : "yes";
  }

  function tell(words, keep = false) {
    trouble.querySelector("[data-trouble-text]").textContent = words;
    trouble.querySelector("[data-trouble-keep]").hidden = !keep;
    trouble.hidden = false;
  }

  trouble.querySelector("[data-trouble-keep]").addEventListener("click", async () => {
    const { xml } = await modeler.saveXML({ format: true });
    const answer = await server.post("Keep", xml);
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
  root.querySelector("[data-save]").addEventListener("click", () => void save(true));

  // Publishing takes what stands on the page.
  root.querySelector("[data-publish]")?.addEventListener("submit", (event) => {
    if (changes === saved) return;
    event.preventDefault();
    void save(true).then((ok) => {
      delete event.target.dataset.sent;
      if (ok) event.target.requestSubmit(event.submitter);
      else event.submitter?.removeAttribute("aria-busy");
    });
  });

  return { save, isDirty: () => changes > saved, isTouched: () => changes > 0 };
}
