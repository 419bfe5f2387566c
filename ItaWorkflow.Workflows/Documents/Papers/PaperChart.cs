using System.Globalization;
using System.Text;

namespace ItaWorkflow.Workflows.Documents.Papers;

/// <summary>
/// Bars that are told apart without colour: grey has passed, hatched in a heavier frame has failed, a thin white one is last year's. A row for
/// each bar, so that labels break by the dictionary and a long chart goes on over the page.
/// </summary>
internal sealed class PaperChart(PaperWords words, double room)
{
    private const double LabelWidth = 46;
    private const double Gap = 4;
    private const double Pixels = 96 / 25.4;
    private const int LongChart = 28;

    public void Append(StringBuilder html, PaperBars chart)
    {
        var two = chart.Bars.Any(b => b.Before is not null);
        var rows = chart.Bars.Select(bar => new Row(
            bar.Label,
            Share(bar.Value, 100),
            bar.Before is { } before ? Share(before, 100) : null,
            bar.Value < chart.Mark,
            Two(bar.Value) + (bar.Before is { } was ? $" ({Two(was)})" : "")
        ));
        var keys = new List<(string Picture, string Text)>
        {
            (ChartBar.PassedKey, "ผ่านเกณฑ์"),
            (ChartBar.FailedKey, "ไม่ผ่านเกณฑ์"),
        };
        if (two)
            keys.Add((ChartBar.BeforeKey, "ปีก่อนหน้า (ตัวเลขในวงเล็บ)"));
        Begin(html, chart.Bars.Count, two, two ? 27 : 15);
        AppendHead(html, chart.Mark);
        foreach (var row in rows)
            AppendRow(html, row, two, two ? 27 : 15, Share(chart.Mark, 100));
        AppendAxis(html);
        End(html, keys, chart.Caption);
    }

    public void Append(StringBuilder html, PaperCounts chart)
    {
        var two = chart.Counts.Any(c => c.Before is not null);
        var (all, before) = (chart.Counts.Sum(c => c.Value), chart.Counts.Sum(c => c.Before ?? 0));
        Begin(html, chart.Counts.Count, two, two ? 36 : 24);
        foreach (var count in chart.Counts)
            AppendRow(
                html,
                new(
                    count.Label,
                    Share(count.Value, all),
                    count.Before is { } was ? Share(was, before) : null,
                    false,
                    $"{count.Value} จาก {all}" + (count.Before is { } then ? $" ({then} จาก {before})" : "")
                ),
                two,
                two ? 36 : 24,
                null
            );
        End(html, two ? [(ChartBar.PassedKey, "ปีนี้"), (ChartBar.BeforeKey, "ปีก่อนหน้า (ตัวเลขในวงเล็บ)")] : [], chart.Caption);
    }

    private static double Share(decimal value, decimal all) => all <= 0 ? 0 : (double)Math.Clamp(value / all, 0, 1);

    private static string Two(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static void Begin(StringBuilder html, int bars, bool two, double valueWidth) =>
        html.Append(
            CultureInfo.InvariantCulture,
            $"<figure class=\"chart{(two ? " two" : "")}{(bars > LongChart ? " long" : "")}\" style=\"--label:{LabelWidth}mm;--value:{valueWidth}mm\">\n"
        );

    private void AppendHead(StringBuilder html, decimal mark) =>
        html.Append("<div class=\"bar\"><span></span><div class=\"field-of\"><div class=\"head\" style=\"left:")
            .Append(CultureInfo.InvariantCulture, $"{Share(mark, 100) * 100:0.##}%\"><span>")
            .Append(words.Html(string.Create(CultureInfo.InvariantCulture, $"เกณฑ์ {mark:0.##} คะแนน")))
            .Append("</span></div></div><span></span></div>\n");

    private void AppendRow(StringBuilder html, Row row, bool two, double valueWidth, double? mark)
    {
        var width = (room - LabelWidth - valueWidth - Gap) * Pixels;
        html.Append("<div class=\"bar\"><span>")
            .Append(words.Html(row.Label, inTable: true))
            .Append("</span><div class=\"field-of\"><svg aria-hidden=\"true\">");
        ChartBar.Append(html, row.Share * width, row.BeforeShare * width, row.IsFailed, two);
        if (mark is { } at)
            ChartBar.AppendMark(html, at * width);
        html.Append("</svg></div><span>").Append(words.Html(row.Value, inTable: true)).Append("</span></div>\n");
    }

    private void AppendAxis(StringBuilder html)
    {
        html.Append(
            "<div class=\"bar axis\"><span></span><div class=\"field-of\"><svg aria-hidden=\"true\"><line x2=\"100%\" stroke=\"#000\"/>"
        );
        for (var value = 0; value <= 100; value += 20)
            html.Append(
                CultureInfo.InvariantCulture,
                $"<line x1=\"{value}%\" x2=\"{value}%\" y2=\"4\" stroke=\"#000\"/><text x=\"{value}%\" y=\"18\" text-anchor=\"middle\">{words.Sheet.Number(value)}</text>"
            );
        html.Append("</svg></div><span></span></div>\n");
    }

    private void End(StringBuilder html, List<(string Picture, string Text)> keys, string caption)
    {
        if (keys.Count > 0)
            html.Append("<div class=\"keys\">")
                .AppendJoin("", keys.Select(key => $"<span>{key.Picture}{words.Html(key.Text)}</span>"))
                .Append("</div>\n");
        html.Append("<figcaption>").Append(words.Html(caption)).Append("</figcaption></figure>\n");
    }

    private readonly record struct Row(string Label, double Share, double? BeforeShare, bool IsFailed, string Value);
}
