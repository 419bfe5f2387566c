// A drawing as our scripts use it: what bpmn-moddle read, what stands on the canvas, and the services of bpmn-js that we call. The types
// that come with bpmn-js leave the elements open and are wrong about some services.

/** An element of the file. */
export interface Piece {
  id: string;
  $type: string;
  $parent?: Piece;
  $instanceOf(type: string): boolean;
  get(name: "resources"): Piece[];
  get(name: TimerKind): Piece | undefined;
  get(name: string): string | undefined;

  name?: string;
  text?: string;
  body?: string;
  rootElements?: Piece[];
  flowElements?: Piece[];
  isExecutable?: boolean;
  processRef?: Piece;

  sourceRef?: Piece;
  targetRef?: Piece;
  outgoing?: Piece[];
  default?: Piece;
  conditionExpression?: Piece;

  eventDefinitions?: Piece[];
  cancelActivity?: boolean;
  timeDuration?: Piece;
  timeDate?: Piece;
  timeCycle?: Piece;

  loopCharacteristics?: Piece;
  isSequential?: boolean;
  loopCardinality?: Piece;
  completionCondition?: Piece;

  resourceAssignmentExpression?: Piece;
  expression?: Piece;
}

export type TimerKind = "timeDuration" | "timeDate" | "timeCycle";

export interface Point {
  x: number;
  y: number;
}

/** An element on the canvas. */
export interface Drawn extends Point {
  id: string;
  type: string;
  businessObject: Piece;
  width: number;
  height: number;
  parent?: Drawn;
  label?: Drawn;
  labelTarget?: Drawn;
  source?: Drawn;
  waypoints?: Point[];
}

export interface NewShape {
  type: string;
  eventDefinitionType?: string;
  cancelActivity?: boolean;
  isExpanded?: boolean;
  parent?: Drawn;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
}

/** Properties by name; undefined takes one away. */
export type Properties = Record<string, unknown>;

interface Tool {
  start(event: Event, ...rest: unknown[]): void;
}

export interface Services {
  autoPlace: { append(from: Drawn, shape: Drawn): Drawn };
  bpmnFactory: { create(type: string, properties?: Properties): Piece };
  canvas: {
    addMarker(id: string, marker: string): void;
    removeMarker(id: string, marker: string): void;
    getRootElement(): Drawn;
    scrollToElement(element: Drawn, padding: number): void;
    zoom(to?: number | "fit-viewport", center?: "auto"): number;
  };
  commandStack: {
    execute(command: string, context: object): void;
    registerHandler(command: string, handler: new (...services: never[]) => object): void;
    undo(): void;
    redo(): void;
  };
  connect: Tool;
  contextPad: {
    registerProvider(provider: object): void;
    getPad(element: Drawn): { html: HTMLElement };
  };
  create: Tool;
  directEditing: { cancel(): void };
  elementFactory: { createShape(shape: NewShape): Drawn };
  elementRegistry: {
    get(id: string): Drawn | undefined;
    filter(wanted: (element: Drawn) => boolean): Drawn[];
    find(wanted: (element: Drawn) => boolean): Drawn | undefined;
  };
  globalConnect: Tool;
  handTool: { activateHand(event: Event): void };
  lassoTool: { activateSelection(event: Event): void };
  modeling: {
    connect(from: Drawn, to: Drawn): Drawn;
    createShape(shape: Drawn, at: Point, parent: Drawn, hints: { attach: boolean }): Drawn;
    moveElements(elements: Drawn[], by: Point): void;
    removeElements(elements: Drawn[]): void;
    updateLabel(element: Drawn, text: string): void;
    updateModdleProperties(element: Drawn, piece: Piece, properties: Properties): void;
    updateProperties(element: Drawn, properties: Properties): void;
  };
  overlays: {
    add(id: string, overlay: Overlay): void;
    add(id: string, type: string, overlay: Overlay): void;
    remove(which: { type: string }): void;
  };
  palette: { registerProvider(provider: object): void };
  popupMenu: {
    isEmpty(element: Drawn, menu: string): boolean;
    open(element: Drawn, menu: string, position: Point & { cursor: Point }, options: object): void;
  };
  rules: { allowed(action: string, context: object): boolean | null };
  selection: { get(): Drawn[]; select(elements: Drawn | Drawn[]): void };
  spaceTool: { activateSelection(event: Event): void };
}

interface Overlay {
  position: { top: number; left: number };
  html: HTMLElement;
}

/** Whoever knows the services: a viewer, a modeler, or what bpmn-js injects. */
export interface Injector {
  get<Name extends keyof Services>(name: Name): Services[Name];
}

export interface Viewer extends Injector {
  getDefinitions(): Piece;
  importXML(xml: string): Promise<{ warnings: unknown[] }>;
  on(event: "commandStack.changed", listener: (event: { trigger: string }) => void): void;
  on(event: "selection.changed", listener: (event: { newSelection: Drawn[] }) => void): void;
  on(event: string, listener: () => void): void;
  saveXML(options: { format: boolean }): Promise<{ xml?: string }>;
}

/** What the server says about the drawing. */
export interface Finding {
  elementId: string;
  kind: string;
  reason: string;
  isRefusal: boolean;
}

/** What the designer offers to choose from. */
export interface Offers {
  posts: string[];
  titles: string[];
  headed: string[];
  variables: Variable[];
}

/** What a condition may read of a memo. */
export interface Variable {
  name: string;
  words: string;
  type: "text" | "number";
  values: Choice[];
}

/** A value and its words. */
export type Choice = [value: string, words: string];

export type Tools = ReturnType<typeof import("./tools").toolsOf>;
