// Conditions of arrows: composed from what a memo knows, or written freely in the FEEL subset.
import { area, button, field, h, icon, input, section, select, tick } from "./elements.js";
import { placeOf } from "./words.js";

/**
 * @typedef {import("./drawing").Choice} Choice
 * @typedef {import("./drawing").Drawn} Drawn
 * @typedef {import("./drawing").Offers} Offers
 * @typedef {import("./drawing").Tools} Tools
 * @typedef {import("./drawing").Variable} Variable
 * @typedef {{ variable: Variable, operator: string, value: string }} Term one comparison
 */

/** @type {Record<Variable["type"], Choice[]>} */
const comparisons = {
  text: [
    ["=", "คือ"],
    ["!=", "ไม่ใช่"],
  ],
  number: [
    [">", "มากกว่า"],
    [">=", "ตั้งแต่"],
    ["<", "น้อยกว่า"],
    ["<=", "ไม่เกิน"],
    ["=", "เท่ากับ"],
    ["!=", "ไม่เท่ากับ"],
  ],
};
const One = /^(\p{L}[\p{L}\p{M}\p{N}_]*)\s*(<=|>=|!=|=|<|>)\s*(?:"([^"]*)"|(-?\d+(?:\.\d+)?))$/u;

/**
 * @param {string} text
 * @param {Variable[]} variables
 * @returns {Term[] | null} the comparisons joined by "and", or null when the text is anything else
 */
function parse(text, variables) {
  const terms = [];
  for (const part of text
    .trim()
    .replace(/^=/, "")
    .split(/\s+and\s+/)) {
    const [, name, operator = "", words, number] = One.exec(part.trim()) ?? [];
    const variable = variables.find((one) => one.name === name);
    if (!variable || (variable.type === "number") !== (number !== undefined)) return null;
    terms.push({ variable, operator, value: words ?? number ?? "" });
  }
  return terms;
}

/** @param {Term[]} terms */
const write = (terms) =>
  terms
    .map(({ variable, operator, value }) => {
      const literal = variable.type === "number" ? Number(value) || 0 : `"${value.replaceAll('"', "")}"`;
      return `${variable.name} ${operator} ${literal}`;
    })
    .join(" and ");

/**
 * A condition as people say it.
 * @param {string} text
 * @param {Variable[]} variables
 */
export function inWords(text, variables) {
  const terms = parse(text, variables);
  if (!terms) return text.trim();
  return terms
    .map(({ variable, operator, value }) => {
      const sign = comparisons[variable.type].find(([o]) => o === operator)?.[1] ?? operator;
      const shown =
        variable.type === "number"
          ? Number(value).toLocaleString("th-TH-u-nu-latn")
          : (variable.values.find(([v]) => v === value)?.[1] ?? value);
      return `${variable.words} ${sign} ${shown}`;
    })
    .join(" และ ");
}

/** @param {import("./drawing").Piece} node */
const chooses = (node) =>
  ["bpmn:ExclusiveGateway", "bpmn:InclusiveGateway"].includes(node.$type) || node.$instanceOf("bpmn:Activity");

/**
 * @param {Tools} tools
 * @param {Drawn} element
 * @param {Offers} offers
 */
export function flowPart(tools, element, { variables }) {
  const flow = element.businessObject;
  const source = flow.sourceRef;
  if (!source || !chooses(source)) return section("เส้นทาง", h("p", { class: "soft sm" }, "เส้นนี้เดินต่อเสมอ ไม่มีเงื่อนไข"));
  const isDefault = source.default === flow;
  /** @param {string} text */
  const set = (text) => tools.update(element, { conditionExpression: text ? tools.expression(text, flow) : undefined });
  /** @param {boolean} on */
  const choose = (on) =>
    tools.together(() => {
      if (on) set("");
      if (element.source) tools.update(element.source, { default: on ? flow : undefined });
    });
  return section(
    "เดินเส้นนี้เมื่อใด",
    tick("f-default", "ทางออกปริยาย: เดินเส้นนี้เมื่อไม่มีเงื่อนไขใดเป็นจริง", isDefault, choose),
    isDefault ? null : composer(flow.conditionExpression?.body ?? "", variables, set),
  );
}

/**
 * @param {string} text
 * @param {Variable[]} variables
 * @param {(text: string) => void} set
 */
