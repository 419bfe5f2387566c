// ทดลองเส้นทาง: the server walks the drawing as it stands; the way it went is coloured on the picture.
import { around, maybe, one } from "../dom/find.js";

/**
 * @param {import("./drawing").Viewer} viewer
 * @param {import("./server").Server} server
 * @param {HTMLElement} root
 * @param {() => Promise<string>} drawing
 */
export function startSimulation(viewer, server, root, drawing) {
  const form = one(root, "[data-simulate]", HTMLFormElement);
  const place = one(root, "[data-simulated]");
  const canvas = viewer.get("canvas");
  const registry = viewer.get("elementRegistry");
  /** @type {[id: string, marker: string][]} */
  let marked = [];

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void run();
  });
  place.addEventListener("change", (event) => {
    if (around(event, "select")) void run();
  });
  place.addEventListener("click", (event) => {
    if (around(event, "[data-forget]")) clear();
  });

  async function run() {
    /** @type {Record<string, string>} */
    const query = {};
    for (const [name, value] of new FormData(form)) if (name !== "handler") query[name] = String(value);
    for (const choice of place.querySelectorAll("select")) query[choice.name] = choice.value;
    const focused = document.activeElement?.getAttribute("name");
    place.setAttribute("aria-busy", "true");
    const answer = await server.post("Simulate", await drawing(), query);
    place.removeAttribute("aria-busy");
    maybe(form, "button[aria-busy]")?.removeAttribute("aria-busy");
    delete form.dataset.sent;
    if (!answer?.ok) {
      place.textContent = "ทดลองไม่ได้ โปรดลองอีกครั้ง";
      return;
    }
    place.innerHTML = await answer.text();
    if (focused) maybe(place, `[name="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
    show();
  }

  function show() {
    clear();
    const result = maybe(place, "[data-walked]");
    if (!result) return;
    const flows = new Set(result.dataset.flows?.split(" "));
    for (const id of result.dataset.walked?.split(" ") ?? []) mark(id, "is-done");
    for (const flow of registry.filter(({ id, type }) => type === "bpmn:SequenceFlow" && flows.has(id)))
      mark(flow.id, "is-walked");
    if (result.dataset.stop) mark(result.dataset.stop, "is-stuck");
  }

  /**
   * @param {string} id
   * @param {string} marker
   */
  function mark(id, marker) {
    if (!registry.get(id)) return;
    canvas.addMarker(id, marker);
    marked.push([id, marker]);
  }

  function clear() {
    for (const [id, marker] of marked) if (registry.get(id)) canvas.removeMarker(id, marker);
    marked = [];
  }

  show();
  return { clear };
}
