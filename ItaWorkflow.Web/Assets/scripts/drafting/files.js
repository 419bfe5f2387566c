import { all, around, maybe, one } from "../dom/find.js";

/** @typedef {{ list: HTMLElement, refusal?: undefined } | { refusal: string }} Answer */

/**
 * Attachments go up at once, each with its progress; what is refused says why and stays until closed. Without script the form has its
 * own button.
 * @param {HTMLFormElement} form
 * @param {Pick<ReturnType<typeof import("./saving").startSaving>, "post" | "renew">} server
 * @param {ReturnType<typeof import("./sheet").startSheet>} sheet
 */
export function startFiles(form, { post, renew }, sheet) {
  const attach = one(document, "[data-attach]");
  const list = one(document, "[data-files]");
  const input = one(attach, "input[type=file]", HTMLInputElement);
  const drop = one(attach, ".drop");

  input.classList.add("sr");
  one(attach, "[data-attach-button]").hidden = true;
  one(attach, "[data-drop-words]").textContent = "ลากไฟล์มาวาง หรือกดเพื่อเลือก ไฟล์ละไม่เกิน 20 MB";
  input.addEventListener("change", () => {
    for (const file of input.files ?? []) void send(file);
    input.value = "";
  });
  for (const kind of ["dragenter", "dragover"])
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.add("over");
    });
  for (const kind of ["dragleave", "drop"]) drop.addEventListener(kind, () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    for (const file of event.dataTransfer?.files ?? []) void send(file);
  });
  list.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (event.submitter instanceof HTMLButtonElement) void take(event.submitter);
  });
  list.addEventListener("click", (event) => around(event, "[data-dismiss]")?.closest("li")?.remove());

  /** @param {File} file */
  async function send(file) {
    const { row, bar } = waiting(file.name);
    list.append(row);
    const body = new FormData();
    body.append("files", file);
    const answer = await upload(body, (part) => (bar.value = part), true);
    if (answer.refusal !== undefined) return row.replaceWith(refused(file.name, answer.refusal));
    replace(answer.list, row);
  }

  /**
   * fetch cannot tell how far an upload is; XMLHttpRequest can.
   * @param {FormData} body
   * @param {(part: number) => void} progress
   * @param {boolean} again
   * @returns {Promise<Answer>}
   */
  function upload(body, progress, again) {
    body.set("__RequestVerificationToken", one(form, "[name=__RequestVerificationToken]", HTMLInputElement).value);
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open("POST", `${location.pathname}?handler=Attach`);
      request.setRequestHeader("X-Requested-With", "fetch");
      request.upload.addEventListener("progress", (event) => event.lengthComputable && progress(event.loaded / event.total));
      request.addEventListener("error", () => resolve({ refusal: "ส่งไฟล์ไม่สำเร็จ โปรดตรวจการเชื่อมต่อแล้วเลือกไฟล์อีกครั้ง" }));
      request.addEventListener("load", async () => {
        if (request.status === 400 && again && (await renew())) return resolve(upload(body, progress, false));
        if (request.status === 413) return resolve({ refusal: "ไฟล์ใหญ่เกิน 20 เมกะไบต์ โปรดย่อขนาดไฟล์หรือแบ่งเป็นหลายไฟล์" });
        if (request.status === 422) return resolve({ refusal: request.responseText });
        const page = new DOMParser().parseFromString(request.responseText, "text/html");
        const fresh = request.status === 200 ? maybe(page, "[data-files]") : null;
        resolve(fresh ? { list: fresh } : { refusal: "แนบไฟล์ไม่สำเร็จ โปรดเข้าสู่ระบบใหม่หรือลองอีกครั้ง" });
      });
      request.send(body);
    });
  }

  /** @param {HTMLButtonElement} button */
  async function take(button) {
    button.setAttribute("aria-busy", "true");
    const body = new FormData();
    body.set("file", button.value);
    const answer = await post("Detach", body);
    const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
    const fresh = maybe(page, "[data-files]");
    if (!fresh) return button.removeAttribute("aria-busy");
    replace(fresh);
    input.focus();
  }

  /**
   * The server's list, with the rows that are still on their way or were refused.
   * @param {HTMLElement} fresh
   * @param {HTMLElement} [done]
   */
  function replace(fresh, done) {
    done?.remove();
    const onTheirWay = all(list, "[data-own]");
    list.replaceChildren(...fresh.children, ...onTheirWay);
    sheet.refresh(Date.now());
  }

  /** @param {string} name */
  function waiting(name) {
    const { row, words } = own(name);
    const bar = document.createElement("progress");
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", `กำลังส่ง ${name}`);
    words.append(bar);
    return { row, bar };
  }

  /**
   * @param {string} name
   * @param {string} why
   */
  function refused(name, why) {
    const { row, words } = own(name);
    const reason = document.createElement("span");
    reason.className = "invalid-feedback";
    reason.setAttribute("role", "alert");
    reason.textContent = why;
    words.append(reason);
    const close = document.createElement("button");
    close.type = "button";
    close.className = "iconbtn";
    close.dataset.dismiss = "";
    close.setAttribute("aria-label", `ปิดข้อความของ ${name}`);
    close.textContent = "✕";
    row.append(close);
    return row;
  }

  /** @param {string} name */
  function own(name) {
    const row = document.createElement("li");
    row.dataset.own = "";
    const words = document.createElement("div");
    const title = document.createElement("b");
    title.textContent = name;
    words.append(title);
    row.append(document.createElement("span"), words);
    return { row, words };
  }
}
