// คุณสมบัติ: what can be said about the selected element, and everything the mouse can draw, by keyboard.
import { flowPart, waysOut } from "./condition.js";
import { area, button, field, h, icon, input, section, select, tick } from "./elements.js";
import { escalationPart } from "./escalation.js";
import { followers, shapeOf } from "./pads.js";
import { performerPart } from "./performer.js";
import { stepPart } from "./step.js";
import { timerOf, timerPart } from "./timer.js";
import { toolsOf } from "./tools.js";
import { kindWord, titleOf } from "./words.js";

/**
 * @typedef {import("./drawing").Drawn} Drawn
 * @typedef {import("./drawing").Piece} Piece
 */

/** @type {import("./drawing").Choice[]} */
const services = [
  ["ita:notify-drafter", "แจ้งผู้เสนอเรื่อง"],
  ["ita:notify-signers", "แจ้งผู้ที่ต้องลงนาม"],
  ["ita:publish", "เผยแพร่เอกสาร"],
];
const Key = /^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u;

/**
 * @param {import("./drawing").Viewer} modeler
 * @param {HTMLElement} place
 * @param {import("./drawing").Offers} offers
 * @param {(id: string) => import("./drawing").Finding[]} findingsOf
 */
export function startPanel(modeler, place, offers, findingsOf) {
  /** @type {import("./drawing").Injector["get"]} */
  const get = (name) => modeler.get(name);
  const tools = toolsOf(modeler);
  let waiting = false;

  function render() {
    waiting = false;
    const chosen = get("selection").get();
    const focused = document.activeElement?.id;
    const scroll = place.scrollTop;
    const shown =
      chosen.length > 1 ? [h("p", { class: "soft" }, `เลือกไว้ ${chosen.length} ส่วน`)] : parts(chosen[0]?.labelTarget ?? chosen[0]);
    place.replaceChildren(...shown.filter((part) => part instanceof HTMLElement));
    place.scrollTop = scroll;
    // A change draws the panel anew under the finger that is already on its next field.
    if (focused?.startsWith("f-")) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  const soon = () => {
    if (!waiting) setTimeout(render);
    waiting = true;
  };
  for (const event of ["selection.changed", "commandStack.changed", "import.done"]) modeler.on(event, soon);

  /** @param {Drawn | undefined} element */
  function parts(element) {
    if (!element || element === get("canvas").getRootElement()) return wholeRoute();
    const node = element.businessObject;
    const type = node.$type;
    const activity = node.$instanceOf("bpmn:Activity");
    return [
      head(element),
      problems(node),
      field(
        "f-name",
        "ชื่อบนแผนผัง",
        area(titled(node), (name) => get("modeling").updateLabel(element, name)),
      ),
      type === "bpmn:UserTask" && performerPart(tools, element, offers),
      type === "bpmn:UserTask" && stepPart(tools, element),
      type === "bpmn:ServiceTask" &&
        section(
          "สิ่งที่ทำ",
          field(
            "f-service",
            "ระบบจะ",
            select(services, node.get("implementation"), (implementation) => tools.update(element, { implementation })),
          ),
        ),
      node.$instanceOf("bpmn:Event") && timerOf(node) && timerPart(tools, element),
      type === "bpmn:SequenceFlow" && flowPart(tools, element, offers),
      (node.$instanceOf("bpmn:Gateway") || activity) && waysOut(tools, element, offers),
      (type === "bpmn:UserTask" || type === "bpmn:SubProcess") && escalationPart(tools, element, offers),
      node.$instanceOf("bpmn:FlowNode") && type !== "bpmn:EndEvent" && onward(element),
      h(
        "p",
        { class: "panel-end" },
        button([icon("trash"), "ลบส่วนนี้"], () => get("modeling").removeElements([element]), { id: "f-delete" }),
        button("กลับไปภาพรวม", () => get("selection").select([])),
      ),
    ];
  }

  /** @param {Piece} node */
  const titled = (node) => node.name ?? node.text ?? "";
  /** @param {Drawn} element */
  const head = (element) =>
    h("header", { class: "panel-head" }, h("h2", {}, kindWord(element.type)), h("code", { class: "soft xs" }, element.id));

  /** @param {Piece} node */
  function problems(node) {
    const found = findingsOf(node.id);
    return (
      found.length > 0 &&
      h(
        "ul",
        { class: "problems" },
        ...found.map((one) =>
          h(
            "li",
            { class: one.isRefusal ? "tone-bad" : "tone-wait" },
            icon(one.isRefusal ? "x-circle-fill" : "exclamation-triangle-fill"),
            one.reason,
          ),
        ),
      )
    );
  }

  /**
   * Append and connect without a mouse.
   * @param {Drawn} element
   */
  function onward(element) {
    /** @param {import("./pads").Kind} kind */
    const append = (kind) => {
      const shape = get("autoPlace").append(element, shapeOf(get("elementFactory"), kind));
      get("selection").select(shape);
    };
    const targets = nodes().filter(
      (one) =>
        one !== element &&
        one.parent === element.parent &&
        get("rules").allowed("connection.create", { source: element, target: one }),
    );
    /** @type {import("./drawing").Choice[]} */
    const ends = targets.map((one) => [one.id, titleOf(one.businessObject)]);
    /** @param {string} id */
    const connect = (id) => {
      const target = get("elementRegistry").get(id);
      if (target) get("selection").select(get("modeling").connect(element, target));
    };
    return section(
      "ต่อจากส่วนนี้",
      h(
        "div",
        { class: "followers" },
        ...followers.map((kind) =>
          button([h("span", { class: `kind ${kind.icon}`, "aria-hidden": "true" }), kind.title], () => append(kind), {
            id: `f-append-${kind.id}`,
          }),
        ),
      ),
      targets.length > 0 && field("f-connect", "หรือลากเส้นไปยัง", select([["", "— เลือก —"], ...ends], "", connect)),
    );
  }

  const nodes = () =>
    get("elementRegistry").filter((one) => one.type !== "label" && one.businessObject?.$instanceOf("bpmn:FlowNode"));

  function wholeRoute() {
    const root = get("canvas").getRootElement();
    const drawn = root.businessObject;
    const pool =
      drawn.$type === "bpmn:Collaboration" ? get("elementRegistry").find((one) => one.type === "bpmn:Participant") : null;
    const route = pool ? pool.businessObject.processRef : drawn;
    const holder = pool ?? root;
    if (route?.$type !== "bpmn:Process") return [h("p", { class: "soft" }, "เลือกส่วนของแผนผังเพื่อดูคุณสมบัติ")];
    /** @param {string} id */
    const rename = (id) => {
      if (Key.test(id)) tools.change(holder, route, { id });
      else soon();
    };
    return [
      h("header", { class: "panel-head" }, h("h2", {}, "เส้นทางทั้งหมด")),
      problems(route),
      section(
        "เส้นทาง",
        field(
          "f-route-name",
          "ชื่อเส้นทาง",
          input(route.name, (name) => tools.change(holder, route, { name })),
        ),
        field("f-route-key", "รหัสเส้นทาง", input(route.id, rename, { spellcheck: "false" }), "รุ่นใหม่ของเส้นทางเดิมใช้รหัสเดิม"),
        route.isExecutable
          ? null
          : tick("f-executable", "ใช้เดินเรื่องได้", false, (isExecutable) => tools.change(holder, route, { isExecutable })),
      ),
      section("ส่วนต่าง ๆ ของแผนผัง", outline()),
    ];
  }

  function outline() {
    const shown = nodes().sort((a, b) => a.x - b.x || a.y - b.y);
    return h(
      "ul",
      { class: "outline" },
      ...shown.map((one) =>
        h(
          "li",
          {},
          h(
            "button",
            { type: "button", class: "link", onclick: () => tools.choose(one.id) },
            h("span", {}, titleOf(one.businessObject)),
            h("span", { class: "soft xs" }, kindWord(one.type)),
          ),
        ),
      ),
    );
  }

  return { tools, render: soon };
}
