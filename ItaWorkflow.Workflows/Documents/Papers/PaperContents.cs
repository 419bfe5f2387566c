using System.Globalization;

namespace ItaWorkflow.Workflows.Documents.Papers;

/// <param name="Anchor">Name of the place in the PDF.</param>
internal sealed record PaperEntry(string Anchor, string Text, int Level);

/// <summary>What stands in สารบัญ, and the names of the places it points to.</summary>
internal static class PaperContents
{
    public static string Anchor(int section, int block) =>
        string.Create(CultureInfo.InvariantCulture, $"place-{section}-{block}");

    /// <summary>Where a section begins: its pages are counted from there.</summary>
    public static string Anchor(int section) => string.Create(CultureInfo.InvariantCulture, $"section-{section}");

    /// <summary>สารบัญ stands before the section of this number.</summary>
    public static int Place(Paper paper) => paper.Sections.TakeWhile(s => s.IsFront).Count();

    public static IReadOnlyList<PaperEntry> Of(Paper paper) =>
        [
            .. paper.Sections.SelectMany(
                (section, s) =>
                    section
                        .Blocks.Select((block, b) => (Found: Heading(section, block), Anchor: Anchor(s, b)))
                        .Where(entry => entry.Found is not null)
                        .Select(entry => new PaperEntry(entry.Anchor, entry.Found!.Value.Text, entry.Found.Value.Level))
            ),
        ];

    public static bool Has(PaperSection section, PaperBlock block) => Heading(section, block) is not null;

    private static (string Text, int Level)? Heading(PaperSection section, PaperBlock block) =>
        block switch
        {
            PaperHeading { InContents: true } heading => (PaperWords.Clean(heading.Text), heading.Level),
            PaperTitle title when section.IsFront => (PaperWords.Clean(string.Join(' ', title.Lines)), 1),
            _ => null,
        };
}