function composer(text, variables, set) {
  const terms = text.trim() ? parse(text, variables) : [];
  const free = area(text, set, { spellcheck: "false", placeholder: 'เช่น amount > 100000 and urgency = "urgent"' });
  const place = h("div", {});
  if (terms) {
    place.append(
      ...terms.map((term, at) =>
        row(term, at, variables, (changed) => set(write(changed ? terms.with(at, changed) : terms.toSpliced(at, 1)))),
      ),
    );
    const amount = variables.find((one) => one.name === "amount");
    const add = () => amount && set(write([...terms, { variable: amount, operator: ">", value: "100000" }]));
    place.append(button([icon("plus-lg"), terms.length > 0 ? "และ…" : "เพิ่มเงื่อนไข"], add, { id: "f-term-add" }));
  }
  const names = variables.map((v) => `${v.name} = ${v.words}`).join(", ");
  const details = h(
    "details",
    { class: "free", open: terms === null },
    h("summary", {}, "เขียนเงื่อนไขเอง"),
    field("f-condition", "เงื่อนไข (FEEL)", free, `ใช้ได้: ${names}`),
  );
  return h("div", {}, place, details);
}

/**
 * @param {Term} term
 * @param {number} at
 * @param {Variable[]} variables
 * @param {(changed: Term | null) => void} change
 */
function row(term, at, variables, change) {
  const { variable } = term;
  /** @param {string} name */
  const rename = (name) => {
    const next = variables.find((one) => one.name === name);
    const operator = next && comparisons[next.type][0]?.[0];
    if (operator) change({ variable: next, operator, value: next.type === "number" ? "0" : (next.values[0]?.[0] ?? "") });
  };
  const value =
    variable.type === "number" || variable.values.length === 0
      ? input(term.value, (v) => change({ ...term, value: v }), {
          type: variable.type === "number" ? "number" : "text",
          "aria-label": "ค่า",
          id: `f-value-${at}`,
        })
      : select(variable.values, term.value, (v) => change({ ...term, value: v }), { "aria-label": "ค่า", id: `f-value-${at}` });
  return h(
    "div",
    { class: "term", role: "group", "aria-label": `เงื่อนไขที่ ${at + 1}` },
    at > 0 ? h("span", { class: "and" }, "และ") : null,
    select(
      variables.map((one) => [one.name, one.words]),
      variable.name,
      rename,
      { "aria-label": "เรื่อง", id: `f-variable-${at}` },
    ),
    select(comparisons[variable.type], term.operator, (operator) => change({ ...term, operator }), {
      "aria-label": "เทียบ",
      id: `f-operator-${at}`,
    }),
    value,
    h(
      "button",
      { type: "button", class: "iconbtn", "aria-label": `ลบเงื่อนไขที่ ${at + 1}`, onclick: () => change(null) },
      icon("x-lg"),
    ),
  );
}

/**
 * A choice's ways out in the order in which their conditions are tried.
 * @param {Tools} tools
 * @param {Drawn} element
 * @param {Offers} offers
 */
export function waysOut(tools, element, { variables }) {
  const node = element.businessObject;
  const flows = node.outgoing ?? [];
  if (flows.length === 0 || node.$type === "bpmn:ParallelGateway") return null;
  const ordered = node.$type === "bpmn:ExclusiveGateway" && flows.length > 1;
  /**
   * @param {import("./drawing").Piece} flow
   * @param {number} at
   */
  const sooner = (flow, at) => tools.update(element, { outgoing: flows.toSpliced(at, 1).toSpliced(at - 1, 0, flow) });
  const list = h("ol", { class: "ways" });
  flows.forEach((flow, at) => {
    const condition = flow.conditionExpression?.body;
    const when =
      node.default === flow
        ? "ทางออกปริยาย"
        : condition
          ? inWords(condition, variables)
          : flows.length > 1 && node.$type !== "bpmn:Task"
            ? "ยังไม่มีเงื่อนไข"
            : "เสมอ";
    list.append(
      h(
        "li",
        {},
        h(
          "button",
          { type: "button", class: "link", onclick: () => tools.choose(flow.id) },
          h("b", {}, `ไป ${placeOf(flow.targetRef)}`),
          h("span", { class: "soft sm" }, when),
        ),
        ordered && at > 0
          ? h(
              "button",
              { type: "button", class: "iconbtn", "aria-label": "ลองเส้นนี้ก่อน", id: `f-up-${at}`, onclick: () => sooner(flow, at) },
              icon("arrow-up"),
            )
          : null,
      ),
    );
  });
  return section(ordered ? "ทางออก ลองจากบนลงล่าง" : "ทางออก", list);
}
