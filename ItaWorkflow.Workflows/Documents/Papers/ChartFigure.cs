using System.Globalization;
using System.Text;

namespace ItaWorkflow.Workflows.Documents.Papers;

/// <summary>
/// Bars that are told apart without colour: grey has passed, hatched in a heavier frame has failed, a thin white one is last year's. A row for
/// each bar, so that labels break by the dictionary and a long chart goes on over the page.
/// </summary>
internal sealed class ChartFigure(PaperWords words, double room)
{
    private const double LabelWidth = 46;
    private const double Gap = 4;
    private const double Pixels = 96 / 25.4;
    private const int LongChart = 28;

    public void Append(StringBuilder html, PaperChart chart)
    {
        html.Append(
            CultureInfo.InvariantCulture,
            $"<figure class=\"chart{(chart.IsTwo ? " two" : "")}{(chart.Rows.Count > LongChart ? " long" : "")}\" style=\"--label:{LabelWidth}mm;--value:{chart.ValueWidth}mm\">\n"
        );
        if (chart.Mark is { } mark)
            AppendHead(html, mark);
        foreach (var row in chart.Rows)
            AppendRow(html, row, chart);
        if (chart.Mark is not null)
            AppendAxis(html);
        AppendKeys(html, chart.Keys);
        html.Append("<figcaption>").Append(words.Html(chart.Caption)).Append("</figcaption></figure>\n");
    }

    private void AppendHead(StringBuilder html, decimal mark) =>
        html.Append("<div class=\"bar\"><span></span><div class=\"field-of\"><div class=\"head\" style=\"left:")
            .Append(CultureInfo.InvariantCulture, $"{PaperChart.ShareOf(mark, 100) * 100:0.##}%\"><span>")
            .Append(words.Html(string.Create(CultureInfo.InvariantCulture, $"เกณฑ์ {mark:0.##} คะแนน")))
            .Append("</span></div></div><span></span></div>\n");

    private void AppendRow(StringBuilder html, ChartRow row, PaperChart chart)
    {
        var width = (room - LabelWidth - chart.ValueWidth - Gap) * Pixels;
        html.Append("<div class=\"bar\"><span>")
            .Append(words.Html(row.Label, inTable: true))
            .Append("</span><div class=\"field-of\"><svg aria-hidden=\"true\">");
        ChartBar.Append(html, row.Share * width, row.BeforeShare * width, row.IsFailed, chart.IsTwo);
        if (chart.Mark is { } mark)
            ChartBar.AppendMark(html, PaperChart.ShareOf(mark, 100) * width);
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

    private void AppendKeys(StringBuilder html, IReadOnlyList<(string Picture, string Text)> keys)
    {
        if (keys.Count > 0)
            html.Append("<div class=\"keys\">")
                .AppendJoin("", keys.Select(key => $"<span>{key.Picture}{words.Html(key.Text)}</span>"))
                .Append("</div>\n");
    }
}
