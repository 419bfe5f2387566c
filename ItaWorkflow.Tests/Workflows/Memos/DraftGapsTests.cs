using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Memos;

namespace ItaWorkflow.Tests.Workflows.Memos;

public sealed class DraftGapsTests
{
    private static readonly MemoContent Whole = MemoContent.Empty(BodyForm.HeadedParts) with
    {
        Subject = "ขออนุมัติ",
        Addressee = "นายกเทศมนตรี",
        Parts = [new("เรื่องเดิม", "<p>ก</p>"), new("ข้อเสนอ/ข้อพิจารณา", "<p>ข</p>")],
    };

    [Fact]
    public void A_whole_draft_lacks_nothing() => Assert.Empty(DraftGaps.Of(Whole));

    [Fact]
    public void An_empty_draft_is_told_every_gap_in_the_order_of_the_page() =>
        Assert.Equal(
            ["Subject", "Addressee", "Parts[0].Html"],
            DraftGaps.Of(MemoContent.Empty(BodyForm.HeadedParts)).Select(g => g.Field!),
            StringComparer.Ordinal
        );

    [Fact]
    public void Headed_parts_need_a_proposal() =>
        Assert.Equal("ยังไม่ได้เขียนข้อเสนอ/ข้อพิจารณา", Assert.Single(DraftGaps.Of(Without(Whole))).Text);

    [Theory]
    [InlineData("", true)]
    [InlineData("<p></p>", true)]
    [InlineData("<p>&nbsp; <br></p>", true)]
    [InlineData("<p>ก</p>", false)]
    public void Markup_alone_is_blank(string html, bool blank) => Assert.Equal(blank, DraftGaps.IsBlank(html));

    private static MemoContent Without(MemoContent content) =>
        content with
        {
            Parts = [content.Parts[0], content.Parts[1] with { Html = "<p></p>" }],
        };
}
