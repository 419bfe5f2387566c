// Shows a PDF as pages, the same everywhere (a phone shows no PDF inside a page): <div class="sheets" data-pdf="/…">, with a link in it
// for those without script. Text can be selected and is read aloud. draft.js asks again with show(element, address).
import * as pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";

pdfjs.GlobalWorkerOptions.workerSrc = new URL("./pdf.worker.js", import.meta.url).href;

const turns = new WeakMap();

export async function show(element, address) {
  const turn = (turns.get(element) ?? 0) + 1;
  turns.set(element, turn);
  const late = () => turns.get(element) !== turn;
  element.setAttribute("aria-busy", "true");
  let pdf;
  try {
    pdf = await pdfjs.getDocument({ url: address, enableXfa: false }).promise;
    const pages = [];
    for (let number = 1; number <= pdf.numPages && !late(); number++) pages.push(await draw(pdf, number, element.clientWidth));
    if (late()) return;
    element.replaceChildren(...pages);
    element.dispatchEvent(new CustomEvent("sheets", { detail: pdf.numPages, bubbles: true }));
  } catch (error) {
    if (!late()) element.dispatchEvent(new CustomEvent("sheets-failed", { detail: error, bubbles: true }));
  } finally {
    if (!late()) element.removeAttribute("aria-busy");
    await pdf?.cleanup();
    await pdf?.loadingTask.destroy();
  }
}

async function draw(pdf, number, width) {
  const page = await pdf.getPage(number);
  const scale = Math.min(width, 794) / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  const sharp = page.getViewport({ scale: scale * Math.max(2, devicePixelRatio) });

  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(sharp.width);
  canvas.height = Math.floor(sharp.height);
  canvas.setAttribute("aria-hidden", "true");
  await page.render({ canvas, viewport: sharp }).promise;

  const text = document.createElement("div");
  text.className = "textLayer";
  const sheet = document.createElement("article");
  sheet.className = "sheet";
  sheet.setAttribute("aria-label", `หน้า ${number} จาก ${pdf.numPages}`);
  sheet.style.setProperty("--total-scale-factor", scale);
  sheet.style.setProperty("--ratio", `${viewport.width} / ${viewport.height}`);
  sheet.append(canvas, text);
  await new pdfjs.TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport }).render();
  return sheet;
}

for (const element of document.querySelectorAll("[data-pdf]")) void show(element, element.dataset.pdf);
