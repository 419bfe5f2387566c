// ตัวจับเวลา: durations, dates and rounds, written as ISO 8601; office days by ita:calendar.
import { field, h, input, section, select, tick } from "./elements.js";

/**
 * @typedef {import("./drawing").Choice} Choice
 * @typedef {import("./drawing").Drawn} Drawn
 * @typedef {import("./drawing").TimerKind} TimerKind
 * @typedef {(name: TimerKind, body: string, calendar?: boolean) => void} SetTime
 */

/** @type {Choice[]} */
const units = [
  ["office", "วันทำการ"],
  ["D", "วัน"],
  ["H", "ชั่วโมง"],
  ["M", "นาที"],
];
/** @type {Record<TimerKind, string>} */
const kinds = { timeDuration: "ระยะเวลา", timeDate: "วันและเวลาที่กำหนด", timeCycle: "เตือนซ้ำเป็นรอบ" };
/**
 * @param {string} name
 * @returns {name is TimerKind}
 */
const isKind = (name) => name in kinds;

/** @param {import("./drawing").Piece} node */
export const timerOf = (node) => node.eventDefinitions?.find((one) => one.$type === "bpmn:TimerEventDefinition");

/**
 * @param {number | string} count
 * @param {string} unit
 */
export const isoOf = (count, unit) => (unit === "H" || unit === "M" ? `PT${count}${unit}` : `P${count}D`);

/**
 * @param {string} text
 * @param {boolean} working
 */
function read(text, working) {
  const found = /^P(?:(\d+)D|T(\d+)([HM]))$/.exec(text);
  if (!found) return null;
  const [, days, count = "", unit = ""] = found;
  return days ? { count: days, unit: working ? "office" : "D" } : { count, unit };
}

/**
 * @param {import("./drawing").Tools} tools
 * @param {Drawn} element
 */
export function timerPart(tools, element) {
  const node = element.businessObject;
  const timer = timerOf(node);
  if (!timer) return null;
  const piece =
    Object.keys(kinds)
      .filter(isKind)
      .find((name) => timer.get(name)) ?? "timeDuration";
  const text = timer.get(piece)?.body?.trim() ?? "";
  const working = timer.get("ita:calendar") === "working";
  /** @type {SetTime} */
  const set = (name, body, calendar = working) =>
    tools.change(element, timer, {
      timeDuration: undefined,
      timeDate: undefined,
      timeCycle: undefined,
      [name]: tools.expression(body, timer),
      "ita:calendar": calendar && name !== "timeDate" ? "working" : undefined,
    });
  const starts = { timeDuration: "P3D", timeDate: tomorrow(), timeCycle: "R3/P1D" };
  const chooser = select(Object.entries(kinds), piece, (name) => {
    if (isKind(name)) set(name, starts[name], name !== "timeDate");
  });
  return section(
    "เวลา",
    field("f-timer", "นับเวลาอย่างไร", chooser),
    piece === "timeDate" ? date(text, set) : rounds(piece, text, working, set),
    node.$type === "bpmn:BoundaryEvent" ? edge(tools, element) : null,
  );
}

function tomorrow() {
  const day = new Date(Date.now() + 86_400_000);
  return `${day.toISOString().slice(0, 10)}T08:30:00+07:00`;
}

/**
 * @param {string} text
 * @param {SetTime} set
 */
function date(text, set) {
  const known = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::00)?\+07:00$/.exec(text);
  const control = known
    ? input(known[1], (value) => set("timeDate", `${value}:00+07:00`), { type: "datetime-local" })
    : input(text, (value) => set("timeDate", value));
  return field("f-date", "วันและเวลา", control, known ? "เวลาประเทศไทย" : "ISO 8601 เช่น 2026-12-01T08:30:00+07:00");
}

/**
 * @param {TimerKind} piece
 * @param {string} text
 * @param {boolean} working
 * @param {SetTime} set
 */
function rounds(piece, text, working, set) {
  const [, times = "", rest = text] = (piece === "timeCycle" && /^R(\d*)\/(.*)$/.exec(text)) || [];
  const known = read(rest, working);
  if (!known)
    return field(
      "f-time",
      "เวลา",
      input(text, (value) => set(piece, value)),
      "ISO 8601 เช่น P3D หรือ R3/P1D",
    );
  /**
   * @param {string | number} count
   * @param {string} unit
   */
  const put = (count, unit, again = times) =>
    set(piece, (piece === "timeCycle" ? `R${again}/` : "") + isoOf(count, unit), unit === "office");
  return h(
    "div",
    {},
    h(
      "div",
      { class: "grid-2" },
      field(
        "f-time",
        piece === "timeCycle" ? "ทุก ๆ" : "เป็นเวลา",
        input(known.count, (value) => put(Number(value) || 1, known.unit), { type: "number", min: 1 }),
      ),
      field(
        "f-unit",
        "หน่วย",
        select(units, known.unit, (unit) => put(known.count, unit)),
      ),
    ),
    piece === "timeCycle"
      ? field(
          "f-times",
          "กี่ครั้ง",
          input(times, (value) => put(known.count, known.unit, value && String(Number(value) || 1)), { type: "number", min: 1 }),
          "เว้นว่าง = จนกว่าขั้นนี้จะเสร็จ",
        )
      : null,
  );
}

/**
 * @param {import("./drawing").Tools} tools
 * @param {Drawn} element
 */
function edge(tools, element) {
  const closes = element.businessObject.cancelActivity !== false;
  return tick("f-closes", "เมื่อครบเวลา ปิดขั้นที่รออยู่ แล้วเดินตามเส้นนี้แทน", closes, (on) => tools.update(element, { cancelActivity: on }));
}
