// What bpmn-js says, in Thai. What our palette, pads and menus do not offer needs no words.
/** @type {Record<string, string>} */
const words = {
  "Activate hand tool": "เลื่อนภาพ",
  "Append {type}": "ต่อด้วย {type}",
  "Change element": "เปลี่ยนเป็น",
  "Change type": "เปลี่ยนชนิด",
  Delete: "ลบ",
  "Connect to other element": "ลากเส้นไปยังส่วนอื่น",
  "Add text annotation": "เพิ่มคำอธิบาย",
  "Align elements": "จัดแนว",
  "Align elements ": "จัดแนว",
  "Distribute elements horizontally": "กระจายแนวนอน",
  "Distribute elements vertically": "กระจายแนวตั้ง",
  "User task": "ลำดับลงนาม",
  "Service task": "งานของระบบ",
  "Exclusive gateway": "ทางเลือก (ไปทางเดียว)",
  "Parallel gateway": "ทำพร้อมกันทุกทาง",
  "Inclusive gateway": "ทางเลือก (ไปได้หลายทาง)",
  "Start event": "จุดเริ่ม",
  "End event": "จุดจบ",
  "Terminate end event": "จบทั้งเรื่องทันที",
  "Intermediate throw event": "หลักหมาย",
  "Timer intermediate catch event": "รอเวลา",
  "Timer boundary event": "ตัวจับเวลา (ปิดขั้นเมื่อครบ)",
  "Timer boundary event (non-interrupting)": "ตัวจับเวลา (เตือน ไม่ปิดขั้น)",
  "Sub-process": "กลุ่มย่อย",
  "Sub-process (expanded)": "กลุ่มย่อย",
  "Sub-process (collapsed)": "กลุ่มย่อย (ย่อ)",
  "Sequence flow": "เส้นธรรมดา",
  "Default flow": "ทางออกปริยาย",
  "Conditional flow": "เส้นมีเงื่อนไข",
  "Parallel multi-instance": "หลายคนพร้อมกัน",
  "Sequential multi-instance": "หลายคนทีละคน",
  "Toggle non-interrupting": "สลับปิดขั้นหรือไม่ปิด",
  "Search in diagram": "ค้นหาในแผนผัง",
  "Open {element}": "เปิดดู {element}",
  "No matches found": "ไม่พบ",
  "flow elements must be children of pools/participants": "ต้องวางไว้ในกรอบของหน่วยงาน",
};

/**
 * @param {string} template
 * @param {Record<string, string>} [values]
 */
const translate = (template, values) =>
  (words[template] ?? template).replace(/{([^}]+)}/g, (whole, name) => values?.[name] ?? whole);

export const translation = { translate: ["value", translate] };

/** @type {Record<string, string>} */
const kinds = {
  process: "เส้นทาง",
  definitions: "ไฟล์",
  participant: "กรอบหน่วยงาน",
  startEvent: "จุดเริ่ม",
  endEvent: "จุดจบ",
  intermediateThrowEvent: "หลักหมาย",
  intermediateCatchEvent: "รอเวลา",
  boundaryEvent: "ตัวจับเวลาที่ขอบ",
  userTask: "ลำดับลงนาม",
  serviceTask: "งานของระบบ",
  exclusiveGateway: "ทางเลือก (ไปทางเดียว)",
  inclusiveGateway: "ทางเลือก (ไปได้หลายทาง)",
  parallelGateway: "ทำพร้อมกัน",
  subProcess: "กลุ่มย่อย",
  sequenceFlow: "เส้น",
  textAnnotation: "คำอธิบาย",
  association: "เส้นโยงคำอธิบาย",
  lane: "ช่องงาน",
};

/**
 * @param {string} type
 * @returns the Thai word for a kind of BPMN 2.0, with or without its prefix
 */
export function kindWord(type) {
  const local = type.replace(/^.*:/, "");
  return kinds[local.charAt(0).toLowerCase() + local.slice(1)] ?? `ส่วนที่ระบบไม่รู้จัก (${local})`;
}

/**
 * @param {import("./drawing").Piece} piece
 * @returns how people call an element: its name, the places an arrow joins, or its kind
 */
export function titleOf(piece) {
  const name = piece.name?.trim();
  if (name) return name;
  if (piece.$type === "bpmn:SequenceFlow") return `เส้นจาก “${placeOf(piece.sourceRef)}” ไป “${placeOf(piece.targetRef)}”`;
  return kindWord(piece.$type);
}

/** @param {import("./drawing").Piece | undefined} end */
export const placeOf = (end) => end?.name?.trim() || (end ? kindWord(end.$type) : "?");
