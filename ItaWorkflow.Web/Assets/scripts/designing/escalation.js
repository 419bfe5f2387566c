// ยกระดับ: one gesture draws a timer on the step's edge, what happens when it rings, and the end of that branch.
import CommandInterceptor from "diagram-js/lib/command/CommandInterceptor";
import { button, field, h, input, section, select } from "./elements.js";
import { size } from "./pads.js";
import { expression, owner } from "./pieces.js";
import { isoOf, timerOf } from "./timer.js";

/**
 * @typedef {import("./drawing").Choice} Choice
 * @typedef {import("./drawing").Drawn} Drawn
 * @typedef {import("./drawing").Injector} Injector
 */

/** @type {Choice[]} */
const actions = [
  ["ita:notify-signers", "แจ้งเตือนผู้ที่ต้องลงนาม"],
  ["ita:notify-drafter", "แจ้งผู้เสนอเรื่อง"],
];

/** Draws all of it as one step of undo. */
class Escalation {
  static $inject = ["injector"];

  /** @param {Injector} services */
  constructor(services) {
    this.services = services;
  }

  /** @param {{ host: Drawn, days: number, response: string }} context */
  preExecute({ host, days, response }) {
    const modeling = this.services.get("modeling");
    const factory = this.services.get("elementFactory");
    const autoPlace = this.services.get("autoPlace");
    const edge = modeling.createShape(
      factory.createShape({
        type: "bpmn:BoundaryEvent",
        eventDefinitionType: "bpmn:TimerEventDefinition",
        cancelActivity: false,
      }),
      { x: host.x + host.width - 30, y: host.y + host.height },
      host,
      { attach: true },
    );
    modeling.updateProperties(edge, { name: `ครบ ${days} วันทำการ` });
    startTimer(this.services, edge, days);
    const action = actions.find(([value]) => value === response);
    const type = action ? "bpmn:ServiceTask" : "bpmn:UserTask";
    const answer = autoPlace.append(edge, factory.createShape({ type, ...size }));
    // It has a name; appending would ask for one.
    this.services.get("directEditing").cancel();
    if (action) modeling.updateProperties(answer, { implementation: action[0], name: action[1] });
    else this.#ask(answer, response);
    autoPlace.append(answer, factory.createShape({ type: "bpmn:EndEvent" }));
    // Beside the arrow that leaves downwards, not on it.
    if (edge.label) modeling.moveElements([edge.label], { x: -edge.label.width / 2 - 8, y: 2 });
    setTimeout(() => this.services.get("selection").select(host));
  }

  /**
   * @param {Drawn} step
   * @param {string} performer
   */
  #ask(step, performer) {
    this.services.get("modeling").updateProperties(step, {
      resources: [owner(this.services, step.businessObject, performer)],
      "ita:kind": "acknowledge",
      name: `${performer.replace(/^position:/, "")}รับทราบความล่าช้า`,
    });
  }

  execute() {
    return [];
  }
  revert() {
    return [];
  }
}

/** Several changes as one step of undo. */
class Together {
  /** @param {{ change: () => void }} context */
  preExecute({ change }) {
    change();
  }
  execute() {
    return [];
  }
  revert() {
    return [];
  }
}

class Commands {
  static $inject = ["commandStack"];

  /** @param {import("./drawing").Services["commandStack"]} commandStack */
  constructor(commandStack) {
    commandStack.registerHandler("route.escalate", Escalation);
    commandStack.registerHandler("route.together", Together);
  }
}

/** What a new element needs to run at all. */
class Beginnings extends CommandInterceptor {
  static $inject = ["eventBus", "injector"];

  /**
   * @param {import("diagram-js/lib/core/EventBus").default} eventBus
   * @param {Injector} services
   */
  constructor(eventBus, services) {
    super(eventBus);
    this.postExecuted(["shape.create"], (/** @type {{ context: { shape: Drawn } }} */ { context: { shape } }) => {
      const node = shape.businessObject;
      if (shape.type === "label") return;
      if (node.$type === "bpmn:ServiceTask" && !node.get("implementation")?.startsWith("ita:"))
        services.get("modeling").updateProperties(shape, { implementation: "ita:notify-drafter" });
      const timer = node.$instanceOf("bpmn:Event") ? timerOf(node) : null;
      if (timer && !timer.timeDuration && !timer.timeDate && !timer.timeCycle) startTimer(services, shape, 3);
    });
  }
}

/**
 * @param {Injector} services
 * @param {Drawn} event
 * @param {number} days of the office
 */
function startTimer(services, event, days) {
  const timer = timerOf(event.businessObject);
  if (!timer) return;
  const timeDuration = expression(services, isoOf(days, "office"), timer);
  services.get("modeling").updateModdleProperties(event, timer, { timeDuration, "ita:calendar": "working" });
}

export const beginnings = {
  __init__: ["routeCommands", "routeBeginnings"],
  routeCommands: ["type", Commands],
  routeBeginnings: ["type", Beginnings],
};

// What was chosen stays when the panel is drawn anew.
const wanted = { days: "3", response: "ita:notify-signers" };

/**
 * @param {import("./drawing").Tools} tools
 * @param {Drawn} element
 * @param {import("./drawing").Offers} offers
 */
export function escalationPart(tools, element, { posts }) {
  const days = input(wanted.days, () => {}, { type: "number", min: 1, max: 365 });
  days.addEventListener("input", () => (wanted.days = days.value));
  /** @type {Choice[]} */
  const posted = posts.map((post) => [`position:${post}`, post]);
  const choices = [...actions, { group: "เสนอให้รับทราบ", options: posted }];
  const response = select(choices, wanted.response, (value) => (wanted.response = value));
  const add = () => tools.run("route.escalate", { host: element, days: Number(days.value) || 3, response: response.value });
  return section(
    "ถ้าช้าเกินไป",
    h("div", { class: "grid-2" }, field("f-late", "เมื่อรอครบ (วันทำการ)", days), field("f-late-then", "ให้", response)),
    button("เพิ่มการเตือนที่ลำดับนี้", add, { id: "f-late-add" }),
  );
}
