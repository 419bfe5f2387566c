using FsCheck;
using FsCheck.Fluent;
using ItaWorkflow.Workflows.Files;

namespace ItaWorkflow.Tests.Workflows.Files;

public sealed class AttachmentNameTests
{
    [Theory]
    [InlineData("แผน ปี 2570.pdf", "แผน ปี 2570.pdf")]
    [InlineData("C:\\Users\\ก\\แผน.PDF", "แผน.pdf")]
    [InlineData("../../etc/แผน.pdf", "แผน.pdf")]
    [InlineData("แผน\u202efdp.pdf", "แผนfdp.pdf")]
    [InlineData("แผน\u0000\r\n  งาน\u200b.pdf", "แผน งาน.pdf")]
    [InlineData("แผน:<1>|?*\".pdf", "แผน__1_____.pdf")]
    [InlineData("CON.pdf", "_CON.pdf")]
    [InlineData("...pdf", "ไฟล์แนบ.pdf")]
    [InlineData("แผน", "แผน.pdf")]
    [InlineData("", "ไฟล์แนบ.pdf")]
    [InlineData("\ud800.pdf", "ไฟล์แนบ.pdf")]
    public void A_name_is_fit_for_paper_and_disk(string typed, string name) =>
        Assert.Equal(name, AttachmentName.Clean(typed, AttachmentKind.Pdf).Name);

    [Fact]
    public void A_long_name_is_cut_between_letters_and_keeps_its_extension()
    {
        var name = AttachmentName.Clean(string.Concat(Enumerable.Repeat("ที่", 200)) + ".pdf", AttachmentKind.Pdf).Name;

        Assert.EndsWith("ที่.pdf", name, StringComparison.Ordinal);
        Assert.Equal(AttachmentName.Longest, new System.Globalization.StringInfo(name).LengthInTextElements);
    }

    /// <summary>Words with dots between them, with and without an ending: the words stay, and the ending is the kind's own.</summary>
    [Fact]
    public void Any_name_with_dots_keeps_its_words() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
                seed =>
                {
                    var random = new Random(seed);
                    var words = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Words[random.Next(Words.Length)]);
                    var stem = string.Join(random.Next(2) == 0 ? "." : " ", words);
                    var typed = stem + (random.Next(2) == 0 ? ".pdf" : "");
                    Assert.Equal((stem + ".pdf", null), AttachmentName.Clean(typed, AttachmentKind.Pdf));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static readonly string[] Words =
    [
        "หนังสือ",
        "อบต.ตัวอย่าง",
        "ครั้งที่ 1.2",
        "พ.ศ.2570",
        "v2",
        "ฉบับแก้ไข",
        "31.3.2570",
    ];

    [Fact]
    public void A_name_that_contradicts_the_content_is_refused()
    {
        Assert.Equal(
            AttachmentName.Contradicts(".exe", AttachmentKind.Pdf),
            AttachmentName.Clean("แผน.pdf.exe", AttachmentKind.Pdf).Refusal
        );
        Assert.Null(AttachmentName.Clean("ภาพ.jpeg", AttachmentKind.Jpeg).Refusal);
    }

    [Theory]
    [InlineData("หนังสือ อบต.ตัวอย่าง", "หนังสือ อบต.ตัวอย่าง.pdf")]
    [InlineData("หนังสือ อบต.ตัวอย่าง.pdf", "หนังสือ อบต.ตัวอย่าง.pdf")]
    [InlineData("ครั้งที่ 1.2 ปี 2569", "ครั้งที่ 1.2 ปี 2569.pdf")]
    [InlineData("แผน พ.ศ. ๒๕๗๐", "แผน พ.ศ. ๒๕๗๐.pdf")]
    [InlineData("รายงาน v1.2", "รายงาน v1.2.pdf")]
    [InlineData("ลงวันที่ 31.3.2570", "ลงวันที่ 31.3.2570.pdf")]
    [InlineData("report.final", "report.final.pdf")]
    public void A_dot_within_a_name_is_the_names_own(string typed, string name) =>
        Assert.Equal((name, null), AttachmentName.Clean(typed, AttachmentKind.Pdf));

    [Theory]
    [InlineData("ภาพ.jfif")]
    [InlineData("ภาพ.jpe")]
    public void Other_names_of_JPEG_are_JPEG(string name) =>
        Assert.Equal((name, null), AttachmentName.Clean(name, AttachmentKind.Jpeg));

    [Fact]
    public void Two_files_of_one_name_are_told_apart() =>
        Assert.Equal("แผน (3).pdf", AttachmentName.Unlike("แผน.pdf", ["แผน.pdf", "แผน (2).PDF"]));
}
