// ตัวจับเวลา: durations, dates and rounds, written as ISO 8601; office days by ita:calendar.
import { field, h, input, section, select, tick } from "./elements.js";

const units = [
  ["office", "วันทำการ"],
  ["D", "วัน"],
  ["H", "ชั่วโมง"],
  ["M", "นาที"],
];
const pieces = { timeDuration: "ระยะเวลา", timeDate: "วันและเวลาที่กำหนด", timeCycle: "เตือนซ้ำเป็นรอบ" };

export const timerOf = (node) => node.eventDefinitions?.find((one) => one.$type === "bpmn:TimerEventDefinition");

export const isoOf = (count, unit) => (unit === "H" || unit === "M" ? `PT${count}${unit}` : `P${count}D`);

function read(text, working) {
  const found = /^P(?:(\d+)D|T(\d+)([HM]))$/.exec(text);
  if (!found) return null;
  return found[1] ? { count: found[1], unit: working ? "office" : "D" } : { count: found[2], unit: found[3] };
}

export function timerPart(tools, element) {
  const node = element.businessObject;
  const timer = timerOf(node);
  const piece = Object.keys(pieces).find((name) => timer.get(name)) ?? "timeDuration";
  const text = timer.get(piece)?.body?.trim() ?? "";
  const working = timer.get("ita:calendar") === "working";
  const set = (name, body, calendar = working) =>
    tools.change(element, timer, {
      timeDuration: undefined,
      timeDate: undefined,
      timeCycle: undefined,
      [name]: tools.expression(body, timer),
      "ita:calendar": calendar && name !== "timeDate" ? "working" : undefined,
    });
  const kinds = select(Object.entries(pieces), piece, (name) =>
    set(name, { timeDuration: "P3D", timeDate: tomorrow(), timeCycle: "R3/P1D" }[name], name !== "timeDate"),
  );
  return section(
    "เวลา",
    field("f-timer", "นับเวลาอย่างไร", kinds),
    piece === "timeDate" ? date(text, set) : rounds(piece, text, working, set),
    node.$type === "bpmn:BoundaryEvent" ? edge(tools, element) : null,
  );
}

function tomorrow() {
  const day = new Date(Date.now() + 86_400_000);
  return `${day.toISOString().slice(0, 10)}T08:30:00+07:00`;
}

function date(text, set) {
  const known = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::00)?\+07:00$/.exec(text);
  const control = known
    ? input(known[1], (value) => set("timeDate", `${value}:00+07:00`), { type: "datetime-local" })
    : input(text, (value) => set("timeDate", value));
  return field("f-date", "วันและเวลา", control, known ? "เวลาประเทศไทย" : "ISO 8601 เช่น 2026-12-01T08:30:00+07:00");
}

function rounds(piece, text, working, set) {
  const [, times, rest] = piece === "timeCycle" ? (/^R(\d*)\/(.*)$/.exec(text) ?? [null, "", text]) : [null, null, text];
  const known = read(rest, working);
  if (!known)
    return field(
      "f-time",
      "เวลา",
      input(text, (value) => set(piece, value)),
      "ISO 8601 เช่น P3D หรือ R3/P1D",
    );
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

function edge(tools, element) {
  const closes = element.businessObject.cancelActivity !== false;
  return tick("f-closes", "เมื่อครบเวลา ปิดขั้นที่รออยู่ แล้วเดินตามเส้นนี้แทน", closes, (on) => tools.update(element, { cancelActivity: on }));
}
