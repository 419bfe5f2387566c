using DocumentFormat.OpenXml.Wordprocessing;

namespace ItaWorkflow.Workflows.Documents.Papers.Word;

/// <summary>สารบัญ as Word's own field: it counts the pages anew when the paper is opened or changed.</summary>
internal static class DocxContents
{
    public static IEnumerable<Paragraph> Of(Paper paper, PaperWords words, IReadOnlyDictionary<string, string> pages)
    {
        var title = DocxText.Plain("สารบัญ", "Title");
        if (PaperContents.Place(paper) > 0)
            DocxText.Properties(title).PageBreakBefore = new();
        yield return title;
        yield return DocxText.Plain("หน้า", "ContentsHead");
        var entries = PaperContents.Of(paper);
        for (var i = 0; i < entries.Count; i++)
        {
            var paragraph = DocxText.Plain([], entries[i].Level > 1 ? "TOC2" : "TOC1");
            // The field reaches from the first entry to the last.
            if (i == 0)
                paragraph.Append(Begin(" TOC \\h \\z \\u "));
            paragraph.Append(Link(entries[i], words, pages));
            if (i == entries.Count - 1)
                paragraph.Append(End());
            yield return paragraph;
        }
    }

    private static Hyperlink Link(PaperEntry entry, PaperWords words, IReadOnlyDictionary<string, string> pages) =>
        new([
            DocxText.Run(words.Plain(entry.Text), default),
            new Run(new TabChar()),
            .. Begin($" PAGEREF {Name(entry.Anchor)} \\h "),
            DocxText.Run(words.Plain(pages.GetValueOrDefault(entry.Anchor, " ")), default),
            End(),
        ])
        {
            Anchor = Name(entry.Anchor),
            History = true,
        };

    /// <summary>The place that the contents point to.</summary>
    public static void Mark(Paragraph paragraph, string place)
    {
        var id = place["place-".Length..].Replace("-", "000", StringComparison.Ordinal);
        paragraph.InsertAfter(new BookmarkStart { Id = id, Name = Name(place) }, paragraph.ParagraphProperties);
        paragraph.Append(new BookmarkEnd { Id = id });
    }

    private static string Name(string place) => "_Toc_" + place.Replace('-', '_');

    private static Run[] Begin(string instruction) =>
        [
            new(new FieldChar { FieldCharType = FieldCharValues.Begin, Dirty = true }),
            new(new FieldCode(instruction) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve }),
            new(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        ];

    private static Run End() => new(new FieldChar { FieldCharType = FieldCharValues.End });
}
