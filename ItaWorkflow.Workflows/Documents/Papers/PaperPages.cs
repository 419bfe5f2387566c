using System.Globalization;
using ItaWorkflow.Workflows.Pdf;

namespace ItaWorkflow.Workflows.Documents.Papers;

/// <summary>Reads from a printed paper the page of each place that its contents point to: from the PDF's own destinations, no text is read.</summary>
internal static class PaperPages
{
    private const string Letters = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";

    public static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <returns>Place to page number as printed: ก, 12.</returns>
    public static IReadOnlyDictionary<string, string> Read(byte[] pdf, Paper paper)
    {
        var places = Places(PdfFile.Read(pdf));
        var front = PaperContents.Place(paper);
        // สารบัญ itself is counted with the sections before it.
        var starts = paper
            .Sections.Select((section, s) => (Page: places[PaperContents.Anchor(s)], section.IsFront))
            .Append((Page: places[PaperContents.Anchor(paper.Sections.Count)], IsFront: true))
            .OrderBy(start => start.Page)
            .ToList();
        return PaperContents
            .Of(paper)
            .ToDictionary(entry => entry.Anchor, entry => Label(places[entry.Anchor], starts), StringComparer.Ordinal);
    }

    private static string Label(int page, List<(int Page, bool IsFront)> starts)
    {
        var isFront = IsFront(page);
        var number = Enumerable.Range(starts[0].Page, page - starts[0].Page + 1).Count(p => IsFront(p) == isFront);
        return isFront && number <= Letters.Length
            ? Letters[number - 1].ToString()
            : number.ToString(CultureInfo.InvariantCulture);

        bool IsFront(int p) => starts.Last(start => start.Page <= p).IsFront;
    }

    /// <summary>Pages from 1.</summary>
    private static Dictionary<string, int> Places(PdfFile file)
    {
        var pages = PageTree.Pages(file).Select((page, i) => (page.Number, i + 1)).ToDictionary();
        return file.Get<PdfDictionary>(file.Catalog["Dests"])
            .Entries.ToDictionary(
                place => place.Key,
                place => pages[((PdfReference)file.Get<PdfArray>(place.Value).Items[0]).Number],
                StringComparer.Ordinal
            );
    }
}
