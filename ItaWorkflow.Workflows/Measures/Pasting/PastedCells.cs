using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ItaWorkflow.Data.Writing;
using ItaWorkflow.Workflows.Assessments.Sheets;

namespace ItaWorkflow.Workflows.Measures.Pasting;

/// <summary>A pasted table or a file as rows of cells; the lines within a cell stay lines.</summary>
internal static class PastedCells
{
    private const int MostColumns = 30;
    private static readonly HashSet<string> Breaks = new(StringComparer.Ordinal)
    {
        "P",
        "DIV",
        "LI",
        "BR",
        "H1",
        "H2",
        "H3",
        "TR",
    };

    public static IReadOnlyList<IReadOnlyList<string>> OfText(string pasted) => OfSheet(CsvSheet.ReadPasted(pasted));

    public static IReadOnlyList<IReadOnlyList<string>> OfFile(byte[] file) =>
        OfSheet(SheetFile.Open(file).Where(s => !s.IsHidden).MaxBy(s => s.Rows.Count) ?? new(null, []));

    /// <summary>A cell over several rows stands in each of them; over several columns in the first.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> OfHtml(string html)
    {
        var rows = new List<IReadOnlyList<string>>();
        var down = new Dictionary<int, (string Text, int Left)>();
        foreach (var row in new HtmlParser().ParseDocument(html).QuerySelectorAll("tr"))
        {
            var cells = new List<string>();
            foreach (var cell in row.Children)
            {
                TakeDown(cells, down);
                var (text, more) = (Lines(cell), Span(cell, "rowspan") - 1);
                for (var x = 0; x < Span(cell, "colspan") && cells.Count < MostColumns; x++)
                {
                    if (more > 0)
                        down[cells.Count] = (x == 0 ? text : "", more);
                    cells.Add(x == 0 ? text : "");
                }
            }
            TakeDown(cells, down);
            rows.Add(cells);
        }
        return rows;
    }

    private static void TakeDown(List<string> cells, Dictionary<int, (string Text, int Left)> down)
    {
        while (down.TryGetValue(cells.Count, out var above) && cells.Count < MostColumns)
        {
            if (above.Left == 1)
                down.Remove(cells.Count);
            else
                down[cells.Count] = (above.Text, above.Left - 1);
            cells.Add(above.Text);
        }
    }

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), System.Globalization.CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, 1, MostSpan)
            : 1;

    private const int MostSpan = 300;

    private static IReadOnlyList<IReadOnlyList<string>> OfSheet(ScoreTable sheet) =>
        [.. sheet.Rows.Select(r => (IReadOnlyList<string>)[.. r.Select(c => Tidy(c.Text))])];

    private static string Lines(IElement cell)
    {
        var text = new System.Text.StringBuilder();
        foreach (var node in cell.GetDescendants())
            if (node is IText words && words.ParentElement is not { TagName: "STYLE" or "SCRIPT" })
                text.Append(string.Join(' ', words.Data.Split((char[]?)null)));
            else if (node is IElement element && Breaks.Contains(element.TagName))
                text.Append('\n');
        return Tidy(text.ToString());
    }

    private static string Tidy(string text) =>
        string.Join(
            '\n',
            NormalText
                .Of(text)
                .Split('\n')
                .Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
                .Where(line => line.Length > 0)
        );
}
