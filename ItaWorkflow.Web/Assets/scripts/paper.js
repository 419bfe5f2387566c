// Draws a PDF's pages where [data-paper] stands: the very bytes that were signed, signatures' appearances included.
import { getDocument, GlobalWorkerOptions } from "pdfjs-dist";

GlobalWorkerOptions.workerSrc = new URL("./paper-worker.js", import.meta.url).href;

for (const place of document.querySelectorAll("[data-paper]")) draw(place);

async function draw(place) {
  try {
    const pdf = await getDocument({ url: place.dataset.paper, isEvalSupported: false }).promise;
    const pages = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = document.createElement("figure");
      page.className = "sheet";
      page.setAttribute("role", "img");
      page.setAttribute("aria-label", `แผ่นบันทึก หน้า ${number} จาก ${pdf.numPages}`);
      pages.push(page);
    }
    place.replaceChildren(...pages);
    for (const [index, page] of pages.entries()) await drawPage(await pdf.getPage(index + 1), page);
    place.dataset.drawn = String(pdf.numPages);
  } catch (error) {
    place.dataset.failed = "";
    console.error(error);
  }
}

async function drawPage(page, figure) {
  const natural = page.getViewport({ scale: 1 });
  const width = Math.min(figure.clientWidth || 794, 1100);
  const viewport = page.getViewport({ scale: (width / natural.width) * Math.min(window.devicePixelRatio || 1, 2.5) });
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  figure.append(canvas);
  await page.render({ canvas, viewport }).promise;
}
