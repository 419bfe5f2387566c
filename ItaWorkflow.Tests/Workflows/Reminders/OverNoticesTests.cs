using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Measures;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Measures.Progress;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Reminders;

/// <summary>What asks for something that is over is no longer counted as unread; the news of it is.</summary>
[OnBothStores]
public sealed class OverNoticesTests(Chain chain) : IClassFixture<Chain>
{
    private Town Town => chain.Town;
    private TestDatabase Database => chain.Database;
    private DateTimeOffset Now => Database.Clock.GetUtcNow();
    private static DateOnly Due => new(2047, 3, 31);

    [Fact]
    public async Task A_step_that_is_decided_calls_its_officer_no_more()
    {
        var memo = await chain.SubmittedAsync();
        Assert.Equal(["Opened 1"], await UnreadAsync(memo, Town.StrategyHead));
        Assert.Null(await chain.DecideAsync(memo, Town.StrategyHead));

        await PlanAsync();

        Assert.Empty(await UnreadAsync(memo, Town.StrategyHead));
        Assert.Equal(["Opened 1"], await UnreadAsync(memo, Town.Clerk));
    }

    [Fact]
    public async Task A_memo_that_its_drafter_withdrew_leaves_only_the_news_of_it()
    {
        var memo = await chain.SubmittedAsync();
        Assert.Null(await chain.WithdrawAsync(memo));

        await PlanAsync();

        Assert.Equal(["Withdrawn 1"], await UnreadAsync(memo, Town.StrategyHead));
    }

    [Fact]
    public async Task A_measure_that_is_finished_or_reported_for_its_round_asks_no_more()
    {
        var desk = new MeasureDesk(chain, 2590);
        var (done, told) = (await desk.AdoptedAsync("ติดป้ายขั้นตอน"), await desk.AdoptedAsync("ทำทะเบียนยืม"));
        var cutOff = new DateOnly(2047, 3, 31);
        await Database.ArrangeAsync(db =>
        {
            db.Checkpoints.Add(
                new()
                {
                    FiscalYear = 2590,
                    Round = CheckpointRound.SixMonth,
                    CutOff = cutOff,
                }
            );
            db.Reminders.AddRange(
                Notice(SubjectKind.Measure, done, desk.Town.FinanceOfficer, "Adopted 2", cutOff),
                Notice(SubjectKind.Measure, done, desk.Town.FinanceOfficer, "Withdrawn 2", cutOff),
                Notice(SubjectKind.Checkpoint, done, desk.Town.FinanceOfficer, "Nudged 1", cutOff),
                Notice(SubjectKind.Measure, told, desk.Town.FinanceOfficer, "Asked 1", cutOff),
                Notice(SubjectKind.Measure, told, desk.Town.FinanceOfficer, "Assigned 2", cutOff),
                Notice(SubjectKind.Checkpoint, told, desk.Town.FinanceOfficer, "Nudged 1", cutOff),
                Notice(SubjectKind.Checkpoint, told, desk.Town.FinanceOfficer, "Nudged 2", new(2047, 3, 15))
            );
        });
        await ReportAsync(done, ProgressStatus.Completed);
        await ReportAsync(told, ProgressStatus.InProgress);

        await PlanAsync();

        Assert.Equal(["Withdrawn 2"], await UnreadAsync(done, Town.FinanceOfficer));
        Assert.Equal(["Assigned 2"], await UnreadAsync(told, Town.FinanceOfficer));
    }

    [Fact]
    public async Task When_a_round_is_closed_what_asked_for_it_in_time_is_over_and_what_asks_for_a_late_report_stands()
    {
        var desk = new MeasureDesk(chain, 2591);
        var measure = await desk.AdoptedAsync("ติดป้ายขั้นตอน");
        var (cutOff, closed) = (new DateOnly(2048, 3, 31), Database.Clock.GetUtcNow());
        await Database.ArrangeAsync(db =>
        {
            var checkpoint = new Checkpoint
            {
                FiscalYear = 2591,
                Round = CheckpointRound.SixMonth,
                CutOff = cutOff,
            };
            checkpoint.Close(closed);
            db.Checkpoints.Add(checkpoint);
            db.Reminders.AddRange(
                Notice(SubjectKind.Checkpoint, measure, Town.FinanceOfficer, "Nudged 1", cutOff),
                Notice(SubjectKind.Checkpoint, measure, Town.FinanceOfficer, "Nudged 2", cutOff, closed.AddDays(1))
            );
        });

        await PlanAsync();

        Assert.Equal(["Nudged 2"], await UnreadAsync(measure, Town.FinanceOfficer));
    }

