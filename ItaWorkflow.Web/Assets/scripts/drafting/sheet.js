import { one } from "../dom/find.js";
import { show } from "../paper.js";

/** The sheet as it will be printed, made by the server after every save. */
export function startSheet() {
  const place = one(document, "#sheet [data-paper]");
  const pages = one(document, "[data-pages]");
  place.addEventListener("drawn", () => (pages.textContent = `· ${place.dataset.drawn} หน้า`));
  place.addEventListener("failed", () => (pages.textContent = "· ยังแสดงไม่ได้"));
  return {
    /** @param {number} revision */
    refresh: (revision) => void show(place, `${place.dataset.paper}?revision=${revision}`),
  };
}
