// Changes to the drawing, each one step of undo.
import { create, expression, owner } from "./pieces.js";

/**
 * @typedef {import("./drawing").Drawn} Drawn
 * @typedef {import("./drawing").Piece} Piece
 * @typedef {import("./drawing").Properties} Properties
 */

/** @param {import("./drawing").Injector} modeler */
export const toolsOf = (modeler) => ({
  /** @type {(type: string, properties: Properties, parent: Piece) => Piece} */
  create: (type, properties, parent) => create(modeler, type, properties, parent),
  /** @type {(body: string, parent: Piece) => Piece} */
  expression: (body, parent) => expression(modeler, body, parent),
  /** @type {(step: Piece, performer: string) => Piece} */
  owner: (step, performer) => owner(modeler, step, performer),
  /** @type {(element: Drawn, properties: Properties) => void} */
  update: (element, properties) => modeler.get("modeling").updateProperties(element, properties),
  /** @type {(element: Drawn, part: Piece, properties: Properties) => void} */
  change: (element, part, properties) => modeler.get("modeling").updateModdleProperties(element, part, properties),
  /** @type {(command: string, context: object) => void} */
  run: (command, context) => modeler.get("commandStack").execute(command, context),
  /** @type {(change: () => void) => void} */
  together: (change) => modeler.get("commandStack").execute("route.together", { change }),
  /** @type {(id: string) => void} */
  choose: (id) => {
    const element = modeler.get("elementRegistry").get(id);
    if (!element) return;
    modeler.get("selection").select(element);
    modeler.get("canvas").scrollToElement(element, 80);
  },
});
