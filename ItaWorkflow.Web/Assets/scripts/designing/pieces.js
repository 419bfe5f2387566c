// New elements of the file, each with its parent, as bpmn-moddle wants them.

/**
 * @typedef {import("./drawing").Injector} Injector
 * @typedef {import("./drawing").Piece} Piece
 */

/**
 * @param {Injector} services
 * @param {string} type
 * @param {import("./drawing").Properties} properties
 * @param {Piece} parent
 */
export const create = (services, type, properties, parent) =>
  Object.assign(services.get("bpmnFactory").create(type, properties), { $parent: parent });

/**
 * @param {Injector} services
 * @param {string} body
 * @param {Piece} parent
 */
export const expression = (services, body, parent) => create(services, "bpmn:FormalExpression", { body }, parent);

/**
 * The standard potentialOwner of a step.
 * @param {Injector} services
 * @param {Piece} step
 * @param {string} performer
 */
export function owner(services, step, performer) {
  const role = create(services, "bpmn:PotentialOwner", {}, step);
  const assignment = create(services, "bpmn:ResourceAssignmentExpression", {}, role);
  assignment.expression = expression(services, performer, assignment);
  role.resourceAssignmentExpression = assignment;
  return role;
}
