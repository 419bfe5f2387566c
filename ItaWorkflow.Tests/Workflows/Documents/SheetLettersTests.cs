using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Documents;

namespace ItaWorkflow.Tests.Workflows.Documents;

public sealed class SheetLettersTests
{
    [Theory]
    [InlineData("ขอแสดงความยินดี 😀 กับทุกท่าน", "😀 (U+1F600)")]
    [InlineData("会议", "会 (U+4F1A) 议 (U+8BAE)")]
    [InlineData("ភាសា", "ភ (U+1797)")]
    [InlineData("မြန်မာ", "(U+1019)")]
    [InlineData("รายการ \uf0b7 แรก", "U+F0B7")]
    public void A_character_that_would_be_a_box_is_named(string text, string named)
    {
        var refusal = SheetLetters.Unprintable(text, "Subject");

        Assert.NotNull(refusal);
        Assert.Contains(named, refusal.Text, StringComparison.Ordinal);
        Assert.Equal("Subject", refusal.Field);
    }

    [Fact]
    public void Its_place_is_quoted() =>
        Assert.Equal(
            "แบบอักษรของเอกสารไม่มี 😀 (U+1F600) ตรง “…แสดงความยินดี 😀 กับทุกท่าน” โปรดลบหรือเขียนเป็นคำ",
            SheetLetters.Unprintable("ขอแสดงความยินดี 😀 กับทุกท่าน")?.Text
        );

    [Theory]
    [InlineData("ที่ กก ๑/๒๕๖๙ “ปกติ” – 12.50% (ABC) ฿ ½ ™ • … ๚ ๛\tก\r\nข")]
    [InlineData("")]
    public void What_offices_write_can_be_printed(string text) => Assert.Null(SheetLetters.Unprintable(text));

    [Fact]
    public void A_draft_says_so_at_its_fields() =>
        Assert.Equal(
            [nameof(MemoContent.Subject), nameof(MemoContent.Parts)],
            MemoCompleteness
                .Missing(
                    new()
                    {
                        Subject = "ขอเชิญ 🎉",
                        Addressee = "นายก",
                        Closing = "จึงเรียนมาเพื่อโปรดทราบ",
                        Parts = [new("", "<p>พร้อมกัน &#9989; นะ</p>")],
                    }
                )
                .Select(gap => gap.Field)
        );
}
