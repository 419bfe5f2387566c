using System.Diagnostics;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Memos;

namespace ItaWorkflow.Tests.Workflows.Memos;

/// <summary>In the expectations [-…-] is removed and [+…+] inserted text.</summary>
public sealed class MemoComparisonTests
{
    [Theory]
    [InlineData("ขออนุมัติเผยแพร่รายงาน", "ขออนุมัติเผยแพร่รายงาน", "ขออนุมัติเผยแพร่รายงาน")]
    [InlineData("ขออนุมัติรายงาน", "ขออนุมัติเผยแพร่รายงาน", "ขออนุมัติ[+เผยแพร่+]รายงาน")]
    [InlineData(
        "ภายในวันที่ 30 พฤศจิกายน 2569",
        "ภายในวันที่ 15 ธันวาคม 2569",
        "ภายในวันที่ [-30 พฤศจิกายน-][+15 ธันวาคม+] 2569"
    )]
    [InlineData("", "เพิ่มใหม่", "[+เพิ่มใหม่+]")]
    [InlineData("ลบทิ้ง", "", "[-ลบทิ้ง-]")]
    [InlineData("คะแนน 78.41", "คะแนน 78.14", "คะแนน [-78.41-][+78.14+]")]
    public void A_change_is_shown_in_whole_signs_and_numbers(string before, string after, string shown) =>
        Assert.Equal(shown, Show(Compare(before, after)));

    [Fact]
    public void A_tone_mark_never_stands_apart_from_its_consonant()
    {
        var part = Compare("ปู่", "ปู้");

        Assert.Equal("[-ปู่-][+ปู้+]", Show(part));
    }

    [Fact]
    public void Old_and_new_text_can_be_read_back()
    {
        const string Before = "ตามคำสั่งที่อ้างถึง เทศบาลได้แต่งตั้งคณะกรรมการ\nและมอบให้กองคลังเป็นเลขานุการ\nบรรทัดเดิม";
        const string After = "ตามประกาศที่อ้างถึง เทศบาลแต่งตั้งคณะทำงาน\nบรรทัดเดิม\nบรรทัดใหม่";
        var runs = TextComparison.Runs(Before, After);

        Assert.Equal(Before, string.Concat(runs.Where(r => r.Change is not TextChange.Inserted).Select(r => r.Text)));
        Assert.Equal(After, string.Concat(runs.Where(r => r.Change is not TextChange.Removed).Select(r => r.Text)));
    }

    [Fact]
    public void Parts_are_compared_under_their_headings()
    {
        var comparison = MemoComparison.Of(
            new() { Subject = "เดิม", Parts = [new("เรื่องเดิม", "<p>ก</p>"), new("ข้อกฎหมาย", "<p>ข</p>")] },
            new() { Subject = "เดิม", Parts = [new("เรื่องเดิม", "<p>ก</p>"), new("ข้อเสนอ/ข้อพิจารณา", "<p>ค</p>")] }
        );

        Assert.Equal(
            ["ข้อกฎหมาย [-ข-]", "ข้อเสนอ/ข้อพิจารณา [+ค+]"],
            comparison.Parts.Where(p => p.HasChanged).Select(p => $"{p.Heading} {Show(p)}")
        );
    }

    [Fact]
    public void The_same_words_in_another_form_are_told_apart_from_a_change()
    {
        var comparison = MemoComparison.Of(Body("<p>ก ข</p>"), Body("<p>ก <strong>ข</strong></p>"));

        var part = Assert.Single(comparison.Parts, p => p.IsOnlyReformatted);
        Assert.Equal("เนื้อความ", part.Heading);
        Assert.DoesNotContain(comparison.Parts, p => p.HasChanged);
        Assert.False(comparison.IsSame);
    }

    [Fact]
    public void What_chooses_the_route_and_the_lines_of_the_head_are_compared_too()
    {
        var comparison = MemoComparison.Of(
            new() { References = ["ก", "ข"], Amount = 5_000 },
            new()
            {
                Urgency = Urgency.Urgent,
                Kind = MemoKind.Finance,
                Amount = 500_000,
                References = ["ก"],
            }
        );

        Assert.Equal(
            ["ประเภทเรื่อง", "วงเงิน", "ชั้นความเร็ว", "อ้างถึง"],
            comparison.Parts.Where(p => p.HasChanged).Select(p => p.Heading)
        );
    }

    [Fact]
    public void Nothing_changed_is_said_so() => Assert.True(MemoComparison.Of(Body("<p>ก</p>"), Body("<p>ก</p>")).IsSame);

    [Fact]
    public void Two_long_texts_with_nothing_in_common_are_compared_within_seconds()
    {
        var watch = Stopwatch.StartNew();
        var before = string.Concat(Enumerable.Range(0, 20_000).Select(n => (char)('ก' + n * 7 % 44)));
        var after = string.Concat(Enumerable.Range(0, 20_000).Select(n => (char)('ก' + n * 13 % 43)));

        Assert.NotEmpty(TextComparison.Runs(before, after));
        Assert.NotEmpty(TextComparison.Runs(before[..4_900], after[..4_900]));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    private static MemoContent Body(string html) => new() { Parts = [new("", html)] };

    private static ComparedPart Compare(string before, string after) => new("", TextComparison.Runs(before, after));

    private static string Show(ComparedPart part) =>
        string.Concat(
            part.Runs.Select(r =>
                r.Change switch
                {
                    TextChange.Removed => $"[-{r.Text}-]",
                    TextChange.Inserted => $"[+{r.Text}+]",
                    _ => r.Text,
                }
            )
        );
}
