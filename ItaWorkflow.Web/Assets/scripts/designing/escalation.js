// ยกระดับ: one gesture draws a timer on the step's edge, what happens when it rings, and the end of that branch.
import CommandInterceptor from "diagram-js/lib/command/CommandInterceptor";
import { button, field, h, input, section, select } from "./elements.js";
import { size } from "./pads.js";
import { isoOf, timerOf } from "./timer.js";

const actions = [
  ["ita:notify-signers", "แจ้งเตือนผู้ที่ต้องลงนาม"],
  ["ita:notify-drafter", "แจ้งผู้เสนอเรื่อง"],
];

/** Draws all of it as one step of undo. */
class Escalation {
  static $inject = ["modeling", "elementFactory", "bpmnFactory", "autoPlace", "selection", "directEditing"];

  constructor(modeling, elementFactory, bpmnFactory, autoPlace, selection, directEditing) {
    Object.assign(this, { modeling, elementFactory, bpmnFactory, autoPlace, selection, directEditing });
  }

  preExecute({ host, days, response }) {
    const edge = this.modeling.createShape(
      this.elementFactory.createShape({
        type: "bpmn:BoundaryEvent",
        eventDefinitionType: "bpmn:TimerEventDefinition",
        cancelActivity: false,
      }),
      { x: host.x + host.width - 30, y: host.y + host.height },
      host,
      { attach: true },
    );
    this.modeling.updateProperties(edge, { name: `ครบ ${days} วันทำการ` });
    const timer = timerOf(edge.businessObject);
    const duration = this.bpmnFactory.create("bpmn:FormalExpression", { body: isoOf(days, "office") });
    duration.$parent = timer;
    this.modeling.updateModdleProperties(edge, timer, { timeDuration: duration, "ita:calendar": "working" });
    const [type, action] = response.startsWith("ita:") ? ["bpmn:ServiceTask", response] : ["bpmn:UserTask", null];
    const answer = this.autoPlace.append(edge, this.elementFactory.createShape({ type, ...size }));
    // It has a name; appending would ask for one.
    this.directEditing.cancel();
    if (action)
      this.modeling.updateProperties(answer, { implementation: action, name: actions.find(([value]) => value === action)[1] });
    else this.#ask(answer, response);
    this.autoPlace.append(answer, this.elementFactory.createShape({ type: "bpmn:EndEvent" }));
    // Beside the arrow that leaves downwards, not on it.
    if (edge.label) this.modeling.moveElements([edge.label], { x: -edge.label.width / 2 - 8, y: 2 });
    setTimeout(() => this.selection.select(host));
  }

  #ask(step, performer) {
    const create = (type, attributes, parent) => Object.assign(this.bpmnFactory.create(type, attributes), { $parent: parent });
    const role = create("bpmn:PotentialOwner", {}, step.businessObject);
    role.resourceAssignmentExpression = create("bpmn:ResourceAssignmentExpression", {}, role);
    role.resourceAssignmentExpression.expression = create(
      "bpmn:FormalExpression",
      { body: performer },
      role.resourceAssignmentExpression,
    );
    this.modeling.updateProperties(step, {
      resources: [role],
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

  constructor(commandStack) {
    commandStack.registerHandler("route.escalate", Escalation);
    commandStack.registerHandler("route.together", Together);
  }
}

/** What a new element needs to run at all. */
class Beginnings extends CommandInterceptor {
  static $inject = ["eventBus", "modeling", "bpmnFactory"];

  constructor(eventBus, modeling, bpmnFactory) {
    super(eventBus);
    this.postExecuted(["shape.create"], ({ context: { shape } }) => {
      const node = shape.businessObject;
      if (shape.type === "label") return;
      if (node.$type === "bpmn:ServiceTask" && !node.get("implementation")?.startsWith("ita:"))
        modeling.updateProperties(shape, { implementation: actions[1][0] });
      const timer = node.$instanceOf("bpmn:Event") && timerOf(node);
      if (!timer || timer.timeDuration || timer.timeDate || timer.timeCycle) return;
      const duration = bpmnFactory.create("bpmn:FormalExpression", { body: isoOf(3, "office") });
      duration.$parent = timer;
      modeling.updateModdleProperties(shape, timer, { timeDuration: duration, "ita:calendar": "working" });
    });
  }
}

export const beginnings = {
  __init__: ["routeCommands", "routeBeginnings"],
  routeCommands: ["type", Commands],
  routeBeginnings: ["type", Beginnings],
};

// What was chosen stays when the panel is drawn anew.
const wanted = { days: "3", response: actions[0][0] };

export function escalationPart(tools, element, { posts }) {
  const days = input(wanted.days, () => {}, { type: "number", min: 1, max: 365, oninput: () => (wanted.days = days.value) });
  const choices = [...actions, { group: "เสนอให้รับทราบ", options: posts.map((post) => [`position:${post}`, post]) }];
  const response = select(choices, wanted.response, (value) => (wanted.response = value));
  const add = () => tools.run("route.escalate", { host: element, days: Number(days.value) || 3, response: response.value });
  return section(
    "ถ้าช้าเกินไป",
    h("div", { class: "grid-2" }, field("f-late", "เมื่อรอครบ (วันทำการ)", days), field("f-late-then", "ให้", response)),
    button("เพิ่มการเตือนที่ลำดับนี้", add, { id: "f-late-add" }),
  );
}
