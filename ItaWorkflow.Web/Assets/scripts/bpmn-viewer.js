// The route as drawn, with where the memo is: <div data-route-picture data-src="…bpmn" data-now="ids" data-done="ids">. The strip of stops
// beside it says the same in words. The bpmn.io mark stays, as its licence asks.
import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import { all } from "./dom/find.js";

const style = document.createElement("link");
style.rel = "stylesheet";
style.href = new URL("./bpmn-viewer.css", import.meta.url).href;
document.head.append(style);

for (const place of all(document, "[data-route-picture]")) {
  const closed = place.closest("details:not([open])");
  // A closed picture has no size to fit into yet.
  if (closed) closed.addEventListener("toggle", () => draw(place), { once: true });
  else void draw(place);
}

/** @param {HTMLElement} place */
async function draw(place) {
  try {
    const answer = await fetch(place.dataset.src ?? "");
    if (!answer.ok) throw new Error(`${place.dataset.src}: ${answer.status}`);
    /** @type {import("./designing/drawing").Viewer} */
    const viewer = new NavigatedViewer({ container: place });
    await viewer.importXML(await answer.text());
    mark(viewer, place.dataset.done, "is-done");
    mark(viewer, place.dataset.now, "is-now");
    viewer.get("canvas").zoom("fit-viewport", "auto");
    place.dataset.drawn = "";
  } catch (error) {
    place.dataset.failed = "";
    place.textContent = "แสดงแผนผังไม่ได้ ดูลำดับด้านบนแทน";
    console.error(error);
  }
}

/**
 * @param {import("./designing/drawing").Viewer} viewer
 * @param {string | undefined} ids
 * @param {string} marker
 */
function mark(viewer, ids, marker) {
  const elements = viewer.get("elementRegistry");
  for (const id of (ids ?? "").split(" ")) if (id && elements.get(id)) viewer.get("canvas").addMarker(id, marker);
}
