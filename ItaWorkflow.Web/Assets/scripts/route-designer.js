// Draws, checks and tries an approval route: <main data-designer data-drawing="…" data-mode="draw|look">. The bpmn.io mark stays, as its
// licence asks.
import "bpmn-js/dist/assets/bpmn-font/css/bpmn.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import "bpmn-js/dist/assets/diagram-js.css";
import Modeler from "bpmn-js/lib/Modeler";
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import { iconsAre } from "./designing/elements.js";
import { beginnings } from "./designing/escalation.js";
import { startFindings } from "./designing/findings.js";
import { fit } from "./designing/fit.js";
import { routeModdle } from "./designing/moddle.js";
import { pads } from "./designing/pads.js";
import { startPanel } from "./designing/panel.js";
import { startSaving, xmlOf } from "./designing/saving.js";
import { serverOf } from "./designing/server.js";
import { startSimulation } from "./designing/simulation.js";
import { thaiText } from "./designing/thai-text.js";
import { translation } from "./designing/words.js";
import { all, byId, one } from "./dom/find.js";

const style = document.createElement("link");
style.rel = "stylesheet";
style.href = new URL("./route-designer.css", import.meta.url).href;
document.head.append(style);
await new Promise((ready) => style.addEventListener("load", ready));
await document.fonts.ready;

const root = one(document, "[data-designer]");
// A route is drawn with room and a mouse or a keyboard; a phone shows everything else.
const wide = matchMedia("(min-width: 900px)").matches;
const draws = root.dataset.mode === "draw" && wide;
const server = serverOf(root);
iconsAre(one(root, ".icon use", SVGUseElement).href.baseVal);

const place = one(root, "[data-canvas]");
/** @type {import("./designing/drawing").Viewer} */
const viewer = new (draws ? Modeler : NavigatedViewer)({
  container: place,
  moddleExtensions: { ita: routeModdle },
  additionalModules: draws ? [translation, thaiText, pads, beginnings] : [translation, thaiText],
});

for (const tab of all(root, "[data-tab]")) tab.addEventListener("click", () => open(tab.dataset.tab));
try {
  const source = await server.drawing();
  await show(source);
  fit(viewer);
  start(source);
  place.dataset.drawn = "";
} catch (error) {
  place.dataset.failed = "";
  one(root, "[data-unreadable]").hidden = false;
  place.replaceChildren();
  open("findings");
  console.warn(error);
}

/**
 * A file from a program that does not draw gets places for its elements; one that cannot be kept whole is not drawn on.
 * @param {string} source
 */
async function show(source) {
  let lost;
  try {
    lost = await viewer.importXML(source);
  } catch (error) {
    if (!/no diagram to display/.test(String(error))) throw error;
    const { layoutProcess } = await import("bpmn-auto-layout");
    lost = await viewer.importXML(await layoutProcess(source));
  }
  const dropped = lost.warnings.map(messageOf).find((message) => /unparsable content|duplicate/.test(message));
  if (dropped) throw new Error(dropped);
}

/**
 * @param {unknown} warning
 * @returns {string}
 */
function messageOf(warning) {
  return typeof warning === "object" && warning && "message" in warning ? String(warning.message) : String(warning);
}

/** @param {string} source */
function start(source) {
  const drawing = async () => (saving?.isTouched() ? xmlOf(viewer) : source);
  /** @param {string} id */
  const choose = (id) => {
    const element = viewer.get("elementRegistry").get(id);
    if (!element) return;
    if (draws) viewer.get("selection").select(element);
    viewer.get("canvas").scrollToElement(element, 80);
    if (draws) open("properties");
  };
  const findings = startFindings(viewer, {
    list: one(root, "[data-findings]"),
    count: one(root, "[data-count]"),
    choose,
  });
  let latest = 0;

  async function check() {
    const mine = ++latest;
    const answer = await server.post("Check", await drawing());
    if (!answer?.ok || mine !== latest) return;
    findings.show(await answer.json());
    panel?.render();
    root.dataset.checked = String(mine);
  }

  const panel = draws ? startPanel(viewer, one(root, "[data-panel]"), JSON.parse(root.dataset.offers ?? ""), findings.of) : null;
  const simulation = startSimulation(viewer, server, root, drawing);
  const saving = draws ? startSaving(viewer, server, root) : null;
  if (saving) {
    let timer = 0;
    viewer.on("commandStack.changed", () => {
      simulation.clear();
      clearTimeout(timer);
      timer = setTimeout(() => void check(), 350);
    });
    viewer.on("selection.changed", ({ newSelection }) => newSelection.length > 0 && open("properties"));
    one(root, "[data-undo]").addEventListener("click", () => viewer.get("commandStack").undo());
    one(root, "[data-redo]").addEventListener("click", () => viewer.get("commandStack").redo());
    const download = one(root, "[data-download]", HTMLAnchorElement);
    download.addEventListener("click", (event) => {
      if (!saving.isDirty()) return;
      event.preventDefault();
      void saving.save(true).then((ok) => ok && location.assign(download.href));
    });
  }
  const canvas = viewer.get("canvas");
  one(root, "[data-fit]").addEventListener("click", () => fit(viewer));
  one(root, "[data-zoom-in]").addEventListener("click", () => canvas.zoom(canvas.zoom() * 1.25));
  one(root, "[data-zoom-out]").addEventListener("click", () => canvas.zoom(canvas.zoom() * 0.8));
  // What could not be published is mended by what was found.
  open(draws && !document.querySelector("[data-error-summary]") ? "properties" : "findings");
  void check();
}

/** @param {string | undefined} name */
function open(name) {
  for (const tab of all(root, "[data-tab]")) {
    const on = tab.dataset.tab === name;
    tab.setAttribute("aria-selected", String(on));
    tab.tabIndex = on ? 0 : -1;
    // Side by side there is room for one; below each other all are shown.
    byId(tab.getAttribute("aria-controls") ?? "").hidden = wide && !on;
  }
}
