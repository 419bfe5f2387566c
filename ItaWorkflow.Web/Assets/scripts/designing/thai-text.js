// Thai is written without spaces, and diagram-js breaks lines at spaces or anywhere: an invisible one between words keeps
// syllables and marks together.
import TextRenderer from "bpmn-js/lib/draw/TextRenderer";

const Gap = "\uFEFF";
const words = new Intl.Segmenter("th", { granularity: "word" });

function breakable(text) {
  return /[\u0E00-\u0E7F]/.test(text ?? "") ? [...words.segment(text)].map((part) => part.segment).join(Gap) : text;
}

class ThaiTextRenderer extends TextRenderer {
  static $inject = ["config.textRenderer"];

  constructor() {
    super({
      defaultStyle: { fontFamily: '"IBM Plex Sans Thai", "Noto Sans Thai", Tahoma, sans-serif', fontSize: 13, lineHeight: 1.45 },
    });
    for (const method of ["getDimensions", "createText"]) {
      const plain = this[method];
      this[method] = (text, options) => plain.call(this, breakable(text), options);
    }
    const bounds = this.getExternalLabelBounds;
    this.getExternalLabelBounds = (box, text) => bounds.call(this, box, breakable(text));
  }
}

export const thaiText = { textRenderer: ["type", ThaiTextRenderer] };
