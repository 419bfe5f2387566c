// What can be drawn: exactly the kinds that the engine runs. Palette, context pad and replace menu in place of those of bpmn-js.
import ReplaceMenuProvider from "bpmn-js/lib/features/popup-menu/ReplaceMenuProvider";

export const size = { width: 150, height: 80 };

/** Kinds that may be drawn, in the order of the palette. */
export const drawable = [
  { id: "step", type: "bpmn:UserTask", icon: "bpmn-icon-user-task", title: "ลำดับลงนาม", group: "step", ...size },
  { id: "service", type: "bpmn:ServiceTask", icon: "bpmn-icon-service-task", title: "งานของระบบ", group: "step", ...size },
  { id: "choice", type: "bpmn:ExclusiveGateway", icon: "bpmn-icon-gateway-xor", title: "ทางเลือก", group: "gateway" },
  { id: "parallel", type: "bpmn:ParallelGateway", icon: "bpmn-icon-gateway-parallel", title: "ทำพร้อมกัน", group: "gateway" },
  { id: "several", type: "bpmn:InclusiveGateway", icon: "bpmn-icon-gateway-or", title: "เลือกหลายทาง", group: "gateway" },
  {
    id: "timer",
    type: "bpmn:IntermediateCatchEvent",
    eventDefinitionType: "bpmn:TimerEventDefinition",
    icon: "bpmn-icon-intermediate-event-catch-timer",
    title: "รอเวลา",
    group: "event",
  },
  { id: "start", type: "bpmn:StartEvent", icon: "bpmn-icon-start-event-none", title: "จุดเริ่ม", group: "event" },
  { id: "end", type: "bpmn:EndEvent", icon: "bpmn-icon-end-event-none", title: "จุดจบ", group: "event" },
  {
    id: "terminate",
    type: "bpmn:EndEvent",
    eventDefinitionType: "bpmn:TerminateEventDefinition",
    icon: "bpmn-icon-end-event-terminate",
    title: "จบทั้งเรื่อง",
    group: "event",
  },
];

const appendable = ["step", "choice", "parallel", "timer", "end", "service"];
export const followers = appendable.map((id) => drawable.find((kind) => kind.id === id));

export function shapeOf(elementFactory, { id: _, icon: __, title: ___, group: ____, ...attributes }) {
  return elementFactory.createShape(attributes);
}

class RoutePalette {
  static $inject = ["palette", "create", "elementFactory", "handTool", "lassoTool", "spaceTool", "globalConnect"];

  constructor(palette, create, elementFactory, handTool, lassoTool, spaceTool, globalConnect) {
    Object.assign(this, { create, elementFactory, handTool, lassoTool, spaceTool, globalConnect });
    palette.registerProvider(this);
  }

  getPaletteEntries() {
    const tool = (className, title, click) => ({ group: "tools", className, title, action: { click } });
    const entries = {
      "global-connect-tool": tool("bpmn-icon-connection-multi", "ลากเส้นเชื่อม", (event) => this.globalConnect.start(event)),
      "hand-tool": tool("bpmn-icon-hand-tool", "เลื่อนภาพ", (event) => this.handTool.activateHand(event)),
      "lasso-tool": tool("bpmn-icon-lasso-tool", "เลือกหลายส่วน", (event) => this.lassoTool.activateSelection(event)),
      "space-tool": tool("bpmn-icon-space-tool", "เว้นที่ว่าง", (event) => this.spaceTool.activateSelection(event)),
    };
    for (const kind of drawable) {
      const start = (event) => this.create.start(event, shapeOf(this.elementFactory, kind));
      entries[`create.${kind.id}`] = {
        group: kind.group,
        className: kind.icon,
        title: kind.title,
        action: { dragstart: start, click: start },
      };
    }
    const group = (event) => this.#startGroup(event);
    entries["create.group"] = {
      group: "step",
      className: "bpmn-icon-subprocess-expanded",
      title: "กลุ่มย่อย",
      action: { dragstart: group, click: group },
    };
    return entries;
  }

