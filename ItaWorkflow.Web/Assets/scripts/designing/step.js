// ลำดับนี้: what a step is, how long it may take, and whether it is asked again.
import { field, input, section, select } from "./elements.js";

/** @type {import("./drawing").Choice[]} */
const kinds = [
  ["propose", "เสนอ"],
  ["opinion", "ความเห็น"],
  ["acknowledge", "รับทราบ"],
  ["finalOrder", "คำสั่ง"],
];

/**
 * @param {import("./drawing").Tools} tools
 * @param {import("./drawing").Drawn} element
 */
export function stepPart(tools, element) {
  const step = element.businessObject;
  const days = step.get("ita:dueWorkingDays");
  return section(
    "ลำดับนี้",
    field(
      "f-kind",
      "ชนิด",
      select(kinds, step.get("ita:kind") ?? "opinion", (kind) => tools.update(element, { "ita:kind": kind })),
    ),
    field(
      "f-due",
      "กำหนดให้เสร็จภายใน (วันทำการ)",
      input(days, (value) => tools.update(element, { "ita:dueWorkingDays": value || undefined }), {
        type: "number",
        min: 1,
        max: 365,
      }),
      "เว้นว่าง = ไม่กำหนด",
    ),
    field(
      "f-again",
      "เมื่อเรื่องถูกส่งคืนแล้วเสนอใหม่",
      select(
        [
          ["ask", "ขอลงนามใหม่"],
          ["keep", "ใช้ความเห็นเดิมที่เห็นชอบแล้ว"],
        ],
        step.get("ita:onResubmission") ?? "ask",
        (value) => tools.update(element, { "ita:onResubmission": value === "ask" ? undefined : value }),
      ),
    ),
  );
}
