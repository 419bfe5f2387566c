import { show } from "../paper.js";

/** The sheet as it will be printed, made by the server after every save. */
export function startSheet() {
  const place = document.querySelector("#sheet [data-paper]");
  const pages = document.querySelector("[data-pages]");
  place.addEventListener("drawn", (event) => (pages.textContent = `· ${event.detail} หน้า`));
  place.addEventListener("failed", () => (pages.textContent = "· ยังแสดงไม่ได้"));
  return { refresh: (revision) => void show(place, `${place.dataset.paper}?revision=${revision}`) };
}