  #startGroup(event) {
    const parent = this.elementFactory.createShape({ type: "bpmn:SubProcess", x: 0, y: 0, isExpanded: true });
    const first = this.elementFactory.createShape({ type: "bpmn:StartEvent", x: 40, y: 82, parent });
    this.create.start(event, [parent, first], { hints: { autoSelect: [parent] } });
  }
}

class RoutePad {
  static $inject = ["contextPad", "modeling", "elementFactory", "connect", "create", "popupMenu", "autoPlace", "rules"];

  constructor(contextPad, modeling, elementFactory, connect, create, popupMenu, autoPlace, rules) {
    Object.assign(this, { contextPad, modeling, elementFactory, connect, create, popupMenu, autoPlace, rules });
    contextPad.registerProvider(this);
  }

  getMultiElementContextPadEntries(elements) {
    return { delete: this.#delete(() => this.modeling.removeElements(elements.slice())) };
  }

  getContextPadEntries(element) {
    const entries = {};
    const node = element.businessObject;
    if (element.type !== "label" && node.$instanceOf("bpmn:FlowNode") && !node.$instanceOf("bpmn:EndEvent")) {
      for (const kind of followers) entries[`append.${kind.id}`] = this.#append(kind);
      entries.connect = {
        group: "connect",
        className: "bpmn-icon-connection-multi",
        title: "ลากเส้นไปยังส่วนอื่น",
        action: {
          click: (event, from) => this.connect.start(event, from),
          dragstart: (event, from) => this.connect.start(event, from),
        },
      };
    }
    if (element.type !== "label" && !this.popupMenu.isEmpty(element, "bpmn-replace")) entries.replace = this.#replace();
    if (this.rules.allowed("elements.delete", { elements: [element] }))
      entries.delete = this.#delete(() => this.modeling.removeElements([element]));
    return entries;
  }

  #append(kind) {
    return {
      group: "model",
      className: kind.icon,
      title: `ต่อด้วย${kind.title}`,
      action: {
        click: (_, from) => this.autoPlace.append(from, shapeOf(this.elementFactory, kind)),
        dragstart: (event, from) => this.create.start(event, shapeOf(this.elementFactory, kind), { source: from }),
      },
    };
  }

  #replace() {
    const click = (event, element) => {
      const pad = this.contextPad.getPad(element).html.getBoundingClientRect();
      const position = { x: pad.left, y: pad.bottom + 5, cursor: { x: event.x, y: event.y } };
      this.popupMenu.open(element, "bpmn-replace", position, { title: "เปลี่ยนเป็น", width: 280, search: false });
    };
    return { group: "edit", className: "bpmn-icon-screw-wrench", title: "เปลี่ยนชนิด", action: { click } };
  }

  #delete(click) {
    return { group: "edit", className: "bpmn-icon-trash", title: "ลบ", action: { click } };
  }
}

const replaceable = new Set(
  [
    "none-start none-end none-intermediate-throw terminate-end timer-intermediate-catch timer-boundary non-interrupting-timer-boundary",
    "user-task service-task exclusive-gateway parallel-gateway inclusive-gateway expanded-subprocess collapsed-subprocess",
    "sequence-flow default-flow conditional-flow",
  ].flatMap((line) => line.split(" ").map((name) => `replace-with-${name}`)),
);
const toggles = new Set(["toggle-parallel-mi", "toggle-sequential-mi", "toggle-non-interrupting"]);
const only = (entries, wanted) => Object.fromEntries(Object.entries(entries).filter(([id]) => wanted.has(id)));

class RouteReplaceMenu extends ReplaceMenuProvider {
  static $inject = ReplaceMenuProvider.$inject;

  getPopupMenuEntries(target) {
    return only(super.getPopupMenuEntries(target), replaceable);
  }

  getPopupMenuHeaderEntries(target) {
    return only(super.getPopupMenuHeaderEntries(target), toggles);
  }
}

export const pads = {
  paletteProvider: ["type", RoutePalette],
  contextPadProvider: ["type", RoutePad],
  replaceMenuProvider: ["type", RouteReplaceMenu],
};
