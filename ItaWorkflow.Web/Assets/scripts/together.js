// Several memos at once: choosing them in the list, and the outcomes as they come. Without it the form answers with all of them at the end.
import { all, maybe, one } from "./dom/find.js";

/** @typedef {{ refusal?: string, done?: true, memo?: number, signed?: boolean, text?: string }} Line */

for (const list of all(document, "[data-choose]")) {
  const words = maybe(list, "[data-choose-words]");
  if (words) offer(list, words);
}
const form = maybe(document, "[data-together]", HTMLFormElement);
if (form) start(form);

/**
 * @param {HTMLElement} list
 * @param {HTMLElement} words
 */
function offer(list, words) {
  const boxes = all(list, "input[name=memo]:not(:disabled)", HTMLInputElement);
  const ticker = one(list, "[data-choose-all]");
  const count = () => {
    const chosen = boxes.filter((box) => box.checked).length;
    words.textContent = chosen ? `ลงนาม ${chosen} เรื่องที่เลือก` : "ลงนามเรื่องที่เลือก";
  };
  ticker.hidden = boxes.length < 2;
  ticker.addEventListener("click", () => {
    const want = boxes.some((box) => !box.checked);
    for (const box of boxes) box.checked = want;
    count();
  });
  list.addEventListener("change", count);
  addEventListener("pageshow", count);
}

/** @param {HTMLFormElement} signing */
function start(signing) {
  const progress = one(signing, "[data-progress]");
  const heading = one(progress, "h2");
  const bar = one(progress, "progress", HTMLProgressElement);
  const refusal = one(signing, "[data-refusal]");
  const memos = all(signing, "[data-memo]").map((row) => ({ row, outcome: one(row, "[data-outcome]") }));

  signing.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!signing.dataset.busy) void signAll();
  });

  async function signAll() {
    signing.dataset.busy = "yes";
    const sent = new FormData(signing);
    // Whoever has none yet has no field for it either; the server says so.
    const pin = maybe(signing, "#Form_Pin", HTMLInputElement);
    if (pin) pin.value = "";
    refusal.hidden = true;
    const before = memos.map(({ outcome }) => [...outcome.childNodes]);
    say(0);
    sign(0);
    try {
      const why = await follow(sent);
      if (why === null) finish();
      else refuse(why, before);
    } catch {
      cutOff();
    }
  }

  /**
   * @param {FormData} body
   * @returns the server's reason for signing none of them, or null
   */
  async function follow(body) {
    const answer = await fetch(signing.action, { method: "POST", body, headers: { Accept: "application/x-ndjson" } });
    if (!answer.ok || !answer.body || !answer.headers.get("content-type")?.startsWith("application/x-ndjson"))
      throw new Error(answer.statusText);
    let done = 0;
    let finished = false;
    for await (const line of lines(answer.body)) {
      if (line.refusal) return line.refusal;
      finished ||= line.done === true;
      const memo = memos.find(({ row }) => Number(row.dataset.memo) === line.memo);
      if (!memo) continue;
      put(memo, line.signed ? "[data-signed]" : "[data-refused]", line.text);
      memo.row.dataset.done = line.signed ? "signed" : "refused";
      say(++done);
      sign(done);
    }
    if (!finished) throw new Error("cut off");
    return null;
  }

  /**
   * @param {string} why
   * @param {ChildNode[][]} before
   */
  function refuse(why, before) {
    for (const [at, { outcome }] of memos.entries()) outcome.replaceChildren(...(before[at] ?? []));
    progress.hidden = true;
    delete signing.dataset.busy;
    one(refusal, "p").textContent = why;
    refusal.hidden = false;
    refusal.focus();
  }

  /**
   * @param {{ outcome: HTMLElement }} memo
   * @param {string} template
   * @param {string} [text]
   */
  function put({ outcome }, template, text) {
    const mark = document.importNode(one(document, template, HTMLTemplateElement).content, true);
    if (text) mark.firstElementChild?.append(text);
    outcome.replaceChildren(mark);
  }

  /** @param {number} index */
  function sign(index) {
    const memo = memos[index];
    if (memo) put(memo, "[data-signing]");
  }

  /** @param {number} done */
  function say(done) {
    progress.hidden = false;
    bar.value = done;
    heading.textContent = `กำลังลงนาม ${Math.min(done + 1, memos.length)} จาก ${memos.length} เรื่อง`;
  }

  function finish() {
    const signed = memos.filter(({ row }) => row.dataset.done === "signed").length;
    conclude(`ลงนามแล้ว ${signed} จาก ${memos.length} เรื่อง`, signed === memos.length ? "ok" : "wait");
  }

  function cutOff() {
    for (const memo of memos) if (!memo.row.dataset.done) put(memo, "[data-refused]", "ยังไม่ทราบผล โปรดเปิดดูที่หน้ารอลงนาม");
    conclude("การเชื่อมต่อขาด เรื่องที่ลงนามไปแล้วบันทึกไว้แล้ว เรื่องที่เหลือยังรออยู่", "wait");
  }

  /**
   * @param {string} words
   * @param {"ok" | "wait"} tone
   */
  function conclude(words, tone) {
    progress.classList.add(tone);
    heading.textContent = words;
    bar.hidden = true;
    one(progress, "p").hidden = false;
    one(signing, "aside").hidden = true;
    one(signing, ".actionbar").hidden = true;
    progress.scrollIntoView({ block: "center" });
  }
}

/**
 * @param {ReadableStream<Uint8Array<ArrayBuffer>>} stream
 * @returns {AsyncGenerator<Line>}
 */
async function* lines(stream) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const parts = (rest + value).split("\n");
    rest = parts.pop() ?? "";
    for (const part of parts) yield JSON.parse(part);
  }
}
