// A calendar with Thai months and Buddhist years beside a field that holds a day. The field takes typed days all the same.
import { all, around } from "../dom/find.js";

const Months = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."];
const Weekdays = ["อา", "จ", "อ", "พ", "พฤ", "ศ", "ส"];
const Buddhist = 543;

/** @param {HTMLInputElement} field */
function attach(field) {
  const box = document.createElement("div");
  box.className = "day-field";
  field.replaceWith(box);
  const opener = document.createElement("button");
  opener.type = "button";
  opener.className = "btn btn-outline";
  opener.textContent = "ปฏิทิน";
  opener.setAttribute("aria-label", `ปฏิทิน ${field.labels?.[0]?.textContent?.trim() ?? "วันที่"}`);
  opener.setAttribute("aria-expanded", "false");
  const days = document.createElement("div");
  days.className = "day-picker";
  days.hidden = true;
  box.append(field, opener, days);
  let month = shown(field.value);

  const draw = () => {
    const lead = new Date(month.getFullYear(), month.getMonth(), 1).getDay();
    const count = new Date(month.getFullYear(), month.getMonth() + 1, 0).getDate();
    days.innerHTML = `<p class="row between"><button type="button" class="btn btn-quiet" data-turn="-1" aria-label="เดือนก่อน">‹</button>
      <span class="strong" role="status">${Months[month.getMonth()]} ${month.getFullYear() + Buddhist}</span>
      <button type="button" class="btn btn-quiet" data-turn="1" aria-label="เดือนถัดไป">›</button></p>
      <p class="days" aria-hidden="true">${Weekdays.map((day) => `<span class="soft sm">${day}</span>`).join("")}</p>
      <p class="days">${"<i></i>".repeat(lead)}${Array.from({ length: count }, (_, i) => `<button type="button" data-day-of="${i + 1}">${i + 1}</button>`).join("")}</p>`;
  };
  const close = () => {
    days.hidden = true;
    opener.setAttribute("aria-expanded", "false");
  };

  opener.addEventListener("click", () => {
    if (!days.hidden) return close();
    month = shown(field.value);
    draw();
    days.hidden = false;
    opener.setAttribute("aria-expanded", "true");
  });
  days.addEventListener("click", (event) => {
    const turn = around(event, "[data-turn]")?.dataset.turn;
    const day = around(event, "[data-day-of]")?.dataset.dayOf;
    if (turn) {
      month = new Date(month.getFullYear(), month.getMonth() + Number(turn), 1);
      draw();
    } else if (day) {
      field.value = `${day} ${Months[month.getMonth()]} ${month.getFullYear() + Buddhist}`;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      close();
      field.focus();
    }
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || days.hidden) return;
    close();
    opener.focus();
  });
}

/**
 * The month of what stands in the field, or this one.
 * @param {string} text
 */
function shown(text) {
  const [, , name, year] = /^\s*(\d{1,2})\s+(\S+)\s+(\d{4})\s*$/.exec(text) ?? [];
  const at = Months.indexOf(name ?? "");
  const today = new Date();
  return at < 0 ? new Date(today.getFullYear(), today.getMonth(), 1) : new Date(Number(year) - Buddhist, at, 1);
}

for (const field of all(document, "input[data-day]", HTMLInputElement)) attach(field);
