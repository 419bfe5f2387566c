using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Notices;

namespace ItaWorkflow.Tests.Workflows.Notices;

public sealed class MemoNoticesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 7, 20, 0, TimeSpan.Zero);
    private readonly Person _head = new() { Name = "นางสาวสมใจ ตัวอย่าง", Email = "strategy-head@example.go.th" };

    [Fact]
    public void The_officer_whose_turn_it_is_reads_what_is_asked_and_since_when()
    {
        var told = MemoNotices.StepOpened(Submitted(), Step(StepKind.Opinion), _head, Now);

        Assert.Equal("รอความเห็นของท่าน: รายงานผลการวิเคราะห์ ITA", told[0].Title);
        Assert.Contains("20 พ.ย. 2569 14:20 น.", told[0].Text, StringComparison.Ordinal);
        Assert.All(told, reminder => Assert.StartsWith("/approvals/", reminder.Path, StringComparison.Ordinal));
    }

    [Fact]
    public void The_notice_is_in_the_app_with_the_commit_and_the_mail_is_still_owed()
    {
        var told = MemoNotices.StepOpened(Submitted(), Step(StepKind.Propose), _head, Now);

        Assert.Equal(Now, told.Single(r => r.Channel is Channel.InApp).SentAt);
        Assert.Null(told.Single(r => r.Channel is Channel.Email).SentAt);
    }

    [Fact]
    public void Who_has_no_address_is_told_in_the_app_only() =>
        Assert.Equal(
            Channel.InApp,
            Assert.Single(MemoNotices.Acknowledged(Submitted(), new Person { Name = "นายทดสอบ แบบอย่าง" }, Now)).Channel
        );

    [Fact]
    public void A_new_edition_is_told_anew_on_the_same_day()
    {
        var memo = Submitted();
        var first = MemoNotices.StepOpened(memo, Step(StepKind.Propose), _head, Now)[0];
        memo.Submit(Now);

        Assert.NotEqual(first.Rung, MemoNotices.StepOpened(memo, Step(StepKind.Propose), _head, Now)[0].Rung);
    }

    [Fact]
    public void A_refusal_carries_its_reason() =>
        Assert.Contains(
            "งบประมาณไม่พอ",
            MemoNotices
                .Ended(Submitted(), MemoEnding.Rejected, _head, new Person { Name = "นางจำลอง ตัวอย่าง" }, "งบประมาณไม่พอ", Now)[
                    0
                ]
                .Text,
            StringComparison.Ordinal
        );

    private static Memo Submitted()
    {
        var memo = new Memo
        {
            DivisionId = 1,
            DraftedById = 1,
            CreatedAt = Now,
        };
        memo.Write(new MemoContent { Subject = "รายงานผลการวิเคราะห์ ITA" }, Now);
        memo.Submit(Now);
        return memo;
    }

    private static ApprovalStep Step(StepKind kind) =>
        new()
        {
            ElementId = "step",
            TaskId = "step-1",
            Kind = kind,
            Ordinal = 1,
            PositionId = 1,
            OpenedAt = Now,
        };
}
