using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Measures;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Reminders;

[OnBothStores]
public sealed class StillWantedTests(Chain chain) : IClassFixture<Chain>
{
    private static readonly DateOnly Due = new(2027, 3, 31);
    private readonly MeasureDesk desk = new(chain, 2570);

    private Town Town => chain.Town;

    [Fact]
    public async Task Of_a_step_its_officer_wants_to_hear_while_it_is_open_and_of_a_late_one_who_oversees_it_too()
    {
        var (memo, step) = await OpenStepAsync();
        Reminder[] messages =
        [
            Message(SubjectKind.Step, step.Id, new(RungKind.Waiting, 3), Town.StrategyHead),
            Message(SubjectKind.Step, step.Id, new(RungKind.Waiting, 3), Town.Clerk),
            Message(SubjectKind.Step, step.Id, new(RungKind.Late, 3), Town.Clerk),
        ];

        Assert.Equal([true, false, true], await AskAsync(messages));
        Assert.Null(await chain.DecideAsync(memo, Town.StrategyHead));
        Assert.Equal([false, false, false], await AskAsync(messages));
    }

    [Fact]
    public async Task That_a_memo_came_is_news_until_that_very_step_is_decided()
    {
        var (memo, step) = await OpenStepAsync();
        Reminder[] messages =
        [
            Message(SubjectKind.Memo, memo, Rung.Opened(1, step.TaskId), Town.StrategyHead),
            Message(SubjectKind.Memo, memo, Rung.Opened(2, step.TaskId), Town.StrategyHead),
            Message(SubjectKind.Memo, memo, Rung.Opened(1, "another"), Town.StrategyHead),
            Message(SubjectKind.Memo, memo, Rung.Opened(1, step.TaskId), Town.Clerk),
        ];

        Assert.Equal([true, false, false, false], await AskAsync(messages));
        Assert.Null(await chain.DecideAsync(memo, Town.StrategyHead));
        Assert.Equal([false, false, false, false], await AskAsync(messages));
    }

    [Fact]
    public async Task A_measure_is_asked_for_until_it_is_withdrawn_and_what_was_asked_by_hand_even_then()
    {
        var id = await desk.AdoptedAsync("ขึ้นทะเบียนทรัพย์สิน");
        Reminder[] messages =
        [
            Message(SubjectKind.Measure, id, new(RungKind.BeforeDue, 7), Town.FinanceOfficer),
            Message(SubjectKind.Checkpoint, id, new(RungKind.BeforeDue, 7), Town.FinanceOfficer),
            Message(SubjectKind.Measure, id, new(RungKind.Asked, 1), Town.FinanceOfficer),
            Message(SubjectKind.Measure, id, new(RungKind.Withdrawn, 1), Town.FinanceOfficer),
        ];

        Assert.Equal([true, true, true, true], await AskAsync(messages));
        await chain.Database.ArrangeAsync(db => db.Measures.Find(id)!.Withdraw());
        Assert.Equal([false, false, true, true], await AskAsync(messages));
    }

    [Fact]
    public async Task Of_a_measure_that_repeats_each_part_is_asked_for_by_itself()
    {
        var id = await desk.AdoptedAsync("ตรวจทรัพย์สิน", "รายไตรมาส");
        var days = await chain.Database.ReadAsync(db =>
            db.Measures.Where(m => m.Id == id).SelectMany(m => m.Occurrences.Select(o => o.DueOn)).OrderBy(d => d).ToListAsync()
        );
        Reminder[] messages =
        [
            .. days.Append(days[0].AddDays(1))
                .Select(day => Message(SubjectKind.Occurrence, id, new(RungKind.BeforeDue, 7), Town.FinanceOfficer, day)),
        ];

        Assert.Equal([.. days.Select(_ => true), false], await AskAsync(messages));
        await chain.Database.ArrangeAsync(db =>
            db
                .Measures.Include(m => m.Occurrences)
                .Single(m => m.Id == id)
                .Occurrences.Single(o => o.DueOn == days[0])
                .DroppedAt = chain.Database.Clock.GetUtcNow()
        );
        Assert.Equal([false, .. days.Skip(1).Select(_ => true), false], await AskAsync(messages));
    }

    [Fact]
    public async Task What_became_of_a_matter_is_always_wanted()
    {
        var (memo, _) = await OpenStepAsync();

        Assert.Equal(
            [true, true, true],
            await AskAsync(
                Message(SubjectKind.Memo, memo, new(RungKind.Approved, 1), Town.Officer),
                Message(SubjectKind.Memo, 0, new(RungKind.Returned, 1), Town.Officer),
                Message(SubjectKind.Alarm, 0, new(RungKind.Alarm), Town.Administrator)
            )
        );
    }

    private async Task<(long Memo, ApprovalStep Step)> OpenStepAsync()
    {
        var memo = await chain.SubmittedAsync();
        var steps = (await chain.MemoAsync(memo)).Cases.Single().Steps;
        return (memo, steps.Single(s => s.State is StepState.Open));
    }

    private Task<List<bool>> AskAsync(params Reminder[] messages) =>
        chain.Database.ReadAsync(async db =>
        {
            var wanted = await StillWanted.ReadAsync(db, messages, default);
            return messages.Select(wanted.Asks).ToList();
        });

    private Reminder Message(SubjectKind kind, long id, Rung rung, Person to, DateOnly? due = null) =>
        new()
        {
            PersonId = to.Id,
            Subject = new(kind, id),
            DueOn = due ?? Due,
            Rung = rung,
            Channel = Channel.Email,
            Title = "เรื่องทดสอบ",
            Text = "ข้อความทดสอบ",
            Path = "/",
            PlannedFor = chain.Database.Clock.GetUtcNow(),
        };
}
