using ItaWorkflow.Workflows.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Bench;

/// <summary>The two-page sheet to PDF: by the warm typesetter, and by one bare Chromium told to print the same HTML.</summary>
internal static class TypesettingBench
{
    private const int Rounds = 11;

    public static async Task<IReadOnlyList<string>> RunAsync(IServiceProvider services, string work)
    {
        var typesetter = services.GetRequiredService<Typesetter>();
        var (page, printed) = (Path.Combine(work, "sheet.html"), Path.Combine(work, "sheet.pdf"));
        await File.WriteAllTextAsync(page, SampleSheet.Html);
        var (ours, bare) = await Measure.SideBySideAsync(
            Rounds,
            () => typesetter.TypesetAsync(SampleSheet.Html, default),
            () =>
                Measure.RunAsync(
                    "chromium-headless-shell",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-pdf-header-footer",
                    "--print-to-pdf=" + printed,
                    "file://" + page
                )
        );
        var pages = (await Measure.RunAsync("pdfinfo", printed))
            .Split('\n')
            .Single(l => l.StartsWith("Pages", StringComparison.Ordinal));
        return
        [
            Measure.Line(
                $"typeset the sheet ({pages[6..].Trim()} pages)",
                ours,
                "bare Chromium --print-to-pdf",
                bare,
                "ms",
                ours / bare
            ),
        ];
    }
}
