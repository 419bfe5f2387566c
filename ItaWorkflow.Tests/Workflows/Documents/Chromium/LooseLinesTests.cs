using System.Globalization;
using System.Text.RegularExpressions;
using ItaWorkflow.Workflows.Documents;

namespace ItaWorkflow.Tests.Workflows.Documents.Chromium;

/// <summary>Every line's letters measured as MuPDF finds them: how much farther apart they stand than the font says.</summary>
public sealed class LooseLinesTests(PrintShop shop)
{
    /// <summary>CSS pixels: a sixth of a millimetre. A line that lacks 17 mm was pulled apart by a quarter of a millimetre a letter.</summary>
    private const double MostSeen = 0.62;

    private const int FewestLetters = 30;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly string[] Words =
    [
        "คณะกรรมการ",
        "ได้ประชุม",
        "เมื่อ",
        "วันที่ 31 มีนาคม 2570",
        "จำนวน 123,456.78 บาท",
        "ครั้งที่ 12/2569",
        "ประจำปีงบประมาณ พ.ศ. 2563",
        "กองยุทธศาสตร์และงบประมาณ",
        "ขอเรียนว่า ",
        "https://www.example.go.th/very/long/path/2569/index.html ",
        "ตามมาตรการ",
        "และ",
    ];

    [Fact]
    public async Task No_line_is_pulled_apart_before_what_may_not_be_cut()
    {
        var random = new Random(13);
        var paragraphs = Enumerable
            .Range(0, 24)
            .Select(_ => string.Concat(Enumerable.Range(0, 40).Select(_ => Words[random.Next(Words.Length)])))
            .Select(text => $"<p>{text}</p>");
        var html = MemoSheet.Html(SampleMemo.With(string.Concat(paragraphs)) with { Attachments = [] });

        var lines = Stretched(await shop.PrintAsync(html)).ToList();

        Assert.True(lines.Count > 100);
        // Justified all the same: most lines reach the margin.
        Assert.True(lines.Count(line => line > 0.01) > lines.Count / 2);
        Assert.All(lines, line => Assert.True(line < MostSeen, $"A line is pulled apart by {line:0.00} a letter."));
    }

    /// <summary>Of each line, by letter.</summary>
    private static IEnumerable<double> Stretched(PrintedPaper paper)
    {
        foreach (
            Match span in Regex.Matches(
                paper.Trace,
                @"<span font=""[^""]*Laksaman[^""]*""[^>]*trm=""(?<size>[\d.]+) [^>]*>(?<signs>.*?)</span>",
                RegexOptions.Singleline | RegexOptions.ExplicitCapture,
                Patience
            )
        )
        {
            var size = Number(span.Groups["size"]);
            var signs = Regex
                .Matches(
                    span.Groups["signs"].Value,
                    @"x=""(?<x>-?[\d.e-]+)"" y=""(?<y>[^""]+)"" adv=""(?<adv>[\d.]+)""",
                    RegexOptions.ExplicitCapture,
                    Patience
                )
                .Select(m => (X: Number(m.Groups["x"]), Y: m.Groups["y"].Value, Wide: Number(m.Groups["adv"]) * size))
                .ToList();
            foreach (var line in signs.GroupBy(sign => sign.Y, StringComparer.Ordinal).Select(g => g.ToList()))
                if (line.Count(sign => sign.Wide > 0) is >= FewestLetters and var letters)
                    yield return (line[^1].X - line[0].X - line.SkipLast(1).Sum(sign => sign.Wide)) / (letters - 1);
        }
    }

    private static double Number(Group digits) =>
        double.Parse(digits.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);
}
