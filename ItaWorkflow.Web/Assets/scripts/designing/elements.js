// Small pieces of HTML, built without strings.

/** @returns a new element; attributes that begin with "on" listen, null and false ones are left out */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name in element && typeof value !== "string") element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

let sprite = "";

/** The address of the icons, as the page's own icons have it. */
export function iconsAre(href) {
  sprite = href.replace(/#.*/, "");
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `${sprite}#${name}`);
  svg.append(use);
  return svg;
}

export function field(id, label, control, hint) {
  control.id = id;
  const text = hint ? h("p", { class: "form-text", id: `${id}-hint` }, hint) : null;
  if (hint) control.setAttribute("aria-describedby", `${id}-hint`);
  return h("div", { class: "field" }, h("label", { class: "form-label", for: id }, label), control, text);
}

export const input = (value, change, attributes = {}) =>
  h("input", {
    class: "form-control",
    value: value ?? "",
    onchange: (event) => change(event.target.value.trim()),
    ...attributes,
  });

export const area = (value, change, attributes = {}) =>
  h(
    "textarea",
    { class: "form-control", rows: 2, onchange: (event) => change(event.target.value.trim()), ...attributes },
    value ?? "",
  );

/** @param options [value, words] pairs, or { group, options } */
export function select(options, value, change, attributes = {}) {
  const box = h("select", { class: "form-select", onchange: (event) => change(event.target.value), ...attributes });
  for (const entry of options) {
    if (entry.group) box.append(h("optgroup", { label: entry.group }, ...entry.options.map(option)));
    else box.append(option(entry));
  }
  const known = [...box.options].some((one) => one.value === value);
  if (!known && value) box.append(option([value, `ไม่รู้จัก: ${value}`]));
  box.value = value ?? "";
  return box;
}

const option = ([value, words]) => h("option", { value }, words);

export const tick = (id, label, checked, change) =>
  h(
    "div",
    { class: "field" },
    h(
      "label",
      { class: "check", for: id },
      h("input", { type: "checkbox", id, checked, onchange: (event) => change(event.target.checked) }),
      h("span", {}, label),
    ),
  );

export const button = (words, click, attributes = {}) =>
  h("button", { type: "button", class: "btn btn-outline btn-sm", onclick: click, ...attributes }, ...[words].flat());

export const section = (title, ...children) => h("section", { class: "panel-part" }, h("h3", {}, title), ...children);
