using System.Xml.Linq;
using static ItaWorkflow.Workflows.Documents.Papers.Word.ChartMl;

namespace ItaWorkflow.Workflows.Documents.Papers.Word;

/// <summary>The two axes of a chart of lying bars.</summary>
internal static class ChartAxes
{
    /// <summary>The value stands after a bar of 100.</summary>
    private const int RoomForValues = 112;

    /// <summary>The first bar on top.</summary>
    public static XElement Labels() =>
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

    public static XElement Values(DocxChartData data) =>
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
            NumberFormat(data.Coded("0")),
            Value("majorTickMark", "out"),
            Value("minorTickMark", "none"),
            Value("tickLblPos", "nextTo"),
            Value("crossAx", "1"),
            Value("crosses", "max"),
            Value("crossBetween", "between"),
            data.Mark is null ? null : Value("majorUnit", "20")
        );
}
