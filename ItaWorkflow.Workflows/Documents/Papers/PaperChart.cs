using System.Globalization;

namespace ItaWorkflow.Workflows.Documents.Papers;

/// <summary>A bar with its label before it and its value behind.</summary>
/// <param name="Share">Of the width that all bars have, 0 to 1.</param>
/// <param name="BeforeShare">Last year's; null: there is none.</param>
internal readonly record struct ChartRow(string Label, double Share, double? BeforeShare, bool IsFailed, string Value);

/// <summary>What a chart on the sheet shows, of either kind.</summary>
/// <param name="IsTwo">Last year's bars stand beside.</param>
/// <param name="Mark">Of scores out of 100: who is below has failed; null: nothing is passed.</param>
/// <param name="ValueWidth">Millimetres behind the bars.</param>
internal sealed record PaperChart(
    string Caption,
    IReadOnlyList<ChartRow> Rows,
    bool IsTwo,
    decimal? Mark,
    double ValueWidth,
    IReadOnlyList<(string Picture, string Text)> Keys
)
{
    private static readonly (string Picture, string Text) BeforeKey = (ChartBar.BeforeKey, "ปีก่อนหน้า (ตัวเลขในวงเล็บ)");

    public static PaperChart Of(PaperBars chart)
    {
        var two = chart.Bars.Any(b => b.Before is not null);
        return new(
            chart.Caption,
            [
                .. chart.Bars.Select(bar => new ChartRow(
                    bar.Label,
                    ShareOf(bar.Value, 100),
                    bar.Before is { } before ? ShareOf(before, 100) : null,
                    bar.Value < chart.Mark,
                    Two(bar.Value) + (bar.Before is { } was ? $" ({Two(was)})" : "")
                )),
            ],
            two,
            chart.Mark,
            two ? 27 : 15,
            [(ChartBar.PassedKey, "ผ่านเกณฑ์"), (ChartBar.FailedKey, "ไม่ผ่านเกณฑ์"), .. Before(two)]
        );
    }

    public static PaperChart Of(PaperCounts chart)
    {
        var two = chart.Counts.Any(c => c.Before is not null);
        var (all, before) = (chart.Counts.Sum(c => c.Value), chart.Counts.Sum(c => c.Before ?? 0));
        return new(
            chart.Caption,
            [
                .. chart.Counts.Select(count => new ChartRow(
                    count.Label,
                    ShareOf(count.Value, all),
                    count.Before is { } was ? ShareOf(was, before) : null,
                    false,
                    $"{count.Value} จาก {all}" + (count.Before is { } then ? $" ({then} จาก {before})" : "")
                )),
            ],
            two,
            null,
            two ? 36 : 24,
            two ? [(ChartBar.PassedKey, "ปีนี้"), BeforeKey] : []
        );
    }

    public static double ShareOf(decimal value, decimal all) => all <= 0 ? 0 : (double)Math.Clamp(value / all, 0, 1);

    private static IEnumerable<(string Picture, string Text)> Before(bool two) => two ? [BeforeKey] : [];

    private static string Two(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
