// Elements of the page by selector, and of the kind that the script means: what is missing or another kind says so by name.

// Whoever names no kind means any element of HTML.
const Any = /** @type {never} */ (HTMLElement);

/**
 * @template {Element} [T=HTMLElement]
 * @param {string | undefined} id
 * @param {new () => T} kind
 */
export const byId = (id, kind = Any) => one(document, `#${CSS.escape(id ?? "")}`, kind);

/**
 * @template {Element} [T=HTMLElement]
 * @param {ParentNode} within
 * @param {string} selector
 * @param {new () => T} kind
 */
export function one(within, selector, kind = Any) {
  const found = maybe(within, selector, kind);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
}

/**
 * @template {Element} [T=HTMLElement]
 * @param {ParentNode | null} within
 * @param {string} selector
 * @param {new () => T} kind
 */
export function maybe(within, selector, kind = Any) {
  const found = within?.querySelector(selector);
  return found ? as(kind, found, selector) : null;
}

/**
 * @template {Element} [T=HTMLElement]
 * @param {ParentNode} within
 * @param {string} selector
 * @param {new () => T} kind
 */
export const all = (within, selector, kind = Any) =>
  Array.from(within.querySelectorAll(selector), (found) => as(kind, found, selector));

/**
 * Where an event happened: the element itself or the nearest one around it.
 * @template {Element} [T=HTMLElement]
 * @param {Event} event
 * @param {string} selector
 * @param {new () => T} kind
 */
export function around(event, selector, kind = Any) {
  const found = event.target instanceof Element ? event.target.closest(selector) : null;
  return found ? as(kind, found, selector) : null;
}

/**
 * @template {Element} T
 * @param {new () => T} kind
 * @param {Element} found
 * @param {string} selector
 */
function as(kind, found, selector) {
  if (found instanceof kind) return found;
  throw new Error(`${selector} is no ${kind.name}`);
}
