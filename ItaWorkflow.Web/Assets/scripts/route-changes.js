// What changed between two versions of a route: <div data-changes data-before="…" data-after="…">, coloured on both pictures and in words.
import "bpmn-js/dist/assets/bpmn-js.css";
import "bpmn-js/dist/assets/diagram-js.css";
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import { changesOf } from "./designing/changes.js";
import { h, icon, iconsAre } from "./designing/elements.js";
import { fit } from "./designing/fit.js";
import { routeModdle } from "./designing/moddle.js";
import { thaiText } from "./designing/thai-text.js";
import { translation } from "./designing/words.js";
import { one } from "./dom/find.js";

const style = document.createElement("link");
style.rel = "stylesheet";
style.href = new URL("./route-changes.css", import.meta.url).href;
document.head.append(style);
await new Promise((ready) => style.addEventListener("load", ready));
await document.fonts.ready;

const root = one(document, "[data-changes]");
iconsAre(one(document, ".change-legend use", SVGUseElement).href.baseVal);
const words = one(root, "[data-words]");
/** @type {Record<import("./designing/changes").Change["how"], { picture: string, tone: string, marker: string }>} */
const looks = {
  added: { picture: "plus-circle-fill", tone: "tone-ok", marker: "is-added" },
  changed: { picture: "pencil-fill", tone: "tone-wait", marker: "is-changed" },
  removed: { picture: "dash-circle-fill", tone: "tone-bad", marker: "is-removed" },
};

try {
  const [before, after] = await Promise.all([draw("before"), draw("after")]);
  const changes = changesOf(before.getDefinitions(), after.getDefinitions());
  for (const change of changes)
    for (const viewer of change.how === "added" ? [after] : change.how === "removed" ? [before] : [before, after])
      mark(viewer, change);
  const lines = changes.map(({ how, words: title, details }) =>
    h(
      "li",
      { class: looks[how].tone },
      icon(looks[how].picture),
      h("span", {}, h("b", {}, title), ...details.map((detail) => h("span", {}, detail))),
    ),
  );
  words.replaceChildren(...(lines.length > 0 ? lines : [h("li", {}, "ไม่มีสิ่งใดต่างกัน นอกจากการจัดวาง")]));
  root.dataset.compared = "";
} catch (error) {
  words.textContent = "เทียบไม่ได้ แผนผังรุ่นใดรุ่นหนึ่งแสดงไม่ได้";
  console.warn(error);
}

/** @param {"before" | "after"} which */
async function draw(which) {
  /** @type {import("./designing/drawing").Viewer} */
  const viewer = new NavigatedViewer({
    container: one(root, `[data-picture=${which}]`),
    moddleExtensions: { ita: routeModdle },
    additionalModules: [translation, thaiText],
  });
  const answer = await fetch(root.dataset[which] ?? "");
  await viewer.importXML(await answer.text());
  fit(viewer);
  return viewer;
}

/**
 * @param {import("./designing/drawing").Viewer} viewer
 * @param {import("./designing/changes").Change} change
 */
function mark(viewer, { id, how, words: title }) {
  const element = viewer.get("elementRegistry").get(id);
  if (!element || element === viewer.get("canvas").getRootElement()) return;
  viewer.get("canvas").addMarker(id, looks[how].marker);
  if (element.waypoints) return;
  viewer.get("overlays").add(id, {
    position: { top: -11, left: -11 },
    html: h("span", { class: `finding-badge ${how}`, title }, icon(looks[how].picture)),
  });
}
