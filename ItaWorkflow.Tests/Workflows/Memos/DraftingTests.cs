using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Memos;

namespace ItaWorkflow.Tests.Workflows.Memos;

public sealed class DraftingTests
{
    [Fact]
    public void A_list_with_too_long_a_line_is_told_how_long_a_line_may_be()
    {
        var content = MemoContent.Empty(BodyForm.Flowing) with { References = [new string('ก', HeadLines.LongestLine + 1)] };

        Assert.False(content.TryClean(out _, out var refusal));
        Assert.Equal("อ้างถึง ใส่ได้ไม่เกิน 20 บรรทัด บรรทัดละไม่เกิน 300 ตัวอักษร", refusal.Text);
    }
}
