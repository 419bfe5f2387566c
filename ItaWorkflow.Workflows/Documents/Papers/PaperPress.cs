using ItaWorkflow.Workflows.Documents.Papers.Excel;
using ItaWorkflow.Workflows.Documents.Papers.Word;

namespace ItaWorkflow.Workflows.Documents.Papers;

/// <summary>
/// Prints a paper. สารบัญ needs the pages it names, so a paper that has one is printed twice: the first print tells the pages, the second
/// shows them; were they to move by being shown, it is printed again.
/// </summary>
public sealed class PaperPress(Typesetter typesetter)
{
    private const int MostPrints = 4;

    public static readonly Refusal TooLong = new(
        "เอกสารยาวเกินกว่าจะพิมพ์เป็นฉบับเดียว โปรดแบ่งเป็นหลายฉบับ หรือเลือกเพียงบางส่วน"
    );

    /// <summary>The paper in any form. Word's contents carry the pages of the PDF until Word counts for itself.</summary>
    /// <exception cref="TypesettingRefused">As <see cref="PdfAsync"/>.</exception>
    public async Task<byte[]> WriteAsync(Paper paper, PaperForm form, CancellationToken cancel) =>
        form switch
        {
            PaperForm.Pdf => await PdfAsync(paper, cancel),
            PaperForm.Docx when paper.HasContents => PaperDocx.Write(paper, (await PrintAsync(paper, cancel)).Pages),
            PaperForm.Docx => PaperDocx.Write(paper),
            PaperForm.Xlsx => PaperWorkbook.Write(paper),
            _ => throw new ArgumentOutOfRangeException(nameof(form)),
        };

    /// <returns>A tagged PDF.</returns>
    /// <exception cref="TypesettingRefused">Too large, too long or too slow: <see cref="SheetPolicy.Paper"/>.</exception>
    public async Task<byte[]> PdfAsync(Paper paper, CancellationToken cancel) => (await PrintAsync(paper, cancel)).Pdf;

    internal async Task<(byte[] Pdf, IReadOnlyDictionary<string, string> Pages)> PrintAsync(Paper paper, CancellationToken cancel)
    {
        var pages = PaperPages.None;
        for (var print = 1; print <= MostPrints; print++)
        {
            var pdf = await TypesetAsync(PaperSheet.Html(paper, pages), cancel);
            if (!paper.HasContents)
                return (pdf, pages);
            var found = PaperPages.Read(pdf, paper);
            if (print > 1 && found.All(p => pages[p.Key] == p.Value))
                return (pdf, pages);
            pages = found;
        }
        throw new InvalidOperationException($"The contents of “{paper.Title}” moved its pages {MostPrints} times.");
    }

    private async Task<byte[]> TypesetAsync(string html, CancellationToken cancel)
    {
        try
        {
            return await typesetter.TypesetPaperAsync(html, cancel);
        }
        catch (TypesettingRefused refused) when (refused.Refusal != Typesetter.TooSlow)
        {
            // It is an attachment already: its writer has nowhere to move it to.
            throw new TypesettingRefused(TooLong);
        }
    }
}
