using System.Text.RegularExpressions;
using ItaWorkflow.Tests.Workflows.Signing;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Pdf;

namespace ItaWorkflow.Tests.Workflows.Documents.Copying;

/// <summary>As poppler reads a sheet: what a person copies out of it.</summary>
public sealed class CopiedTextTests(PrintShop shop)
{
    private const string Hard =
        "การป้องกันเป็นน้ำ ทำงาน ก้ำกึ่ง ที่ปู่ ผู้ปฏิบัติ ฝ่ายปกครอง ไม่ปิดบัง ฟ้า ป่า เป็นไปตาม สิ่งที่ซื่อสัตย์ ญาติผู้ใหญ่ กตัญญู ฐานะ ฎีกา กฎหมาย ปฏิทิน "
        + "พุทธํ สำนักปลัด ป้ำเป๋อ ฝั่ง ฟื้นฟู ปั๊ม ป๋า ปิ่น ปีบ ปี่ ปื้น อำเภอ จำนวน 12,345.67";

    [Fact]
    public async Task What_was_written_is_what_is_copied()
    {
        var paper = await shop.PrintAsync(MemoSheet.Html(SampleMemo.With($"<p>{Hard}</p><p><strong>{Hard}</strong></p>")));

        // A line may end in a word.
        var copied = string.Concat(paper.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var word in Hard.Replace("12,345.67", "๑๒,๓๔๕.๖๗", StringComparison.Ordinal).Split(' '))
            Assert.True(copied.Split(word).Length > 2, $"{word} is not copied twice: {copied}");
        Assert.DoesNotMatch(new Regex("[\ue000-\uf8ff\u200b\u2060]", RegexOptions.None, TimeSpan.FromSeconds(1)), copied);
        Assert.Contains("การป้องกันเป็นน้ำ", copied, StringComparison.Ordinal);
        Assert.Contains("ฝ่ายปกครอง", copied, StringComparison.Ordinal);
        Assert.Contains("ฟื้นฟู", copied, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_glyph_says_a_private_sign_or_half_of_a_vowel()
    {
        var paper = await shop.PrintAsync(MemoSheet.Html(SampleMemo.With($"<p>{Hard}</p>")));

        var said = PdfObjects.Maps(paper.Pdf);
        Assert.NotEmpty(said);
        Assert.DoesNotContain(said, letters => letters.Any(sign => sign is >= '\ue000' and <= '\uf8ff'));
        Assert.Contains("ำ", said);
    }

    [Fact]
    public async Task Foreign_programs_find_the_file_sound()
    {
        var paper = await shop.PrintAsync(MemoSheet.Html(SampleMemo.With($"<p>{Hard}</p>")));

        using var file = ForeignJudge.File(paper.Pdf);
        Assert.Contains(
            "No syntax or stream encoding errors",
            ForeignJudge.Run("qpdf", "--check", file.Path),
            StringComparison.Ordinal
        );
        Assert.Single(PdfFile.Read(paper.Pdf).Revisions);
    }
}
