// Thai is written without spaces, and diagram-js breaks lines at spaces or anywhere: an invisible one between words keeps
// syllables and marks together.
import TextRenderer from "bpmn-js/lib/draw/TextRenderer";

const Gap = "\uFEFF";
const words = new Intl.Segmenter("th", { granularity: "word" });

/** @param {string} text */
function breakable(text) {
  return /[\u0E00-\u0E7F]/.test(text ?? "") ? Array.from(words.segment(text), (part) => part.segment).join(Gap) : text;
}

class ThaiTextRenderer extends TextRenderer {
  static $inject = ["config.textRenderer"];

  constructor() {
    super({
      defaultStyle: { fontFamily: '"IBM Plex Sans Thai", "Noto Sans Thai", Tahoma, sans-serif', fontSize: 13, lineHeight: 1.45 },
    });
    breakThai(this);
  }
}

/** @param {TextRenderer} renderer */
function breakThai(renderer) {
  const { getDimensions, createText, getExternalLabelBounds } = renderer;
  renderer.getDimensions = (text, options) => getDimensions.call(renderer, breakable(text), options);
  renderer.createText = (text, options) => createText.call(renderer, breakable(text), options);
  renderer.getExternalLabelBounds = (box, text) => getExternalLabelBounds.call(renderer, box, breakable(text));
}

export const thaiText = { textRenderer: ["type", ThaiTextRenderer] };
