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
            var entry = entries[i];
            var paragraph = DocxText.Plain([], entry.Level > 1 ? "TOC2" : "TOC1");
            if (i == 0)
                paragraph.Append(Begin(" TOC \\h \\z \\u "));
            var link = new Hyperlink(DocxText.Run(words.Plain(entry.Text), default), new Run(new TabChar()))
            {
                Anchor = Name(entry.Anchor),
                History = true,
            };
            link.Append(Begin($" PAGEREF {Name(entry.Anchor)} \\h "));
            link.Append(DocxText.Run(words.Plain(pages.GetValueOrDefault(entry.Anchor, " ")), default), End());
            paragraph.Append(link);
            if (i == entries.Count - 1)
                paragraph.Append(End());
            yield return paragraph;
        }
    }

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
