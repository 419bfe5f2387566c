using System.Globalization;
using System.Xml.Linq;

namespace ItaWorkflow.Workflows.Documents.Papers.Word;

/// <summary>DrawingML of a bar chart (ISO/IEC 29500-1, 21.2), readable without colour.</summary>
internal static class DocxChartXml
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The value stands after a bar of 100.</summary>
    private const int RoomForValues = 112;

    /// <param name="workbook">Relationship to the chart's numbers.</param>
    public static XDocument Of(DocxChartData data, string workbook) =>
        new(
            new XElement(
                C + "chartSpace",
                new XAttribute(XNamespace.Xmlns + "c", C),
                new XAttribute(XNamespace.Xmlns + "a", A),
                new XAttribute(XNamespace.Xmlns + "r", R),
                Value("roundedCorners", "0"),
                new XElement(
                    C + "chart",
                    Value("autoTitleDeleted", "1"),
                    new XElement(C + "plotArea", new XElement(C + "layout"), Bars(data), LabelAxis(), ValueAxis(data)),
                    data.Before is null ? null : new XElement(C + "legend", Value("legendPos", "b"), Value("overlay", "0")),
                    Value("plotVisOnly", "1")
                ),
                // No frame of its own.
                new XElement(C + "spPr", new XElement(A + "noFill"), new XElement(A + "ln", new XElement(A + "noFill"))),
                Letters(),
                new XElement(C + "externalData", new XAttribute(R + "id", workbook), Value("autoUpdate", "0"))
            )
        );

    private static XElement Bars(DocxChartData data) =>
        new(
            C + "barChart",
            Value("barDir", "bar"),
            Value("grouping", "clustered"),
            Value("varyColors", "0"),
            Series(data, 0, data.Series, [.. data.Values.Select(v => (decimal?)v)], Solid("8C8C8C"), Failed(data)),
            data.Before is { } before ? Series(data, 1, DocxChartData.BeforeSeries, before, Solid("FFFFFF"), []) : null,
            Value("gapWidth", "40"),
            Value("axId", "1"),
            Value("axId", "2")
        );

    private static IEnumerable<XElement> Failed(DocxChartData data) =>
        data
            .Values.Select((value, i) => (value, i))
            .Where(bar => bar.value < data.Mark)
            .Select(bar => new XElement(
                C + "dPt",
                Value("idx", bar.i),
                Value("invertIfNegative", "0"),
                new XElement(
                    C + "spPr",
                    new XElement(
                        A + "pattFill",
                        new XAttribute("prst", "wdUpDiag"),
                        new XElement(A + "fgClr", Colour("000000")),
                        new XElement(A + "bgClr", Colour("FFFFFF"))
                    ),
                    Line(20_320)
                )
            ));

    private static XElement Series(
        DocxChartData data,
        int number,
        string name,
        IReadOnlyList<decimal?> values,
        XElement fill,
        IEnumerable<XElement> points
    ) =>
        new(
            C + "ser",
            Value("idx", number),
            Value("order", number),
            new XElement(C + "tx", Cached("strRef", Reference(number + 1, 1, 1), "strCache", null, [name])),
            new XElement(C + "spPr", fill, Line(9_525)),
            Value("invertIfNegative", "0"),
            points,
            new XElement(
                C + "dLbls",
                new XElement(C + "numFmt", new XAttribute("formatCode", data.Shown), new XAttribute("sourceLinked", "0")),
                Value("dLblPos", "outEnd"),
                Value("showLegendKey", "0"),
                Value("showVal", "1"),
                Value("showCatName", "0"),
                Value("showSerName", "0"),
                Value("showPercent", "0"),
                Value("showBubbleSize", "0")
            ),
            new XElement(C + "cat", Cached("strRef", Reference(0, 2, data.Labels.Count + 1), "strCache", null, [.. data.Labels])),
            new XElement(
                C + "val",
                Cached(
                    "numRef",
                    Reference(number + 1, 2, data.Labels.Count + 1),
                    "numCache",
                    data.Format,
                    [.. values.Select(v => v?.ToString(CultureInfo.InvariantCulture))]
                )
            )
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

    /// <summary>The first bar on top.</summary>
    private static XElement LabelAxis() =>
        new(
            C + "catAx",
            Value("axId", "1"),
            new XElement(C + "scaling", Value("orientation", "maxMin")),
            Value("delete", "0"),
            Value("axPos", "l"),
            Value("majorTickMark", "none"),
            Value("minorTickMark", "none"),
            Value("tickLblPos", "nextTo"),
            Value("crossAx", "2"),
            Value("crosses", "autoZero")
        );

    private static XElement ValueAxis(DocxChartData data) =>
        new(
            C + "valAx",
            Value("axId", "2"),
            new XElement(
                C + "scaling",
                Value("orientation", "minMax"),
                data.Mark is null ? null : Value("max", RoomForValues),
                Value("min", "0")
            ),
            Value("delete", "0"),
            Value("axPos", "b"),
            new XElement(
                C + "numFmt",
                new XAttribute("formatCode", data.ThaiNumerals ? "[$-D00041E]0" : "0"),
                new XAttribute("sourceLinked", "0")
            ),
            Value("majorTickMark", "out"),
            Value("minorTickMark", "none"),
            Value("tickLblPos", "nextTo"),
            Value("crossAx", "1"),
            Value("crosses", "max"),
            Value("crossBetween", "between"),
            data.Mark is null ? null : Value("majorUnit", "20")
        );

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

    private static XElement Solid(string colour) => new(A + "solidFill", Colour(colour));

    private static XElement Line(int width) => new(A + "ln", new XAttribute("w", width), Solid("000000"));

    private static XElement Colour(string colour) => new(A + "srgbClr", new XAttribute("val", colour));

    private static XElement Value(string name, object value) => new(C + name, new XAttribute("val", value));
}
