using System.Globalization;

namespace ItaWorkflow.Workflows.Documents.Body;

/// <summary>A text from outside as a memo holds it, and what became of the rest.</summary>
/// <param name="Html">Of the allow-list of <see cref="BodyHtml"/>.</param>
/// <param name="Kept">What might have been lost and was not, in words: ตัวยกหรือตัวห้อย 1.</param>
public sealed record PastedBody(string Html, IReadOnlyList<BodyLoss> Lost, IReadOnlyList<string> Kept)
{
    internal static PastedBody Of(IReadOnlyList<BodyBlock> blocks, BodyLosses losses)
    {
        var all = blocks.SelectMany(Inside).ToList();
        var runs = all.OfType<BodyParagraph>().SelectMany(p => p.Runs).ToList();
        var tables = all.OfType<BodyTable>().ToList();
        return new(
            BodyWriter.Html(blocks),
            losses.Told(),
            [
                .. Counted("รูป", all.OfType<BodyPicture>().Count()),
                .. Counted("ตาราง", tables.Count),
                .. Counted("หัวตาราง", tables.Count(t => t.Head.Count > 0)),
                .. all.OfType<BodyList>()
                    .Where(l => l.Start > 1)
                    .Select(l => string.Create(CultureInfo.InvariantCulture, $"รายการที่เริ่มเลข {l.Start}")),
                .. Counted("ตัวยกหรือตัวห้อย", runs.Count(r => r.Style.Rise is not BodyRise.None)),
                .. Counted("ขีดฆ่า", runs.Count(r => r.Style.Struck)),
            ]
        );
    }

    private static IEnumerable<string> Counted(string what, int count) => count > 0 ? [$"{what} {count}"] : [];

    private static IEnumerable<BodyBlock> Inside(BodyBlock block) =>
        block switch
        {
            BodyList list => list.Items.SelectMany(item => item.Blocks).SelectMany(Inside).Prepend(block),
            BodyTable table => table
                .Head.Concat(table.Rows)
                .SelectMany(row => row.Cells)
                .SelectMany(cell => cell.Blocks)
                .SelectMany(Inside)
                .Prepend(block),
            _ => [block],
        };
}

/// <summary>One kind of thing that a memo cannot hold, and how often it stood there.</summary>
/// <param name="What">รูป 1 รูป (EMF)</param>
/// <param name="Detail">What became of it, or what to do.</param>
public sealed record BodyLoss(BodyLossKind Kind, string What, string Detail);

/// <summary>Which losses stop a save until their writer has read of them: pictures and unseen text; the others are of looks alone.</summary>
public enum BodyLossKind
{
    Picture,
    Unseen,
    Other,
}
