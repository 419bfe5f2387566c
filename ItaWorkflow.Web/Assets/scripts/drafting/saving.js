const Pause = 900;

/** Saves by itself a moment after the last key, tells how it went, and never lets go of what was typed. */
export function startSaving(form, { local, saved }) {
  const line = document.querySelector("[data-saved]");
  const gaps = document.querySelector("[data-gaps]");
  let timer = 0;
  let running = null;
  let dirty = false;
  let paused = form.dataset.paused === "yes";

  form.addEventListener("input", (event) => {
    if (event.target.type !== "file") changed();
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

  /** @returns whether everything typed is safe on the server */
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
    const result = await answer.json();
    if (result.refusal) {
      dirty = true;
      refuse(result);
      return false;
    }
    calm();
    form.elements.revision.value = result.revision;
    say("cloud-check", `บันทึกอัตโนมัติแล้ว ${result.saved}`);
    showGaps(result.gaps);
    if (!dirty) {
      line.dataset.saved = "yes";
      local.forget();
    }
    saved(result.revision, result.road);
    return true;
  }

  async function post(handler, body, again = true) {
    body.set("__RequestVerificationToken", form.elements.__RequestVerificationToken.value);
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
    const fresh = new DOMParser()
      .parseFromString(await page.text(), "text/html")
      .querySelector("#draft [name=__RequestVerificationToken]");
    if (fresh) form.elements.__RequestVerificationToken.value = fresh.value;
    return fresh !== null;
  }

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

  function refuse(result) {
    local.keep();
    say("cloud-slash", "ยังไม่ได้บันทึก");
    if (!result.conflict) return trouble("ยังบันทึกไม่ได้", result.refusal);
    paused = true;
    trouble(result.conflict, "ข้อความทั้งสองฉบับเก็บไว้แล้ว การบันทึกอัตโนมัติหยุดไว้ โปรดดูทั้งสองฉบับแล้วเลือก", "both");
  }

  function trouble(heading, text, way) {
    const box = document.querySelector("[data-trouble]");
    box.querySelector("[data-trouble-heading]").textContent = heading;
    box.querySelector("[data-trouble-text]").textContent = text;
    box.querySelector("[data-trouble-sign-in]").hidden = way !== "sign-in";
    box.querySelector("[data-trouble-both]").hidden = way !== "both";
    box.hidden = false;
  }

  function calm() {
    document.querySelector("[data-trouble]").hidden = true;
  }

  function say(icon, words) {
    const picture = line.querySelector("svg");
    turn(picture, icon);
    line.replaceChildren(picture, ` ${words}`);
  }

  function turn(picture, icon) {
    const use = picture.querySelector("use");
    use.setAttribute("href", use.getAttribute("href").replace(/#.*/, `#${icon}`));
  }

  function showGaps(list) {
    const words = document.createElement("p");
    words.className = list.length > 0 ? "tone-wait" : "tone-ok";
    const picture = line.querySelector("svg").cloneNode(true);
    turn(picture, list.length > 0 ? "exclamation-triangle-fill" : "check-circle-fill");
    words.append(picture, list.length > 0 ? ` เหลือ ${list.length} ข้อก่อนเสนอ: ` : " ครบถ้วน พร้อมเสนอ");
    list.forEach((gap, i) => {
      const link = document.createElement("a");
      link.href = `#${gap.field}`;
      link.textContent = gap.text;
      words.append(i > 0 ? ", " : "", link);
    });
    const same = gaps.textContent.replace(/\s+/g, "") === words.textContent.replace(/\s+/g, "");
    if (!same) gaps.replaceChildren(words);
  }

  /** @returns the HTML that a memo may hold, or null when the server cannot be asked */
  async function clean(html) {
    const body = new FormData();
    body.set("html", html);
    const answer = await post("Clean", body);
    return answer?.ok ? answer.text() : null;
  }

  return { changed, save, post, clean, renew: renewToken };
}
