import { show } from "../sheet-viewer.js";

/** The sheet as it will be printed, made by the server after every save. */
export function startSheet(form) {
  const sheets = document.querySelector("#sheet .sheets");
  const pages = document.querySelector("[data-pages]");
  sheets.addEventListener("sheets", (event) => (pages.textContent = `· ${event.detail} หน้า`));
  sheets.addEventListener("sheets-failed", () => (pages.textContent = "· ยังแสดงไม่ได้"));
  return { refresh: (revision) => void show(sheets, `${form.dataset.sheet}?revision=${revision}`) };
}
