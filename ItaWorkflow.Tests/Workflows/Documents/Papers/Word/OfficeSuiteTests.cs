using System.Text.RegularExpressions;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Tests.Workflows.Signing;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Tests.Workflows.Documents.Papers.Word;

/// <summary>On request: each paper's DOCX made a PDF by LibreOffice and laid beside ours. DOCX_BY=/usr/bin/soffice names the program.</summary>
public sealed class OfficeSuiteTests(PrintShop shop)
{
    private static readonly string Program = Environment.GetEnvironmentVariable("DOCX_BY") ?? "";

    public static TheoryData<string> Papers => ["report", "scores", "progress"];

    [Theory]
    [MemberData(nameof(Papers))]
    public async Task It_shows_the_words_of_our_PDF(string which)
    {
        Assert.SkipUnless(File.Exists(Program), "DOCX_BY names no program.");
        var paper = which switch
        {
            "scores" => SamplePaper.Of(SamplePaper.Scores),
            "progress" => new("ความก้าวหน้า", [new([SamplePaper.Progress]) { IsLandscape = true }]),
            _ => SamplePaper.Report,
        };
        var press = new PaperPress(shop.Typesetter);
        var folder = Directory.CreateTempSubdirectory("office-suite-");
        try
        {
            var docx = Path.Combine(folder.FullName, "paper.docx");
            var ours = Path.Combine(folder.FullName, "ours.pdf");
            await File.WriteAllBytesAsync(docx, await press.WriteAsync(paper, PaperForm.Docx, CancellationToken.None));
            await File.WriteAllBytesAsync(ours, await press.WriteAsync(paper, PaperForm.Pdf, CancellationToken.None));
            ForeignJudge.Run(
                Program,
                $"-env:UserInstallation=file://{folder.FullName}/profile",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.FullName,
                docx
            );

            Assert.Equal(Words(ours), Words(Path.ChangeExtension(docx, ".pdf")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Without page numbers and blanks, which fall elsewhere, each letter in the order of the alphabet: columns are read in another order.</summary>
    private static string Words(string pdf)
    {
        var text = ThaiNumerals.ToArabic(ForeignJudge.Run("pdftotext", "-layout", pdf, "-"));
        var body = Regex.Replace(
            text,
            @"^\s*(- [0-9]+ -|\([ก-ฮ]\))|\(ต่อ\)",
            "",
            RegexOptions.Multiline | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(5)
        );
        return string.Concat(body.Where(char.IsLetter).Order());
    }
}
