namespace ItaWorkflow.Workflows.Documents.Papers.Word;

/// <summary>What a chart of either kind shows, as Word keeps it.</summary>
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

    public static DocxChartData Of(PaperWords words, PaperBlock chart) =>
        chart switch
        {
            PaperBars bars => Of(words, bars),
            PaperCounts counts => Of(words, counts),
            _ => throw new InvalidOperationException($"A {chart.GetType().Name} is no chart."),
        };

    /// <summary>Excel's code for Thai digits.</summary>
    public string Shown => Coded(Format);

    /// <summary>A format of numbers in the paper's digits.</summary>
    public string Coded(string format) => ThaiNumerals ? "[$-D00041E]" + format : format;

    /// <summary>Labels in column A, values in B, last year's in C, under one row of heads.</summary>
    public Paper Numbers()
    {
        PaperColumn[] columns = [new("รายการ"), new(Series, 30)];
        if (Before is not null)
            columns = [.. columns, new(BeforeSeries, 30)];
        var table = new PaperTable(columns, [.. Labels.Select(Row)]) { Caption = Sheet };
        return new(Caption, [new([table])]) { ThaiNumerals = ThaiNumerals };
    }

    private PaperRow Row(string label, int i)
    {
        PaperCell[] cells = [label, new("") { Number = Values[i] }];
        return new(Before is null ? cells : [.. cells, new PaperCell("") { Number = Before[i] }]);
    }

    private static DocxChartData Of(PaperWords words, PaperBars chart) =>
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

    private static DocxChartData Of(PaperWords words, PaperCounts chart) =>
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
}
