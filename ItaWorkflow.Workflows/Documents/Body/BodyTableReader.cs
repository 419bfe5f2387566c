using System.Globalization;
using AngleSharp.Dom;

namespace ItaWorkflow.Workflows.Documents.Body;

internal static class BodyTableReader
{
    private const int MaxColSpan = 20;
    private const int MaxRowSpan = 200;
    private const int MostHeads = 3;
    private const int MinWidth = 20;
    private const int MaxWidth = 1_000;

    public static BodyTable? Read(BodyReader reader, IElement table, BodyStyle style)
    {
        var columns = Columns(table);
        var rows = Rows(table)
            .Select(row => (IsHead: row.ParentElement?.LocalName is "thead", Row: Row(reader, row, style, columns)))
            .Where(r => r.Row.Cells.Count > 0)
            .ToList();
        var heads = rows.TakeWhile(r => r.IsHead || r.Row.Cells.All(c => c.IsHead)).Count();
        if (heads == 0 && reader.IsPaste)
            heads = BoldHead([.. rows.Select(r => r.Row)]);
        // A table of heads only is a table without a head.
        if (heads == rows.Count)
            heads = 0;
        return rows.Count == 0
            ? null
            : new(
                [.. rows[..heads].Select(r => Headed(r.Row))],
                [.. rows[heads..].Select(r => r.Row)],
                table.GetAttribute("data-wide") is "true"
            );
    }

    /// <summary>Rows at the top that somebody set in bold to be the head, with those that their cells reach down to.</summary>
    private static int BoldHead(List<BodyRow> rows)
    {
        if (rows.Count < 2 || rows[0].Cells.Count < 2 || !IsBold(rows[0]))
            return 0;
        var heads = Math.Max(rows[0].Cells.Max(c => c.RowSpan), rows.Take(MostHeads).TakeWhile(IsBold).Count());
        return heads <= MostHeads ? heads : 0;
    }

    private static bool IsBold(BodyRow row)
    {
        var said = row
            .Cells.SelectMany(c => c.Blocks)
            .SelectMany(b => b is BodyParagraph p ? p.Runs : [])
            .Where(r => !string.IsNullOrWhiteSpace(r.Text))
            .ToList();
        return said.Count > 0 && said.TrueForAll(r => r.Style.Bold);
    }

    /// <summary>As the editor keeps a head, which knows no thead.</summary>
    private static BodyRow Headed(BodyRow row) => new([.. row.Cells.Select(c => c with { IsHead = true })]);

    /// <summary>The table's own rows, not those of a table inside one of its cells.</summary>
    private static IEnumerable<IElement> Rows(IElement table) =>
        table.Children.SelectMany(child =>
            child.LocalName switch
            {
                "tr" => [child],
                "thead" or "tbody" or "tfoot" => child.Children.Where(c => c.LocalName is "tr"),
                _ => Enumerable.Empty<IElement>(),
            }
        );

    private static BodyRow Row(BodyReader reader, IElement row, BodyStyle style, List<int> columns)
    {
        var cells = new List<BodyCell>();
        var at = 0;
        foreach (var cell in row.Children.Where(c => c.LocalName is "td" or "th"))
        {
            var span = Number(cell, "colspan", MaxColSpan);
            var widths = Widths(cell, span);
            if (widths.Count == 0 && at + span <= columns.Count)
                widths = [.. columns.Skip(at).Take(span)];
            at += span;
            cells.Add(
                new(cell.LocalName is "th", span, Number(cell, "rowspan", MaxRowSpan), widths, Inside(reader, cell, style))
            );
        }
        return new(cells);
    }

    private static IReadOnlyList<BodyBlock> Inside(BodyReader reader, IElement cell, BodyStyle style) =>
        Aligned(reader.Read(cell, BodyStyles.Of(cell, style), isInCell: true, listDepth: 0), BodyStyles.Align(cell));

    private static IReadOnlyList<BodyBlock> Aligned(IReadOnlyList<BodyBlock> blocks, BodyAlign align) =>
        align is BodyAlign.Start
            ? blocks
            : [.. blocks.Select(b => b is BodyParagraph { Align: BodyAlign.Start } p ? p with { Align = align } : b)];

    private static int Number(IElement cell, string name, int most) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, 1, most)
            : 1;

    private static List<int> Columns(IElement table)
    {
        var widths = table.QuerySelectorAll("col").Take(MaxColSpan * 2).Select(Width).ToList();
        return widths.Contains(0) ? [] : widths;
    }

    private static List<int> Widths(IElement cell, int span)
    {
        var given = cell.GetAttribute("colwidth")
            ?.Split(',', MaxColSpan + 1)
            .Select(w => Sane(BodyStyles.Points(w.Trim()) / 0.75))
            .ToList();
        if (given is not null)
            return given.Count == span && !given.Contains(0) ? given : [];
        var own = Width(cell);
        return own > 0 && span == 1 ? [own] : [];
    }

    private static int Width(IElement element)
    {
        var css = BodyStyles.Points(BodyStyles.Value(BodyStyles.Css(element), "width"));
        return Sane((css > 0 ? css : BodyStyles.Points(element.GetAttribute("width") ?? "")) / 0.75);
    }

    private static int Sane(double pixels) => pixels <= 0 ? 0 : (int)Math.Clamp(Math.Round(pixels), MinWidth, MaxWidth);
}
