/**
 * The whole drawing with a little air around it, never larger than life.
 * @param {import("./drawing").Viewer} viewer
 */
export function fit(viewer) {
  const canvas = viewer.get("canvas");
  canvas.zoom("fit-viewport", "auto");
  canvas.zoom(Math.min(1, canvas.zoom() * 0.92), "auto");
}
