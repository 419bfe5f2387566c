// What changed between two versions of a route: <div data-changes data-before="…" data-after="…">, coloured on both pictures and in words.
import "bpmn-js/dist/assets/bpmn-js.css";
import "bpmn-js/dist/assets/diagram-js.css";
import "../styles/canvas.css";
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import { changesOf } from "./designing/changes.js";
import { h, icon, iconsAre } from "./designing/elements.js";
import { fit } from "./designing/fit.js";
import { routeModdle } from "./designing/moddle.js";
import { thaiText } from "./designing/thai-text.js";
import { translation } from "./designing/words.js";

const style = document.createElement("link");
style.rel = "stylesheet";
style.href = new URL("./route-changes.css", import.meta.url).href;
document.head.append(style);
await new Promise((ready) => style.addEventListener("load", ready));
await document.fonts.ready;

const root = document.querySelector("[data-changes]");
iconsAre(document.querySelector(".legend use").getAttribute("href"));
const icons = {
  added: ["plus-circle-fill", "tone-ok"],
  changed: ["pencil-fill", "tone-wait"],
  removed: ["dash-circle-fill", "tone-bad"],
};

try {
  const [before, after] = await Promise.all([draw("before"), draw("after")]);
  const changes = changesOf(before.getDefinitions(), after.getDefinitions());
  for (const change of changes)
    for (const viewer of change.how === "added" ? [after] : change.how === "removed" ? [before] : [before, after])
      mark(viewer, change);
  const lines = changes.map(({ how, words, details }) =>
    h(
      "li",
      { class: icons[how][1] },
      icon(icons[how][0]),
      h("span", {}, h("b", {}, words), ...details.map((detail) => h("span", {}, detail))),
    ),
  );
  root
    .querySelector("[data-words]")
    .replaceChildren(...(lines.length > 0 ? lines : [h("li", {}, "ไม่มีสิ่งใดต่างกัน นอกจากการจัดวาง")]));
  root.dataset.compared = "";
} catch (error) {
  root.querySelector("[data-words]").textContent = "เทียบไม่ได้ แผนผังรุ่นใดรุ่นหนึ่งแสดงไม่ได้";
  console.warn(error);
}

async function draw(which) {
  const viewer = new NavigatedViewer({
    container: root.querySelector(`[data-picture=${which}]`),
    moddleExtensions: { ita: routeModdle },
    additionalModules: [translation, thaiText],
  });
  const answer = await fetch(root.dataset[which]);
  await viewer.importXML(await answer.text());
  fit(viewer);
  return viewer;
}

function mark(viewer, { id, how, words }) {
  const element = viewer.get("elementRegistry").get(id);
  if (!element || element === viewer.get("canvas").getRootElement()) return;
  viewer.get("canvas").addMarker(id, `is-${how}`);
  if (element.waypoints) return;
  viewer.get("overlays").add(id, {
    position: { top: -11, left: -11 },
    html: h("span", { class: `finding-badge ${how}`, title: words }, icon(icons[how][0])),
  });
}
