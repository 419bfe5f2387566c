// What can be drawn: exactly the kinds that the engine runs. Palette, context pad and replace menu in place of those of bpmn-js.
import ReplaceMenuProvider from "bpmn-js/lib/features/popup-menu/ReplaceMenuProvider";

export const size = { width: 150, height: 80 };

/**
 * @typedef {import("./drawing").Drawn} Drawn
 * @typedef {import("./drawing").Injector} Injector
 * @typedef {import("./drawing").NewShape & { id: string, icon: string, title: string, group: string }} Kind
 */

/**
 * Kinds that may be drawn, in the order of the palette.
 * @type {Kind[]}
 */
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
export const followers = appendable.flatMap((id) => drawable.filter((kind) => kind.id === id));

/**
 * @param {import("./drawing").Services["elementFactory"]} elementFactory
 * @param {Kind} kind
 */
export function shapeOf(elementFactory, { id: _, icon: __, title: ___, group: ____, ...attributes }) {
  return elementFactory.createShape(attributes);
}

class RoutePalette {
  static $inject = ["injector"];

  /** @param {Injector} services */
  constructor(services) {
    this.services = services;
    services.get("palette").registerProvider(this);
  }

  getPaletteEntries() {
    const { services } = this;
    /** @type {Record<string, object>} */
    const entries = {
      "global-connect-tool": tool("bpmn-icon-connection-multi", "ลากเส้นเชื่อม", (event) =>
        services.get("globalConnect").start(event),
      ),
      "hand-tool": tool("bpmn-icon-hand-tool", "เลื่อนภาพ", (event) => services.get("handTool").activateHand(event)),
      "lasso-tool": tool("bpmn-icon-lasso-tool", "เลือกหลายส่วน", (event) => services.get("lassoTool").activateSelection(event)),
      "space-tool": tool("bpmn-icon-space-tool", "เว้นที่ว่าง", (event) => services.get("spaceTool").activateSelection(event)),
    };
    for (const kind of drawable) {
      /** @param {Event} event */
      const start = (event) => services.get("create").start(event, shapeOf(services.get("elementFactory"), kind));
      entries[`create.${kind.id}`] = {
        group: kind.group,
        className: kind.icon,
        title: kind.title,
        action: { dragstart: start, click: start },
      };
    }
    /** @param {Event} event */
    const group = (event) => this.#startGroup(event);
    entries["create.group"] = {
      group: "step",
      className: "bpmn-icon-subprocess-expanded",
      title: "กลุ่มย่อย",
      action: { dragstart: group, click: group },
    };
    return entries;
  }

  /** @param {Event} event */
  #startGroup(event) {
    const factory = this.services.get("elementFactory");
    const parent = factory.createShape({ type: "bpmn:SubProcess", x: 0, y: 0, isExpanded: true });
    const first = factory.createShape({ type: "bpmn:StartEvent", x: 40, y: 82, parent });
    this.services.get("create").start(event, [parent, first], { hints: { autoSelect: [parent] } });
  }
}

/**
 * @param {string} className
 * @param {string} title
 * @param {(event: Event) => void} click
 */
const tool = (className, title, click) => ({ group: "tools", className, title, action: { click } });

class RoutePad {
  static $inject = ["injector"];

  /** @param {Injector} services */
  constructor(services) {
    this.services = services;
    services.get("contextPad").registerProvider(this);
  }

  /** @param {Drawn[]} elements */
  getMultiElementContextPadEntries(elements) {
    return { delete: this.#delete(elements.slice()) };
  }

  /** @param {Drawn} element */
  getContextPadEntries(element) {
    /** @type {Record<string, object>} */
    const entries = {};
    const node = element.businessObject;
    if (element.type !== "label" && node.$instanceOf("bpmn:FlowNode") && !node.$instanceOf("bpmn:EndEvent")) {
      for (const kind of followers) entries[`append.${kind.id}`] = this.#append(kind);
      /** @type {(event: Event, from: Drawn) => void} */
      const start = (event, from) => this.services.get("connect").start(event, from);
      entries.connect = {
        group: "connect",
        className: "bpmn-icon-connection-multi",
        title: "ลากเส้นไปยังส่วนอื่น",
        action: { click: start, dragstart: start },
      };
    }
    if (element.type !== "label" && !this.services.get("popupMenu").isEmpty(element, "bpmn-replace"))
      entries.replace = this.#replace();
    if (this.services.get("rules").allowed("elements.delete", { elements: [element] })) entries.delete = this.#delete([element]);
    return entries;
  }

  /** @param {Kind} kind */
  #append(kind) {
    const shape = () => shapeOf(this.services.get("elementFactory"), kind);
    /** @type {(event: Event, from: Drawn) => void} */
    const click = (_, from) => void this.services.get("autoPlace").append(from, shape());
    /** @type {(event: Event, from: Drawn) => void} */
    const dragstart = (event, from) => this.services.get("create").start(event, shape(), { source: from });
    return { group: "model", className: kind.icon, title: `ต่อด้วย${kind.title}`, action: { click, dragstart } };
  }

  #replace() {
    /** @type {(event: MouseEvent, element: Drawn) => void} */
    const click = (event, element) => {
      const pad = this.services.get("contextPad").getPad(element).html.getBoundingClientRect();
      const position = { x: pad.left, y: pad.bottom + 5, cursor: { x: event.x, y: event.y } };
      const options = { title: "เปลี่ยนเป็น", width: 280, search: false };
      this.services.get("popupMenu").open(element, "bpmn-replace", position, options);
    };
    return { group: "edit", className: "bpmn-icon-screw-wrench", title: "เปลี่ยนชนิด", action: { click } };
  }

  /** @param {Drawn[]} elements */
  #delete(elements) {
    const click = () => this.services.get("modeling").removeElements(elements);
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
/**
 * @template Entry
 * @param {Record<string, Entry>} entries
 * @param {Set<string>} wanted
 */
const only = (entries, wanted) => Object.fromEntries(Object.entries(entries).filter(([id]) => wanted.has(id)));

class RouteReplaceMenu extends ReplaceMenuProvider {
  static $inject = ReplaceMenuProvider.$inject;

  /**
   * @override
   * @param {import("diagram-js/lib/features/popup-menu/PopupMenu").PopupMenuTarget} target
   */
  getPopupMenuEntries(target) {
    return only(super.getPopupMenuEntries(target), replaceable);
  }

  /**
   * @override
   * @param {import("diagram-js/lib/features/popup-menu/PopupMenu").PopupMenuTarget} target
   */
  getPopupMenuHeaderEntries(target) {
    // By their names too, whatever the types of bpmn-js say.
    const entries = /** @type {Record<string, object>} */ (/** @type {unknown} */ (super.getPopupMenuHeaderEntries(target)));
    return /** @type {never} */ (only(entries, toggles));
  }
}

export const pads = {
  paletteProvider: ["type", RoutePalette],
  contextPadProvider: ["type", RoutePad],
  replaceMenuProvider: ["type", RouteReplaceMenu],
};
