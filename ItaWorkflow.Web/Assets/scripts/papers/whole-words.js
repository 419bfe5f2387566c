/**
 * @typedef {import("pdfjs-dist/types/src/display/api").TextItem} TextItem
 * @typedef {import("pdfjs-dist/types/src/display/api").TextContent} TextContent
 */

/** Of the size of the letters: a wider gap parts two columns, or two cells. */
const Gap = 0.3;

/**
 * A reader of PDF takes a line in pieces, wherever marks stand on each other: here a line is one piece again, so that the browser finds a
 * word in it.
 * @param {TextContent} content
 * @returns {TextContent}
 */
export function wholeWords(content) {
  /** @type {TextItem[]} */
  const whole = [];
  for (const item of content.items) {
    if (!("str" in item)) continue;
    const last = whole.at(-1);
    if (last && goesOn(last, item)) {
      last.str += item.str;
      last.width = item.transform[4] + item.width - last.transform[4];
      last.hasEOL = item.hasEOL;
    } else whole.push({ ...item });
  }
  return { ...content, items: whole };
}

/**
 * @param {TextItem} last
 * @param {TextItem} item
 */
function goesOn(last, item) {
  if (last.hasEOL || last.str === "" || last.fontName !== item.fontName) return false;
  const [size, slant, x, y] = [last.transform[0], last.transform[1], last.transform[4], last.transform[5]];
  if (slant !== 0 || item.transform[0] !== size || Math.abs(item.transform[5] - y) > 0.1 * size) return false;
  const gap = item.transform[4] - (x + last.width);
  return Math.abs(gap) < Gap * size || item.str === "";
}
