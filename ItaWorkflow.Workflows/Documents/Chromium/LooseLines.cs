namespace ItaWorkflow.Workflows.Documents.Chromium;

/// <summary>
/// A line before something that may not be cut (พ.ศ. ๒๕๖๓, a date, a name) would be stretched letter by letter to the margin. Where it lacks
/// more than a stretch that nobody sees, it ends where its words end. CSS cannot say that of one line, so the loaded sheet is measured as
/// it will be printed, and such lines are ended by hand. The sheet itself runs no script.
/// </summary>
internal static class LooseLines
{
    /// <summary>CSS pixels, of 605 from margin to margin: a tenth of a millimetre a letter.</summary>
    private const string Most = "32";

    /// <summary>Characters of a sheet that is still measured.</summary>
    private const string Longest = "200_000";

    private const string Ending = """
        (() => {
          const paragraphs = [...document.querySelectorAll(".memo p, .paper p")].filter(
            (p) => getComputedStyle(p).textAlign === "justify",
          );
          // A paper of hundreds of pages has its deadline to meet, and a table alone is not justified.
          if (paragraphs.length === 0 || document.body.textContent.length > LONGEST) return;
          const range = document.createRange();
          const seen = () => [...range.getClientRects()].filter((box) => box.width > 0);

          // The first sign of a text that stands as low as the line.
          const begin = (text, top) => {
            let [low, high] = [0, text.length - 1];
            while (low < high) {
              const middle = (low + high) >> 1;
              range.setStart(text, middle);
              range.setEnd(text, middle + 1);
              const box = range.getClientRects()[0];
              if (box && box.top >= top - 1) high = middle;
              else low = middle + 1;
            }
            return low;
          };

          const loose = (p) => {
            const right = p.getBoundingClientRect().right;
            const found = [];
            const inside = document.createTreeWalker(p, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
            let last = null;
            for (let node = inside.nextNode(); node; node = inside.nextNode()) {
              if (node.nodeName === "BR") last = null;
              if (node.nodeType !== Node.TEXT_NODE) continue;
              range.selectNodeContents(node);
              for (const [i, box] of seen().entries()) {
                const isNext = last !== null && box.left < last.right - 1 && box.top > last.top;
                if (isNext && right - last.right > MOST) found.push([node, i === 0 ? 0 : begin(node, box.top)]);
                last = box;
              }
            }
            return found;
          };

          document.documentElement.classList.add("measured");
          const ends = paragraphs.flatMap(loose);
          document.documentElement.classList.remove("measured");
          for (const [text, at] of ends.reverse()) text.splitText(at).before(document.createElement("br"));
        })()
        """;

    public static readonly string Script = Ending
        .Replace("MOST", Most, StringComparison.Ordinal)
        .Replace("LONGEST", Longest, StringComparison.Ordinal);
}
