using System.Globalization;
using System.Text;

namespace ItaWorkflow.Tests.Workflows.Signing;

/// <summary>Small sheets printed by the real browser: what the signer meets in production.</summary>
internal static class TrialSheet
{
    private static readonly Lazy<byte[]> Memo = new(() => Print(MemoHtml(4)));
    private static readonly Lazy<byte[]> Mark = new(() => Print(MarkHtml));

    /// <summary>Two pages, four signature links on the second.</summary>
    public static byte[] Pdf => Memo.Value;

    public static byte[] Appearance => Mark.Value;

    public static readonly string[] Steps = ["step-1", "step-2", "step-3", "step-4"];

    private const string MarkHtml =
        "<!doctype html><meta charset=utf-8><style>@page{size:300pt 80pt;margin:0}body{margin:4pt;font:14pt Laksaman}</style>"
        + "<p>เห็นชอบ ตามที่เสนอ<br>(นายสมมติ ตั้งใจ)</p>";

    private static string MemoHtml(int steps)
    {
        var html = new StringBuilder(
            "<!doctype html><html lang=th><meta charset=utf-8><title>บันทึกข้อความ</title><style>@page{size:A4}.field{display:block;width:300pt;height:80pt}</style>"
        );
        html.Append(
            "<h1>บันทึกข้อความ</h1><p>เรื่อง รายงานผล ดู <a href='https://example.invalid/'>ประกาศ</a><p style='break-before:page'>จึงเรียนมาเพื่อโปรดพิจารณา"
        );
        for (var step = 1; step <= steps; step++)
            html.Append(CultureInfo.InvariantCulture, $"<p><a class=field href='https://sig.invalid/step-{step}'>&#8203;</a>");
        return html.ToString();
    }

    private static byte[] Print(string html)
    {
        var folder = Directory.CreateTempSubdirectory("sheet");
        try
        {
            var (page, pdf) = (Path.Combine(folder.FullName, "sheet.html"), Path.Combine(folder.FullName, "sheet.pdf"));
            File.WriteAllText(page, html);
            ForeignJudge.Run(
                "chromium-headless-shell",
                "--no-sandbox",
                "--disable-gpu",
                "--font-render-hinting=none",
                "--no-pdf-header-footer",
                $"--user-data-dir={folder.FullName}/profile",
                $"--print-to-pdf={pdf}",
                new Uri(page).AbsoluteUri
            );
            return File.ReadAllBytes(pdf);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
