// ผู้ดำเนินการ: whom a step waits for, as the engine reads it from the standard potentialOwner.
import { button, field, h, icon, input, section, select } from "./elements.js";

const Several = "positions:";
const Chosen = "chosen-by-drafter";

/**
 * @typedef {import("./drawing").Choice} Choice
 * @typedef {import("./drawing").Drawn} Drawn
 * @typedef {import("./drawing").Offers} Offers
 * @typedef {import("./drawing").Piece} Piece
 * @typedef {import("./drawing").Tools} Tools
 */

/** @param {Piece} step */
export const performerOf = (step) =>
  step
    .get("resources")
    .map((role) => role.resourceAssignmentExpression?.expression?.body?.trim())
    .find(Boolean) ?? "";

/**
 * @param {Tools} tools
 * @param {Drawn} element
 * @param {Offers} offers
 */
export function performerPart(tools, element, offers) {
  const step = element.businessObject;
  const performer = performerOf(step);
  const several = performer.startsWith(Several);
  /** @param {string} value */
  const set = (value) => assign(tools, element, value);
  const way = several ? Several : performer;
  const chooser = select(choices(offers), way, (value) =>
    set(value === Several ? (several ? performer : Several + first(offers)) : value),
  );
  return section(
    "ผู้ดำเนินการ",
    field("f-performer", "ใครลงนามในลำดับนี้", chooser, way === Chosen ? "ผู้เสนอเรื่องเลือกตำแหน่งเองตอนเสนอ ไม่เลือกก็ข้ามไป" : null),
    several ? rows(performer.slice(Several.length).split(";"), offers, (names) => set(Several + names.join(";"))) : null,
    several || performer === Chosen ? together(tools, element) : null,
  );
}

/**
 * @param {Offers} offers
 * @returns {(Choice | { group: string, options: Choice[] })[]}
 */
function choices({ posts, titles, headed }) {
  return [
    ["", "— เลือกผู้ดำเนินการ —"],
    ["head-of-division", "หัวหน้าหน่วยงานของผู้เสนอ"],
    { group: "ผู้บริหาร", options: posts.map((post) => [`position:${post}`, post]) },
    { group: "หัวหน้าหน่วยงานที่ระบุ", options: headed.map((name) => [`division-head:${name}`, `หัวหน้า${name}`]) },
    {
      group: "หลายคน",
      options: [
        [Several, "หลายตำแหน่ง (เลือกเอง)"],
        [Chosen, "ผู้ที่ผู้เสนอเลือก (ขอความเห็นเพิ่ม)"],
      ],
    },
    { group: "ตำแหน่งตามชื่อ", options: titles.map((title) => [`position:${title}`, title]) },
  ];
}

/** @param {Offers} offers */
const first = ({ titles }) => titles.slice(0, 2).join(";");

/**
 * @param {string[]} names
 * @param {Offers} offers
 * @param {(names: string[]) => void} change
 */
function rows(names, { posts, titles }, change) {
  /** @type {{ group: string, options: Choice[] }[]} */
  const known = [
    { group: "ผู้บริหาร", options: posts.map((p) => [p, p]) },
    { group: "ตำแหน่ง", options: titles.map((t) => [t, t]) },
  ];
  const list = h("ol", { class: "several" });
  names.forEach((name, at) => {
    const chooser = select(known, name.trim(), (value) => change(names.with(at, value)), {
      id: `f-several-${at}`,
      "aria-label": `คนที่ ${at + 1}`,
    });
    const remove = h(
      "button",
      { type: "button", class: "iconbtn", "aria-label": `เอาคนที่ ${at + 1} ออก`, onclick: () => change(names.toSpliced(at, 1)) },
      icon("x-lg"),
    );
    list.append(h("li", {}, chooser, names.length > 1 ? remove : null));
  });
  return h(
    "div",
    { class: "field" },
    list,
    button([icon("plus-lg"), "เพิ่มคน"], () => change([...names, titles.find((t) => !names.includes(t)) ?? titles[0] ?? ""]), {
      id: "f-several-add",
    }),
  );
}

/**
 * At once or one after another, and how many are enough.
 * @param {Tools} tools
 * @param {Drawn} element
 */
function together(tools, element) {
  const loop = element.businessObject.loopCharacteristics;
  if (!loop) return null;
  const body = loop.completionCondition?.body?.trim() ?? "";
  const quorum = /^numberOfCompletedInstances\s*>=\s*(\d+)$/.exec(body)?.[1];
  const way = !body ? "all" : quorum ? "some" : "free";
  /** @param {string} text */
  const complete = (text) =>
    tools.change(element, loop, { completionCondition: text ? tools.expression(text, loop) : undefined });
  /** @type {Choice[]} */
  const ways = [
    ["all", "ครบทุกคน"],
    ["some", "ครบจำนวนที่กำหนด"],
    ["free", "เงื่อนไขที่เขียนเอง"],
  ];
  return h(
    "div",
    {},
    field(
      "f-loop",
      "ลงนามอย่างไร",
      select(
        [
          ["", "พร้อมกัน"],
          ["one", "ทีละคนตามลำดับ"],
        ],
        loop.isSequential ? "one" : "",
        (value) => tools.change(element, loop, { isSequential: value === "one" }),
      ),
    ),
    field(
      "f-quorum",
      "ผ่านเมื่อ",
      select(ways, way, (value) =>
        complete(
          value === "all"
            ? ""
            : value === "some"
              ? "numberOfCompletedInstances >= 2"
              : "numberOfCompletedInstances >= numberOfInstances",
        ),
      ),
    ),
    way === "some"
      ? field(
          "f-quorum-count",
          "จำนวนคน",
          input(quorum, (value) => complete(`numberOfCompletedInstances >= ${Number(value) || 1}`), { type: "number", min: 1 }),
        )
      : null,
    way === "free" ? field("f-quorum-text", "เงื่อนไข", input(body, complete)) : null,
  );
}

/**
 * The standard potentialOwner, and with several people the multi-instance marker with as many instances.
 * @param {Tools} tools
 * @param {Drawn} element
 * @param {string} performer
 */
function assign(tools, element, performer) {
  const step = element.businessObject;
  const count =
    performer === Chosen
      ? "extraOpinions"
      : performer.startsWith(Several)
        ? String(performer.slice(Several.length).split(";").length)
        : null;
  tools.together(() => {
    const others = step.get("resources").filter((role) => !role.resourceAssignmentExpression);
    tools.update(element, { resources: performer ? [tools.owner(step, performer), ...others] : others });
    const loop = step.loopCharacteristics;
    if (!count) {
      if (loop) tools.update(element, { loopCharacteristics: undefined });
    } else if (loop?.$type === "bpmn:MultiInstanceLoopCharacteristics") {
      tools.change(element, loop, { loopCardinality: tools.expression(count, loop) });
    } else {
      const fresh = tools.create("bpmn:MultiInstanceLoopCharacteristics", { isSequential: false }, step);
      fresh.loopCardinality = tools.expression(count, fresh);
      tools.update(element, { loopCharacteristics: fresh });
    }
  });
}
