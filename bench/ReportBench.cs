using System.Globalization;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Documents.Papers;
using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Bench;

/// <summary>
/// A report of 60 pages with contents, tables and charts: typeset by the press (which prints it twice, to know its pages), beside one bare
/// Chromium told to print the finished HTML once.
/// </summary>
internal static class ReportBench
{
    private const int Rounds = 5;
    private const int Chapters = 16;
    private const string Sentence =
        "คณะกรรมการได้ตรวจคะแนนรายข้อกับเอกสารที่เผยแพร่แล้ว เห็นว่าแต่ละกองควรมีผู้รับผิดชอบข้อมูลของตน และรายงานผลต่อผู้บริหารทุกเดือน ";

    public static async Task<IReadOnlyList<string>> RunAsync(IServiceProvider services, string work)
    {
        var press = services.GetRequiredService<PaperPress>();
        var report = Report();
        var (finished, pages) = await press.PrintAsync(report, default);
        var (page, printed) = (Path.Combine(work, "report.html"), Path.Combine(work, "report.pdf"));
        await File.WriteAllTextAsync(page, PaperSheet.Html(report, pages));
        var (ours, bare) = await Measure.SideBySideAsync(
            Rounds,
            () => press.PdfAsync(report, default),
            () =>
                Measure.RunAsync(
                    "chromium-headless-shell",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-pdf-header-footer",
                    "--generate-pdf-document-outline",
                    "--print-to-pdf=" + printed,
                    "file://" + page
                )
        );
        return
        [
            Measure.Line(
                string.Create(CultureInfo.InvariantCulture, $"print a report ({PrintedSheet.Pages(finished)} pages)"),
                ours,
                "bare Chromium, its HTML once",
                bare,
                "ms",
                ours / bare
            ),
        ];
    }

    private static Paper Report() =>
        new(
            "รายงานผลการดำเนินงานตามมาตรการ ปีงบประมาณ 2570",
            [
                new([new PaperTitle(["คำนำ"]), new PaperText(Sentence)]) { IsFront = true },
                .. Enumerable
                    .Range(1, Chapters)
                    .Select(n => new PaperSection([
                        new PaperHeading($"{n}. ผลการดำเนินงานของแผนที่ {n}"),
                        new PaperText(Sentence + Sentence),
                        Table(n),
                        new PaperHeading($"{n}.1 คะแนน", 2),
                        new PaperBars(
                            $"แผนภูมิที่ {n} คะแนนรายตัวชี้วัด",
                            [.. Enumerable.Range(1, 10).Select(i => new PaperBar($"ตัวชี้วัดที่ {i}", 70 + 3 * i, 65 + 3 * i))],
                            85
                        ),
                    ])
                    {
                        IsLandscape = n % 3 == 0,
                    }),
            ]
        )
        {
            Cover = new(["รายงานผลการดำเนินงานตามมาตรการ"], ["เทศบาลตำบลตัวอย่าง"]),
            HasContents = true,
        };

    private static PaperTable Table(int chapter) =>
        new(
            [new("ข้อ", 12, true), new("ประเด็น"), new("มาตรการ"), new("ผู้รับผิดชอบ", 27), new("คะแนน", 18, true)],
            [
                .. Enumerable
                    .Range(1, 16)
                    .Select(n => new PaperRow([
                        $"o{n}",
                        "รายงานผลการดำเนินงานประจำปีและการเปิดเผยข้อมูล",
                        new("เผยแพร่บนเว็บไซต์")
                        {
                            Items = ["กำหนดผู้รับผิดชอบ", "ตรวจที่อยู่เว็บไซต์ทุกเดือน"],
                            After = "ประจำทุกเดือน",
                        },
                        "กองยุทธศาสตร์และงบประมาณ",
                        new("84.85") { Number = 84.85m },
                    ])),
            ]
        )
        {
            Caption = $"ตารางที่ {chapter} มาตรการและผล",
        };
}
