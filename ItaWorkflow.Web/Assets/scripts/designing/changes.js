// The difference of two drawings, element by element of the same id. A step's performer or a timer counts as the step's own.
import { performerOf } from "./performer.js";
import { kindWord, titleOf } from "./words.js";

/**
 * @typedef {import("./drawing").Piece} Piece
 * @typedef {{ id: string, how: "added" | "changed" | "removed", words: string, details: string[] }} Change
 */

/**
 * @param {Piece} before
 * @param {Piece} after
 */
export function changesOf(before, after) {
  const old = byId(before);
  const now = byId(after);
  /** @type {Change[]} */
  const changes = [];
  for (const [id, one] of now) {
    const earlier = old.get(id);
    if (!earlier) {
      changes.push(change("added", one));
      continue;
    }
    const was = facts(earlier);
    const details = Object.entries(facts(one)).flatMap(([label, value]) => compare(label, was[label], value));
    if (details.length > 0) changes.push(change("changed", one, details));
  }
  for (const [id, one] of old) if (!now.has(id)) changes.push(change("removed", one));
  return changes;
}

/**
 * @param {Change["how"]} how
 * @param {Piece} one
 * @param {string[]} details
 * @returns {Change}
 */
const change = (how, one, details = []) => ({
  id: one.id,
  how,
  words: one.$type === "bpmn:SequenceFlow" ? titleOf(one) : `${kindWord(one.$type)} ${one.name?.trim() || one.id}`,
  details,
});

/** @param {Piece} definitions */
function byId(definitions) {
  /** @type {Map<string, Piece>} */
  const all = new Map();
  /** @param {Piece} scope */
  const visit = (scope) => {
    for (const one of scope.flowElements ?? []) {
      all.set(one.id, one);
      visit(one);
    }
  };
  for (const process of definitions.rootElements ?? []) {
    if (process.$type !== "bpmn:Process") continue;
    all.set(process.id, process);
    visit(process);
  }
  return all;
}

/**
 * What a person would call changed.
 * @param {Piece} one
 * @returns {Record<string, string>}
 */
function facts(one) {
  const timer = one.eventDefinitions?.find((event) => event.$type === "bpmn:TimerEventDefinition");
  const loop = one.loopCharacteristics;
  return {
    ชนิด: kindWord(one.$type),
    ชื่อ: one.name ?? "",
    ผู้ดำเนินการ: one.$instanceOf("bpmn:Activity") ? performerOf(one) : "",
    ชนิดของลำดับ: one.get("ita:kind") ?? "",
    กำหนดวันทำการ: one.get("ita:dueWorkingDays") ?? "",
    เมื่อเสนอใหม่: one.get("ita:onResubmission") ?? "",
    ระบบทำ: one.get("implementation") ?? "",
    เงื่อนไข: one.conditionExpression?.body?.trim() ?? "",
    ทางออกปริยาย: one.default ? titleOf(one.default) : "",
    จาก: one.sourceRef ? titleOf(one.sourceRef) : "",
    ไป: one.targetRef ? titleOf(one.targetRef) : "",
    เวลา: [timer?.timeDuration, timer?.timeDate, timer?.timeCycle].map((part) => part?.body?.trim()).find(Boolean) ?? "",
    นับเป็นวันทำการ: timer?.get("ita:calendar") ?? "",
    ปิดขั้นเมื่อครบเวลา: one.$type === "bpmn:BoundaryEvent" ? String(one.cancelActivity !== false) : "",
    หลายคน: loop
      ? `${loop.isSequential ? "ทีละคน" : "พร้อมกัน"} ${loop.loopCardinality?.body ?? ""} ${loop.completionCondition?.body ?? ""}`.trim()
      : "",
  };
}

/**
 * @param {string} label
 * @param {string | undefined} was
 * @param {string} is
 */
const compare = (label, was, is) => (was === is ? [] : [`${label}: ${was || "ไม่มี"} → ${is || "ไม่มี"}`]);
