// Several memos at once: choosing them in the list, and the outcomes as they come. Without it the form answers with all of them at the end.
for (const list of document.querySelectorAll("[data-choose]")) {
  const boxes = [...list.querySelectorAll("input[name=memo]:not(:disabled)")];
  const all = list.querySelector("[data-choose-all]");
  const words = list.querySelector("[data-choose-words]");
  if (!words) continue;
  const count = () => {
    const chosen = boxes.filter((box) => box.checked).length;
    words.textContent = chosen ? `ลงนาม ${chosen} เรื่องที่เลือก` : "ลงนามเรื่องที่เลือก";
  };
  all.hidden = boxes.length < 2;
  all.addEventListener("click", () => {
    const want = boxes.some((box) => !box.checked);
    for (const box of boxes) box.checked = want;
    count();
  });
  list.addEventListener("change", count);
  addEventListener("pageshow", count);
}

const form = document.querySelector("[data-together]");
const progress = form?.querySelector("[data-progress]");
const memos = [...(form?.querySelectorAll("[data-memo]") ?? [])];

form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (form.dataset.busy) return;
  form.dataset.busy = "yes";
  const sent = new FormData(form);
  form.querySelector("#Form_Pin").value = "";
  form.querySelector("[data-refusal]").hidden = true;
  const before = memos.map((memo) => memo.querySelector("[data-outcome]").innerHTML);
  say(0);
  sign(0);
  try {
    await follow(sent);
  } catch {
    cutOff();
  }

  async function follow(body) {
    const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/x-ndjson" } });
    if (!answer.ok || !answer.headers.get("content-type")?.startsWith("application/x-ndjson")) throw new Error(answer.statusText);
    let done = 0;
    let finished = false;
    for await (const line of lines(answer.body)) {
      if (line.refusal) return refuse(line.refusal);
      finished ||= line.done === true;
      if (line.memo) {
        put(line.memo, line.signed ? "[data-signed]" : "[data-refused]", line.text, line.signed);
        say(++done);
        sign(done);
      }
    }
    if (!finished) throw new Error("cut off");
    finish();
  }

  function refuse(text) {
    for (const [at, memo] of memos.entries()) memo.querySelector("[data-outcome]").innerHTML = before[at];
    progress.hidden = true;
    delete form.dataset.busy;
    const told = form.querySelector("[data-refusal]");
    told.querySelector("p").textContent = text;
    told.hidden = false;
    told.focus();
  }
});

function put(id, template, text, signed) {
  const memo = form.querySelector(`[data-memo="${id}"]`);
  const mark = document.querySelector(template).content.cloneNode(true);
  if (text) mark.firstElementChild.append(text);
  memo.querySelector("[data-outcome]").replaceChildren(mark);
  if (signed !== undefined) memo.dataset.done = signed ? "signed" : "refused";
}

function sign(index) {
  if (memos[index]) put(memos[index].dataset.memo, "[data-signing]");
}

function say(done) {
  progress.hidden = false;
  progress.querySelector("progress").value = done;
  progress.querySelector("h2").textContent = `กำลังลงนาม ${Math.min(done + 1, memos.length)} จาก ${memos.length} เรื่อง`;
}

function finish() {
  const signed = memos.filter((memo) => memo.dataset.done === "signed").length;
  conclude(`ลงนามแล้ว ${signed} จาก ${memos.length} เรื่อง`, signed === memos.length ? "ok" : "wait");
}

function cutOff() {
  for (const memo of memos.filter((one) => !one.dataset.done))
    put(memo.dataset.memo, "[data-refused]", "ยังไม่ทราบผล โปรดเปิดดูที่หน้ารอลงนาม");
  conclude("การเชื่อมต่อขาด เรื่องที่ลงนามไปแล้วบันทึกไว้แล้ว เรื่องที่เหลือยังรออยู่", "wait");
}

function conclude(words, tone) {
  progress.classList.add(tone);
  progress.querySelector("h2").textContent = words;
  progress.querySelector("progress").hidden = true;
  progress.querySelector("p").hidden = false;
  form.querySelector("aside").hidden = true;
  form.querySelector(".actionbar").hidden = true;
  progress.scrollIntoView({ block: "center" });
}

async function* lines(stream) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const parts = (rest + value).split("\n");
    rest = parts.pop();
    for (const part of parts) yield JSON.parse(part);
  }
}
