using FsCheck;
using FsCheck.Fluent;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Files;
using static ItaWorkflow.Tests.Workflows.Files.SampleFiles;

namespace ItaWorkflow.Tests.Workflows.Files;

public sealed class AttachmentKindTests
{
    [Fact]
    public void Each_kind_is_known_by_its_content()
    {
        Assert.Equal(AttachmentKind.Pdf, Of(SampleFiles.Pdf()));
        Assert.Equal(AttachmentKind.Jpeg, Of(Jpeg));
        Assert.Equal(AttachmentKind.Png, Of(Png));
        Assert.Equal(AttachmentKind.Word, Of(Office(WordMain)));
        Assert.Equal(AttachmentKind.Excel, Of(Office(ExcelMain)));
        Assert.Equal(AttachmentKind.PowerPoint, Of(Office(PowerPointMain)));
    }

    [Fact]
    public void Anything_else_is_refused_in_words()
    {
        Assert.Equal(AttachmentKind.Unknown, No("<html>"u8.ToArray()));
        Assert.Equal(AttachmentKind.Unknown, No("MZ"u8.ToArray()));
        Assert.Equal(AttachmentKind.Unknown, No(Zip(("a.txt", "x"))));
        Assert.Equal(
            AttachmentKind.Unknown,
            No(Office("application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml"))
        );
        Assert.Equal(AttachmentKind.Legacy, No(Legacy));
        Assert.Equal(AttachmentKind.Heic, No("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"u8.ToArray()));
        Assert.Equal(AttachmentKind.Unknown, No("\0\0\0\u0018ftypisom\0\0\0\0mp41"u8.ToArray()));
        Assert.Equal(AttachmentKind.Broken, No("%PDF-1.7 half of a file"u8.ToArray()));
        Assert.Equal(AttachmentKind.Broken, No(Office(WordMain)[..60]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(1_019)]
    public void A_PDF_may_begin_within_its_first_1024_bytes(int before) =>
        Assert.Equal(AttachmentKind.Pdf, Of([.. Enumerable.Repeat((byte)'\n', before), .. SampleFiles.Pdf()]));

    /// <summary>Wherever the header stands, and whatever bytes a mail program put before it that begin no other kind of file.</summary>
    [Fact]
    public void Any_bytes_before_a_PDFs_header_do_no_harm() =>
        Prop.ForAll(
                Gen.Choose(0, 1_019).Zip(Gen.Choose(0, int.MaxValue - 1)).ToArbitrary(),
                drawn =>
                {
                    var before = new byte[drawn.Item1];
                    new Random(drawn.Item2).NextBytes(before);
                    if (before.Length > 0)
                        before[0] = (byte)'x';
                    Assert.Equal(AttachmentKind.Pdf, Of([.. before, .. SampleFiles.Pdf()]));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void A_byte_order_mark_before_a_PDF_does_no_harm() =>
        Assert.Equal(AttachmentKind.Pdf, Of([.. "\uFEFF"u8, .. SampleFiles.Pdf()]));

    [Fact]
    public void A_header_further_behind_is_none() =>
        Assert.Equal(AttachmentKind.Unknown, No([.. Enumerable.Repeat((byte)'\n', 1_025), .. SampleFiles.Pdf()]));

    [Theory]
    [InlineData("RIFF\u0010\0\0\0WEBPVP8 ", "WebP")]
    [InlineData("II*\0\u0008\0\0\0", "TIFF")]
    [InlineData("MM\0*\0\0\0\u0008", "TIFF")]
    [InlineData("GIF89a\u0001", "GIF")]
    [InlineData("BM0000\0\0\0\0600000000000000000", "BMP")]
    [InlineData("\0\0\0\u0018ftypavif\0\0\0\0", "AVIF")]
    public void A_picture_that_not_everybody_opens_is_refused_by_its_name(string begin, string kind) =>
        Assert.Equal(AttachmentKind.OtherPicture(kind), No([.. begin.Select(c => (byte)c)]));

    [Theory]
    [InlineData("application/vnd.ms-word.document.macroEnabled.main+xml", "")]
    [InlineData("application/vnd.ms-excel.sheet.macroEnabled.main+xml", "xl/workbook.xml")]
    [InlineData(WordMain, "word/vbaProject.bin")]
    [InlineData(ExcelMain, "xl/macrosheets/sheet1.xml")]
    public void A_macro_is_found_wherever_it_stands(string main, string part) =>
        Assert.Equal(AttachmentKind.Macros, No(part.Length == 0 ? Office(main) : Office(main, part)));

    [Fact]
    public void A_macro_under_another_name_is_found_by_its_type() =>
        Assert.Equal(
            AttachmentKind.Macros,
            No(
                Zip(
                    ("[Content_Types].xml", Types([WordMain, "application/vnd.ms-office.vbaProject"])),
                    ("word/harmless.bin", "x")
                )
            )
        );

    [Fact]
    public void Two_lists_of_contents_are_refused() =>
        Assert.Equal(
            AttachmentKind.Unknown,
            No(Zip(("[Content_Types].xml", Types([WordMain])), ("[content_types].xml", Types([ExcelMain]))))
        );

    [Fact]
    public void A_packed_bomb_stays_packed() =>
        Assert.Equal(AttachmentKind.Broken, No(Zip(("[Content_Types].xml", Types([WordMain]) + new string(' ', 50_000_000)))));

    [Fact]
    public void Entities_in_the_list_of_contents_are_refused() =>
        Assert.Equal(
            AttachmentKind.Broken,
            No(Zip(("[Content_Types].xml", $"<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>{Types(["&b;"])}")))
        );

    [Fact]
    public void A_file_of_too_many_parts_is_refused() =>
        Assert.Equal(AttachmentKind.Tangled, No(Office(WordMain, [.. Enumerable.Range(0, 5_000).Select(n => $"{n}")])));

    private static AttachmentKind? Of(byte[] content) => AttachmentKind.Of(content).Kind;

    private static Refusal? No(byte[] content) => AttachmentKind.Of(content).Refusal;
}
