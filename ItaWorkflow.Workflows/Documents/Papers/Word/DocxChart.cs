using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ItaWorkflow.Workflows.Documents.Papers.Excel;

namespace ItaWorkflow.Workflows.Documents.Papers.Word;

/// <summary>A chart that Word draws itself and people can edit: its numbers come along as a small workbook.</summary>
internal static class DocxChart
{
    private const double PerBar = 7.5;
    private const double Frame = 24;
    private const double Tallest = 220;
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IEnumerable<Paragraph> Of(MainDocumentPart main, PaperWords words, PaperBlock chart, double room, uint number)
    {
        var data = chart switch
        {
            PaperBars bars => Data(words, bars),
            PaperCounts counts => Data(words, counts),
            _ => throw new InvalidOperationException($"A {chart.GetType().Name} is no chart."),
        };
        if (data.Labels.Count == 0)
            yield break;
        var part = main.AddNewPart<ChartPart>();
        var workbook = part.AddEmbeddedPackagePart(WorkbookType);
        using (var numbers = new MemoryStream(PaperWorkbook.Write(Numbers(data, words.ThaiNumerals))))
            workbook.FeedData(numbers);
        using (var drawn = new MemoryStream())
        {
            DocxChartXml.Of(data, part.GetIdOfPart(workbook)).Save(drawn);
            drawn.Position = 0;
            part.FeedData(drawn);
        }
        var height = Math.Min(Tallest, Frame + data.Labels.Count * PerBar * (data.Before is null ? 1 : 1.4));
        var paragraph = DocxText.Plain([], "FigureCaption");
        DocxText.Properties(paragraph).KeepNext = new();
        paragraph.Append(new Run(DocxFrame.Chart(main.GetIdOfPart(part), data.Caption, room, height, number)));
        yield return paragraph;
        yield return DocxText.Plain(
            data.Mark is null
                ? [data.Caption]
                :
                [
                    data.Caption,
                    words.Plain(
                        $"แท่งทึบ ผ่านเกณฑ์ แท่งลาย ไม่ผ่านเกณฑ์ {data.Mark.Value.ToString("0.##", CultureInfo.InvariantCulture)} คะแนน"
                    ),
                ],
            "FigureCaption"
        );
    }

    private static DocxChartData Data(PaperWords words, PaperBars chart) =>
        new(
            words.Plain(chart.Caption),
            [.. chart.Bars.Select(b => words.Plain(b.Label))],
            "คะแนน",
            [.. chart.Bars.Select(b => b.Value)],
            chart.Bars.Any(b => b.Before is not null) ? [.. chart.Bars.Select(b => b.Before)] : null,
            chart.Mark,
            words.ThaiNumerals,
            "0.00"
        );

    private static DocxChartData Data(PaperWords words, PaperCounts chart) =>
        new(
            words.Plain(chart.Caption),
            [.. chart.Counts.Select(c => words.Plain(c.Label))],
            "จำนวน",
            [.. chart.Counts.Select(c => (decimal)c.Value)],
            chart.Counts.Any(c => c.Before is not null) ? [.. chart.Counts.Select(c => (decimal?)c.Before)] : null,
            null,
            words.ThaiNumerals,
            "0"
        );

    /// <summary>Labels in column A, values in B, last year's in C, under one row of heads.</summary>
    private static Paper Numbers(DocxChartData data, bool thaiNumerals) =>
        new(
            data.Caption,
            [
                new([
                    new PaperTable(
                        [
                            new("รายการ"),
                            new(data.Series, 30),
                            .. data.Before is null ? Enumerable.Empty<PaperColumn>() : [new(DocxChartData.BeforeSeries, 30)],
                        ],
                        [
                            .. data.Labels.Select(
                                (label, i) =>
                                    new PaperRow([
                                        label,
                                        new("") { Number = data.Values[i] },
                                        .. data.Before is { } before
                                            ? [new PaperCell("") { Number = before[i] }]
                                            : Enumerable.Empty<PaperCell>(),
                                    ])
                            ),
                        ]
                    )
                    {
                        Caption = DocxChartData.Sheet,
                    },
                ]),
            ]
        )
        {
            ThaiNumerals = thaiNumerals,
        };
}

/// <param name="Before">Last year's; null: there is none.</param>
/// <param name="Mark">Values below it are hatched; null: none are.</param>
internal sealed record DocxChartData(
    string Caption,
    IReadOnlyList<string> Labels,
    string Series,
    IReadOnlyList<decimal> Values,
    IReadOnlyList<decimal?>? Before,
    decimal? Mark,
    bool ThaiNumerals,
    string Format
)
{
    public const string Sheet = "ข้อมูล";
    public const string BeforeSeries = "ปีก่อนหน้า";

    /// <summary>Excel's code for Thai digits.</summary>
    public string Shown => ThaiNumerals ? "[$-D00041E]" + Format : Format;
}
