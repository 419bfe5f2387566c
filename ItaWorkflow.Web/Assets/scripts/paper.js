// Draws a PDF's pages where [data-paper] stands: the very bytes that were signed, signatures' appearances included. The words of a page
// lie unseen over its picture, to select and to be read aloud. A browser on a phone shows no PDF inside a page.
import { AnnotationMode, GlobalWorkerOptions, getDocument, TextLayer } from "pdfjs-dist/legacy/build/pdf.mjs";
import { all, maybe } from "./dom/find.js";
import { wholeWords } from "./papers/whole-words.js";

GlobalWorkerOptions.workerSrc = new URL("./paper-worker.js", import.meta.url).href;

const Widest = 794;
/** @type {WeakMap<HTMLElement, number>} */
const turns = new WeakMap();

/**
 * Shows another file in the same place; the old pages stay until the new ones are drawn.
 * @param {HTMLElement} place
 * @param {string} address
 */
export async function show(place, address) {
  const turn = (turns.get(place) ?? 0) + 1;
  turns.set(place, turn);
  const isLate = () => turns.get(place) !== turn;
  let pdf;
  try {
    pdf = await getDocument({ url: address, enableXfa: false }).promise;
    const width = Math.min(place.clientWidth || Widest, Widest);
    const pages = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      if (isLate()) return;
      pages.push(await draw(pdf, number, width));
    }
    // Where the page holds the memo's own text beside it, that is read aloud, not the picture's.
    if (maybe(place.closest(".sheet-frame"), "[data-paper-text]")) {
      for (const sheet of pages) sheet.setAttribute("aria-hidden", "true");
    }
    if (isLate()) return;
    place.replaceChildren(...pages);
    place.dataset.drawn = String(pdf.numPages);
    delete place.dataset.failed;
    place.dispatchEvent(new Event("drawn"));
  } catch {
    if (isLate()) return;
    place.dataset.failed = "";
    place.dispatchEvent(new Event("failed"));
  } finally {
    await pdf?.loadingTask.destroy();
  }
}

/**
 * @param {import("pdfjs-dist").PDFDocumentProxy} pdf
 * @param {number} number
 * @param {number} width
 */
async function draw(pdf, number, width) {
  const page = await pdf.getPage(number);
  const scale = width / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  const sharp = page.getViewport({ scale: scale * Math.min(Math.max(devicePixelRatio, 1.5), 2.5) });

  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(sharp.width);
  canvas.height = Math.floor(sharp.height);
  canvas.setAttribute("aria-hidden", "true");
  await page.render({ canvas, viewport: sharp, annotationMode: AnnotationMode.ENABLE }).promise;

  const words = document.createElement("div");
  words.className = "textLayer";
  await new TextLayer({ textContentSource: wholeWords(await page.getTextContent()), container: words, viewport }).render();

  const sheet = document.createElement("article");
  sheet.className = "sheet";
  sheet.setAttribute("aria-label", `แผ่นบันทึก หน้า ${number} จาก ${pdf.numPages}`);
  sheet.style.setProperty("--total-scale-factor", String(scale));
  sheet.style.aspectRatio = `${viewport.width} / ${viewport.height}`;
  sheet.append(canvas, words);
  return sheet;
}

for (const place of all(document, "[data-paper]")) void show(place, place.dataset.paper ?? "");
