using System.Globalization;
using System.Xml.Linq;
using static ItaWorkflow.Workflows.Documents.Papers.Word.ChartMl;

namespace ItaWorkflow.Workflows.Documents.Papers.Word;

/// <summary>The bars of one year: a column of the embedded workbook, with its values kept beside the reference.</summary>
/// <param name="number">0: this year's, in column B; 1: last year's, in C.</param>
internal sealed class ChartSeries(DocxChartData data, int number)
{
    /// <param name="failed">The bars that are drawn otherwise.</param>
    public XElement Of(string name, IReadOnlyList<decimal?> values, string colour, IEnumerable<int> failed) =>
        new(
            C + "ser",
            Value("idx", number),
            Value("order", number),
            new XElement(C + "tx", Words(Reference(number + 1, 1, 1), [name])),
            new XElement(C + "spPr", Solid(colour), Line(9_525)),
            Value("invertIfNegative", "0"),
            failed.Select(Failed),
            Labels(),
            new XElement(C + "cat", Words(Reference(0, 2, LastRow), [.. data.Labels])),
            new XElement(C + "val", Numbers(values))
        );

    private int LastRow => data.Labels.Count + 1;

    private static XElement Failed(int bar) =>
        new(C + "dPt", Value("idx", bar), Value("invertIfNegative", "0"), new XElement(C + "spPr", Hatched(), Line(20_320)));

    /// <summary>The value stands behind its bar, and nothing else.</summary>
    private XElement Labels() =>
        new(
            C + "dLbls",
            NumberFormat(data.Shown),
            Value("dLblPos", "outEnd"),
            Value("showLegendKey", "0"),
            Value("showVal", "1"),
            Value("showCatName", "0"),
            Value("showSerName", "0"),
            Value("showPercent", "0"),
            Value("showBubbleSize", "0")
        );

    private static XElement Words(string formula, IReadOnlyList<string?> values) =>
        Cached("strRef", formula, "strCache", null, values);

    private XElement Numbers(IReadOnlyList<decimal?> values) =>
        Cached(
            "numRef",
            Reference(number + 1, 2, LastRow),
            "numCache",
            data.Format,
            [.. values.Select(v => v?.ToString(CultureInfo.InvariantCulture))]
        );

    private static string Reference(int column, int from, int to) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"'{DocxChartData.Sheet}'!${(char)('A' + column)}${from}{(to > from ? $":${(char)('A' + column)}${to}" : "")}"
        );

    private static XElement Cached(string kind, string formula, string cache, string? format, IReadOnlyList<string?> values) =>
        new(
            C + kind,
            new XElement(C + "f", formula),
            new XElement(
                C + cache,
                format is null ? null : new XElement(C + "formatCode", format),
                Value("ptCount", values.Count),
                values
                    .Select((value, i) => (value, i))
                    .Where(point => point.value is not null)
                    .Select(point => new XElement(C + "pt", new XAttribute("idx", point.i), new XElement(C + "v", point.value)))
            )
        );
}
