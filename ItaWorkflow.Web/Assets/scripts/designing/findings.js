// สิ่งที่พบ: what the server says about the drawing, on its elements and as a list.
import { h, icon } from "./elements.js";
import { kindWord, titleOf } from "./words.js";

/**
 * @typedef {import("./drawing").Finding} Finding
 */

/**
 * @param {import("./drawing").Viewer} viewer
 * @param {{ list: HTMLElement, count: HTMLElement, choose: (id: string) => void }} page
 */
export function startFindings(viewer, { list, count, choose }) {
  const overlays = viewer.get("overlays");
  const canvas = viewer.get("canvas");
  const registry = viewer.get("elementRegistry");
  /** @type {Finding[]} */
  let findings = [];
  /** @type {[id: string, marker: string][]} */
  let marked = [];

  /** @param {Finding[]} found */
  function show(found) {
    findings = found;
    overlays.remove({ type: "finding" });
    for (const [id, marker] of marked) if (registry.get(id)) canvas.removeMarker(id, marker);
    marked = [];
    for (const [id, all] of Map.groupBy(found, (one) => one.elementId)) mark(id, all);
    list.replaceChildren(
      ...(found.length > 0
        ? found.map(line)
        : [h("li", { class: "tone-ok" }, icon("check-circle-fill"), " ไม่พบปัญหา เส้นทางนี้เผยแพร่ได้")]),
    );
    const refusals = found.filter((one) => one.isRefusal).length;
    count.textContent = found.length > 0 ? String(found.length) : "";
    count.hidden = found.length === 0;
    count.classList.toggle("bad", refusals > 0);
  }

  /**
   * @param {string} id
   * @param {Finding[]} all
   */
  function mark(id, all) {
    const element = registry.get(id);
    if (!element || element === canvas.getRootElement()) return;
    const bad = all.some((one) => one.isRefusal);
    const marker = bad ? "is-refused" : "is-doubtful";
    canvas.addMarker(id, marker);
    marked.push([id, marker]);
    const words = all.map((one) => one.reason).join("\n");
    const badge = h(
      "button",
      {
        type: "button",
        class: `finding-badge ${bad ? "bad" : "wait"}`,
        title: words,
        "aria-label": `${titleOf(element.businessObject)}: ${words}`,
        onclick: () => choose(id),
      },
      icon(bad ? "x-circle-fill" : "exclamation-triangle-fill"),
    );
    overlays.add(id, "finding", { position: placeOf(element), html: badge });
  }

  /**
   * At a corner of what has one, beside the middle of an arrow.
   * @param {import("./drawing").Drawn} element
   */
  function placeOf({ waypoints }) {
    const middle = waypoints?.[Math.floor((waypoints.length - 1) / 2)];
    if (!waypoints || !middle) return { top: -12, left: -12 };
    return {
      left: middle.x - Math.min(...waypoints.map((point) => point.x)) + 8,
      top: middle.y - Math.min(...waypoints.map((point) => point.y)) - 22,
    };
  }

  /** @param {Finding} one */
  function line(one) {
    const element = registry.get(one.elementId);
    const place = element
      ? titleOf(element.businessObject)
      : one.elementId === "-"
        ? "ไฟล์"
        : `${kindWord(one.kind)} ${one.elementId}`;
    const content = [
      icon(one.isRefusal ? "x-circle-fill" : "exclamation-triangle-fill"),
      h("span", {}, h("b", {}, place), h("span", {}, one.reason)),
    ];
    const look = one.isRefusal ? "tone-bad" : "tone-wait";
    return h(
      "li",
      { class: look },
      element
        ? h("button", { type: "button", class: "link", onclick: () => choose(one.elementId) }, ...content)
        : h("p", { class: "link" }, ...content),
    );
  }

  return {
    show,
    /** @param {string} id */
    of: (id) => findings.filter((one) => one.elementId === id),
  };
}
