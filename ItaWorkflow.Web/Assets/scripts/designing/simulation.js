// ทดลองเส้นทาง: the server walks the drawing as it stands; the way it went is coloured on the picture.

export function startSimulation(viewer, server, root, drawing) {
  const form = root.querySelector("[data-simulate]");
  const place = root.querySelector("[data-simulated]");
  const canvas = viewer.get("canvas");
  const registry = viewer.get("elementRegistry");
  let marked = [];

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void run();
  });
  place.addEventListener("change", (event) => {
    if (event.target.matches("select")) void run();
  });
  place.addEventListener("click", (event) => {
    if (event.target.closest("[data-forget]")) clear();
  });

  async function run() {
    const query = Object.fromEntries([...new FormData(form)].filter(([name]) => name !== "handler"));
    for (const choice of place.querySelectorAll("select")) query[choice.name] = choice.value;
    const focused = document.activeElement?.name;
    place.setAttribute("aria-busy", "true");
    const answer = await server.post("Simulate", await drawing(), query);
    place.removeAttribute("aria-busy");
    form.querySelector("button[aria-busy]")?.removeAttribute("aria-busy");
    delete form.dataset.sent;
    if (!answer?.ok) {
      place.textContent = "ทดลองไม่ได้ โปรดลองอีกครั้ง";
      return;
    }
    place.innerHTML = await answer.text();
    if (focused) place.querySelector(`[name="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
    show();
  }

  function show() {
    clear();
    const result = place.querySelector("[data-walked]");
    if (!result) return;
    const walked = new Set(result.dataset.walked.split(" ").filter(Boolean));
    for (const id of walked) mark(id, "is-done");
    for (const flow of registry.filter((one) => one.type === "bpmn:SequenceFlow"))
      if (result.dataset.flows.split(" ").includes(flow.id)) mark(flow.id, "is-walked");
    if (result.dataset.stop) mark(result.dataset.stop, "is-stuck");
  }

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
