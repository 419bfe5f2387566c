/** What an RTF is made of, as far as its pictures need it: braces, control words, runs of hexadecimal digits. */
const Piece = /[{}]|\\([a-z]+)(-?\d+)? ?|\\'[0-9a-f]{2}|\\[^a-z]|[0-9a-fA-F\s]+|[^{}\\]/gy;

/** What a browser shows. */
const Kinds = new Map([
  ["pngblip", "image/png"],
  ["jpegblip", "image/jpeg"],
]);

/** Picture in a place that the text itself does not show: a copy for old programs, a bullet, a header. */
const Elsewhere = /\{\\(nonshppict|\*\\listpicture)\s*$/;
const NameFromFile = /(<img\b[^>]*?\ssrc=)(["'])file:[^"']*\2/gi;

/**
 * Word's HTML names pictures by files that the browser may not open; the RTF beside it carries them.
 * @param {string} html
 * @param {string} rtf empty: the program sent none
 * @returns {string} the same, with what the RTF carries in the places of the files' names; unchanged where the two do not agree
 */
export function withRtfPictures(html, rtf) {
  const named = html.match(NameFromFile)?.length ?? 0;
  if (named === 0 || !rtf.startsWith("{\\rtf")) return html;
  const pictures = rtfPictures(rtf);
  if (pictures.length !== named) return html;
  let at = 0;
  return html.replace(NameFromFile, (whole, start) => {
    const picture = pictures[at++];
    return picture ? `${start}"${picture}"` : whole;
  });
}

/**
 * @param {string} rtf
 * @returns {(string | null)[]} each as an address that holds it; null: of a kind that no browser shows (WMF, EMF)
 */
function rtfPictures(rtf) {
  const pictures = [];
  for (let at = rtf.indexOf("{\\pict"); at >= 0; at = rtf.indexOf("{\\pict", at)) {
    const isCopy = Elsewhere.test(rtf.slice(Math.max(0, at - 30), at));
    const picture = readPicture(rtf, at);
    at = picture.end;
    if (!isCopy) pictures.push(picture.kind && picture.hex ? `data:${picture.kind};base64,${base64(picture.hex)}` : null);
  }
  return pictures;
}

/**
 * @param {string} rtf
 * @param {number} from its opening brace
 */
function readPicture(rtf, from) {
  let [depth, hex] = [0, ""];
  /** @type {string | undefined} */
  let kind;
  Piece.lastIndex = from;
  for (let piece = Piece.exec(rtf); piece; piece = Piece.exec(rtf)) {
    const [text, word] = piece;
    if (text === "{") depth++;
    else if (text === "}" && --depth === 0) break;
    else if (depth === 1 && word) kind = Kinds.get(word) ?? kind;
    else if (depth === 1 && /^[0-9a-fA-F\s]+$/.test(text)) hex += text.replace(/\s+/g, "");
  }
  return { kind, hex: hex.length % 2 === 0 ? hex : "", end: Math.max(from + 1, Piece.lastIndex) };
}

/** @param {string} hex */
function base64(hex) {
  let bytes = "";
  for (let at = 0; at < hex.length; at += 2) bytes += String.fromCharCode(Number.parseInt(hex.slice(at, at + 2), 16));
  return btoa(bytes);
}
