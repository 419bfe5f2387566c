using System.Xml.Linq;
using static ItaWorkflow.Workflows.Documents.Papers.Word.ChartMl;

namespace ItaWorkflow.Workflows.Documents.Papers.Word;

/// <summary>DrawingML of a bar chart (ISO/IEC 29500-1, 21.2), readable without colour.</summary>
internal static class DocxChartXml
{
    /// <param name="workbook">Relationship to the chart's numbers.</param>
    public static XDocument Of(DocxChartData data, string workbook) =>
        new(
            new XElement(
                C + "chartSpace",
                new XAttribute(XNamespace.Xmlns + "c", C),
                new XAttribute(XNamespace.Xmlns + "a", A),
                new XAttribute(XNamespace.Xmlns + "r", R),
                Value("roundedCorners", "0"),
                Chart(data),
                // No frame of its own.
                new XElement(C + "spPr", new XElement(A + "noFill"), new XElement(A + "ln", new XElement(A + "noFill"))),
                Letters(),
                new XElement(C + "externalData", new XAttribute(R + "id", workbook), Value("autoUpdate", "0"))
            )
        );

    private static XElement Chart(DocxChartData data) =>
        new(
            C + "chart",
            Value("autoTitleDeleted", "1"),
            new XElement(C + "plotArea", new XElement(C + "layout"), Bars(data), ChartAxes.Labels(), ChartAxes.Values(data)),
            data.Before is null ? null : new XElement(C + "legend", Value("legendPos", "b"), Value("overlay", "0")),
            Value("plotVisOnly", "1")
        );

    private static XElement Bars(DocxChartData data) =>
        new(
            C + "barChart",
            Value("barDir", "bar"),
            Value("grouping", "clustered"),
            Value("varyColors", "0"),
            new ChartSeries(data, 0).Of(data.Series, [.. data.Values.Select(v => (decimal?)v)], "8C8C8C", Failed(data)),
            data.Before is { } before ? new ChartSeries(data, 1).Of(DocxChartData.BeforeSeries, before, "FFFFFF", []) : null,
            Value("gapWidth", "40"),
            Value("axId", "1"),
            Value("axId", "2")
        );

    private static IEnumerable<int> Failed(DocxChartData data) =>
        Enumerable.Range(0, data.Values.Count).Where(bar => data.Values[bar] < data.Mark);

    private static XElement Letters() =>
        new(
            C + "txPr",
            new XElement(A + "bodyPr"),
            new XElement(A + "lstStyle"),
            new XElement(
                A + "p",
                new XElement(
                    A + "pPr",
                    new XElement(
                        A + "defRPr",
                        new XAttribute("sz", "1200"),
                        new XElement(A + "latin", new XAttribute("typeface", DocxStyles.Font)),
                        new XElement(A + "cs", new XAttribute("typeface", DocxStyles.Font))
                    )
                ),
                new XElement(A + "endParaRPr", new XAttribute("lang", "th-TH"))
            )
        );
}