    [Fact]
    public async Task A_vacancy_a_trouble_a_return_and_a_question_call_while_they_last()
    {
        var memo = await chain.SubmittedAsync();
        string[] rungs = ["Vacant 1", "Stuck 1", "Returned 1", "Asked 1", "Approved 1"];
        await Database.ArrangeAsync(db =>
            db.Reminders.AddRange(rungs.Select(rung => Notice(SubjectKind.Memo, (int)memo, Town.Officer, rung, Due)))
        );
        await Database.ReadAsync(async db =>
        {
            await db
                .ApprovalCases.Where(c => c.MemoId == memo)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.StuckSince, Now));
            await db
                .ApprovalSteps.Where(s => s.Case!.MemoId == memo)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.PersonId, (int?)null));
            return await db
                .Memos.Where(m => m.Id == memo)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MemoState.Returned));
        });
        await PlanAsync();
        Assert.Equal(["Vacant 1", "Stuck 1", "Returned 1", "Approved 1"], await UnreadAsync(memo, Town.Officer));

        await Database.ReadAsync(async db =>
        {
            await db
                .ApprovalCases.Where(c => c.MemoId == memo)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.StuckSince, (DateTimeOffset?)null));
            await db
                .ApprovalSteps.Where(s => s.Case!.MemoId == memo)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.PersonId, Town.StrategyHead.Id));
            return await db
                .Memos.Where(m => m.Id == memo)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MemoState.Circulating));
        });
        await PlanAsync();
        Assert.Equal(["Approved 1"], await UnreadAsync(memo, Town.Officer));
    }

    [Fact]
    public async Task Whom_mail_reaches_again_is_no_longer_told_of_and_a_part_that_is_not_owed_asks_no_more()
    {
        var measure = await new MeasureDesk(chain, 2592).AdoptedAsync("ติดป้ายขั้นตอน");
        var person = Town.FinanceOfficer.Id;
        await Database.ArrangeAsync(db =>
            db.Reminders.AddRange(
                Notice(SubjectKind.Person, person, Town.Administrator, "MailRefused 1", Due),
                Notice(SubjectKind.Occurrence, measure, Town.Administrator, "BeforeDue 7", Due)
            )
        );
        await RefuseMailAsync("ไม่มีที่อยู่นี้");
        await PlanAsync();
        Assert.Equal(["MailRefused 1"], await UnreadAsync(person, Town.Administrator));
        Assert.Empty(await UnreadAsync(measure, Town.Administrator));

        await RefuseMailAsync("");
        await PlanAsync();
        Assert.Empty(await UnreadAsync(person, Town.Administrator));

        Task RefuseMailAsync(string why) =>
            Database.ReadAsync(db =>
                db.Persons.Where(p => p.Id == person).ExecuteUpdateAsync(set => set.SetProperty(p => p.MailRefusal, why))
            );
    }

    private async Task ReportAsync(int measure, ProgressStatus status)
    {
        var revision = await Database.ReadAsync(db =>
            db.Measures.Where(m => m.Id == measure).Select(m => m.Revision).SingleAsync()
        );
        Assert.Null(
            await Database.AskAsync<ReportProgressHandler, Refusal?>(h =>
                h.HandleAsync(new(measure, revision, Town.FinanceOfficer.Id, CheckpointRound.SixMonth, status, "ทำแล้ว"), default)
            )
        );
    }

    private Task<int> PlanAsync() => Database.AskAsync<PlanRemindersHandler, int>(h => h.HandleAsync(default));

    private async Task<List<string>> UnreadAsync(long subject, Person person) =>
        (
            await Database.ReadAsync(db =>
                db.Reminders.AsNoTracking()
                    .Where(Reminder.IsUnread)
                    .Where(r => r.SubjectId == subject && r.PersonId == person.Id)
                    .OrderBy(r => r.Id)
                    .ToListAsync()
            )
        ).ConvertAll(r => r.Rung.Words());

    private Reminder Notice(
        SubjectKind kind,
        int measure,
        Person person,
        string rung,
        DateOnly dueOn,
        DateTimeOffset? sentAt = null
    ) =>
        new()
        {
            PersonId = person.Id,
            Subject = new(kind, measure),
            DueOn = dueOn,
            Rung = RungWords.Of(rung),
            Channel = Channel.InApp,
            Title = "เรื่องทดสอบ",
            Text = "ข้อความทดสอบ",
            Path = $"/measures/{measure}",
            PlannedFor = sentAt ?? Database.Clock.GetUtcNow(),
            SentAt = sentAt ?? Database.Clock.GetUtcNow(),
        };
}
