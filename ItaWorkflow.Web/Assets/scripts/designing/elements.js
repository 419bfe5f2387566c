// Small pieces of HTML, built without strings.

/**
 * @typedef {Node | string | null | undefined | false} Child
 * @typedef {import("./drawing").Choice} Choice
 */

/**
 * Attributes that begin with "on" listen, null and false ones are left out.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, unknown>} attributes
 * @param {Child[]} children
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (isListener(value)) element.addEventListener(name.slice(2), value);
    else if (name in element && typeof value !== "string") Object.assign(element, { [name]: value });
    else element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/**
 * @param {unknown} value
 * @returns {value is EventListener}
 */
const isListener = (value) => typeof value === "function";

let sprite = "";

/**
 * The address of the icons, as the page's own icons have it.
 * @param {string} href
 */
export function iconsAre(href) {
  sprite = href.replace(/#.*/, "");
}

/** @param {string} name */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `${sprite}#${name}`);
  svg.append(use);
  return svg;
}

/**
 * @param {string} id
 * @param {string} label
 * @param {HTMLElement} control
 * @param {string | null} [hint]
 */
export function field(id, label, control, hint) {
  control.id = id;
  const text = hint ? h("p", { class: "form-text", id: `${id}-hint` }, hint) : null;
  if (hint) control.setAttribute("aria-describedby", `${id}-hint`);
  return h("div", { class: "field" }, h("label", { class: "form-label", for: id }, label), control, text);
}

/**
 * @param {string | undefined} value
 * @param {(value: string) => void} change
 */
export function input(value, change, attributes = {}) {
  const box = h("input", { class: "form-control", value: value ?? "", ...attributes });
  box.addEventListener("change", () => change(box.value.trim()));
  return box;
}

/**
 * @param {string} value
 * @param {(value: string) => void} change
 */
export function area(value, change, attributes = {}) {
  const box = h("textarea", { class: "form-control", rows: 2, ...attributes }, value);
  box.addEventListener("change", () => change(box.value.trim()));
  return box;
}

/**
 * @param {(Choice | { group: string, options: Choice[] })[]} options
 * @param {string | undefined} value
 * @param {(value: string) => void} change
 */
export function select(options, value, change, attributes = {}) {
  const box = h("select", { class: "form-select", ...attributes });
  box.addEventListener("change", () => change(box.value));
  for (const entry of options) {
    if (Array.isArray(entry)) box.append(option(entry));
    else box.append(h("optgroup", { label: entry.group }, ...entry.options.map(option)));
  }
  const known = [...box.options].some((one) => one.value === value);
  if (!known && value) box.append(option([value, `ไม่รู้จัก: ${value}`]));
  box.value = value ?? "";
  return box;
}

/** @param {Choice} choice */
const option = ([value, words]) => h("option", { value }, words);

/**
 * @param {string} id
 * @param {string} label
 * @param {boolean} checked
 * @param {(checked: boolean) => void} change
 */
export function tick(id, label, checked, change) {
  const box = h("input", { type: "checkbox", id, checked });
  box.addEventListener("change", () => change(box.checked));
  return h("div", { class: "field" }, h("label", { class: "check", for: id }, box, h("span", {}, label)));
}

/**
 * @param {Child | Child[]} words
 * @param {() => void} click
 */
export const button = (words, click, attributes = {}) =>
  h("button", { type: "button", class: "btn btn-outline btn-sm", onclick: click, ...attributes }, ...[words].flat());

/**
 * @param {string} title
 * @param {Child[]} children
 */
export const section = (title, ...children) => h("section", { class: "panel-part" }, h("h3", {}, title), ...children);
