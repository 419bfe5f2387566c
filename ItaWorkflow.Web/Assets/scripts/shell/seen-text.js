// What nobody sees does not go with a text: it could print another sum than the one that is read. The record would leave it out as
// well; here its writer sees what will be kept before anything is.
const Unseen =
  /\p{Cf}|\u034f|\u115f|\u1160|\u17b4|\u17b5|[\u180b-\u180f]|\u3164|[\ufe00-\ufe0f]|\uffa0|[\ufff0-\ufff8]|[\u{e0000}-\u{e0fff}]/gu;
const Turning = /[\u202a-\u202e\u2066-\u2069]/;

document.addEventListener("input", (event) => {
  const field = event.target;
  if (event instanceof InputEvent && event.isComposing) return;
  if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && ["text", "search"].includes(field.type)))
    clean(field);
});

/** @param {HTMLInputElement | HTMLTextAreaElement} field */
function clean(field) {
  const typed = field.value;
  const seen = typed.replace(Unseen, "");
  if (seen === typed) return;
  const caret = typed.slice(0, field.selectionStart ?? typed.length).replace(Unseen, "").length;
  field.value = seen;
  field.setSelectionRange(caret, caret);
  tell(field, Turning.test(typed));
}

/**
 * @param {HTMLElement} field
 * @param {boolean} turned the text was shown in another order than it was written
 */
function tell(field, turned) {
  const next = field.nextElementSibling;
  const words = next instanceof HTMLElement && next.matches("[data-unseen]") ? next : document.createElement("p");
  words.className = "form-text tone-wait";
  words.dataset.unseen = "";
  words.setAttribute("role", "status");
  words.textContent = turned
    ? "ตัดอักขระที่กลับลำดับข้อความออกแล้ว ข้อความนี้จึงอาจต่างจากที่ท่านเห็นก่อนคัดลอก โปรดตรวจตัวเลขและข้อความอีกครั้ง"
    : "ตัดอักขระที่มองไม่เห็นออกแล้ว ข้อความที่เห็นคือข้อความที่จะบันทึก";
  field.after(words);
}
