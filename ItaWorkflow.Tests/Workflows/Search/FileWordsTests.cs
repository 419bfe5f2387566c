using ItaWorkflow.Workflows.Files;
using ItaWorkflow.Workflows.Search;

namespace ItaWorkflow.Tests.Workflows.Search;

public sealed class FileWordsTests
{
    [Fact]
    public void The_words_of_a_pdf_are_read()
    {
        var text = FileWords.Read(AttachmentKind.Pdf.ContentType, WordFiles.Pdf("กำหนดการประชุม", "Budget 2569"));

        Assert.Contains("กำหนดการประชุม", text, StringComparison.Ordinal);
        Assert.Contains("Budget 2569", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_of_a_word_file_stays_whole_over_its_runs() =>
        Assert.Equal(
            "ประกาศสอบราคา\nเครื่องสูบน้ำ\n",
            FileWords.Read(AttachmentKind.Word.ContentType, WordFiles.Word("ประกาศสอบราคา", "เครื่องสูบน\u0e4d\u0e49า"))
        );

    [Fact]
    public void Texts_and_numbers_of_a_workbook_are_read()
    {
        var text = FileWords.Read(AttachmentKind.Excel.ContentType, WordFiles.Excel("ค่าพาหนะ", "หมายเหตุ", "29500"));

        Assert.All(["ค่าพาหนะ", "หมายเหตุ", "29500"], word => Assert.Contains(word, text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_sara_am_that_broke_in_a_pdf_is_whole_again() =>
        Assert.Equal("มีอำนาจ\n", FileWords.Read(AttachmentKind.Word.ContentType, WordFiles.Word("มีอ านาจ")));

    [Fact]
    public void No_more_is_read_than_is_kept() =>
        Assert.InRange(
            FileWords.Read(AttachmentKind.Word.ContentType, WordFiles.Word(new string('ก', FileWords.Most), "ข")).Length,
            FileWords.Most - 10,
            FileWords.Most
        );

    [Fact]
    public void A_picture_has_no_words() => Assert.False(FileWords.Has(AttachmentKind.Jpeg.ContentType));
}
