using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Approvals;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Approvals;

public sealed class DecideStepsTests(Chain chain) : IClassFixture<Chain>
{
    private readonly TestDatabase database = chain.Database;
    private readonly Town town = chain.Town;

    [Fact]
    public async Task One_pin_sets_a_signature_of_its_own_on_each_memo()
    {
        var ids = await AtClerkAsync(3);

        var (refusal, outcomes) = await DecideAsync(town.Clerk, ids, "เห็นควรอนุมัติ");

        Assert.Null(refusal);
        Assert.Equal(ids, outcomes.Select(o => o.MemoId));
        Assert.All(outcomes, o => Assert.Equal((Verdict.Endorse, (Refusal?)null), (o.Verdict!.Value, o.Refusal)));
        foreach (var id in ids)
        {
            Assert.Equal(town.Deputy.Id, await chain.HolderAsync(id));
            Assert.Equal(2, await PapersAsync(id));
        }
    }

    [Fact]
    public async Task What_one_memo_is_refused_the_others_do_not_suffer()
    {
        var ids = await AtClerkAsync(3);
        Assert.Null(await chain.DecideAsync(ids[1], town.Clerk));

        var (_, outcomes) = await DecideAsync(town.Clerk, ids);

        Assert.Equal([true, false, true], outcomes.Select(o => o.Refusal is null));
        Assert.Equal(DecisionRefusals.AlreadyDecided, outcomes[1].Refusal);
    }

    [Fact]
    public async Task A_memo_at_which_the_system_fails_is_told_and_the_next_one_is_signed()
    {
        var ids = await AtClerkAsync(2);
        chain.Meeting.TroubleOnce(_ => throw new InvalidOperationException("disk"));

        var (_, outcomes) = await DecideAsync(town.Clerk, ids);

        Assert.Equal(DecideStepsHandler.Failed, outcomes[0].Refusal);
        Assert.Equal(town.Clerk.Id, await chain.HolderAsync(ids[0]));
        Assert.Equal(town.Deputy.Id, await chain.HolderAsync(ids[1]));
    }

    [Fact]
    public async Task Nobody_signs_a_memo_they_never_opened_nor_one_that_moved_since_it_was_shown()
    {
        var ids = await AtClerkAsync(2, seen: false);
        await SeeAsync(ids[1], town.Clerk);
        var moved = (await chain.MemoAsync(ids[1])).Revision - 1;

        ShownMemo[] shown = [new(ids[0], (await chain.MemoAsync(ids[0])).Revision), new(ids[1], moved)];
        var (_, outcomes) = await DecideAsync(town.Clerk, shown);

        Assert.Equal([DecideStepsHandler.NotRead, DecisionRefusals.MemoHasMoved], outcomes.Select(o => o.Refusal));
    }

    [Fact]
    public async Task A_wrong_pin_is_told_and_counted_once_and_signs_nothing()
    {
        var ids = await AtClerkAsync(3);
        var before = await WrongAsync();

        var (refusal, outcomes) = await DecideAsync(town.Clerk, ids, pin: "135790");

        Assert.Equal("Pin", refusal!.Field);
        Assert.Empty(outcomes);
        Assert.Equal(before + 1, await WrongAsync());
        Assert.Equal(town.Clerk.Id, await chain.HolderAsync(ids[0]));
        await DecideAsync(town.Clerk, ids);
    }

    [Fact]
    public async Task Each_memo_gets_the_verdict_of_its_kind_and_who_only_puts_forward_writes_no_words()
    {
        var proposed = await chain.SubmittedAsync();
        await SeeAsync(proposed, town.StrategyHead);
        await database.ArrangeAsync(db => db.Memos.Single(m => m.Id == proposed).Reserve("7001", 2569));
        var ordered = await AtMayorAsync();

        await DecideAsync(town.StrategyHead, [proposed], "เห็นชอบทุกเรื่อง");
        var (_, outcomes) = await DecideAsync(town.Mayor, [ordered], "ดำเนินการ");

        Assert.Equal(Verdict.Approve, outcomes.Single().Verdict);
        Assert.Equal("", (await StepAsync(proposed, town.StrategyHead)).Opinion);
        Assert.Equal("ดำเนินการ", (await StepAsync(ordered, town.Mayor)).Opinion);
    }

    [Fact]
    public async Task None_and_too_many_are_refused_before_the_pin_is_tried()
    {
        var before = await WrongAsync();

        Assert.Equal(DecideStepsHandler.NothingChosen, (await DecideAsync(town.Clerk, Array.Empty<long>(), pin: "1")).Refusal);
        var many = Enumerable.Range(1, DecideStepsHandler.Most + 1).Select(i => new ShownMemo(i, 1)).ToList();
        Assert.Equal(DecideStepsHandler.TooMany, (await DecideAsync(town.Clerk, many, pin: "1")).Refusal);
        Assert.Equal(before, await WrongAsync());
    }

    private async Task<(Refusal? Refusal, List<MemoOutcome> Outcomes)> DecideAsync(
        Person by,
        IReadOnlyList<long> ids,
        string opinion = "",
        string pin = Chain.Pin
    )
    {
        var shown = new List<ShownMemo>();
        foreach (var id in ids)
            shown.Add(new(id, (await chain.MemoAsync(id)).Revision));
        return await DecideAsync(by, shown, opinion, pin);
    }

    private async Task<(Refusal? Refusal, List<MemoOutcome> Outcomes)> DecideAsync(
        Person by,
        IReadOnlyList<ShownMemo> memos,
        string opinion = "",
        string pin = Chain.Pin
    )
    {
        var outcomes = new List<MemoOutcome>();
        var refusal = await chain.AsAsync<DecideStepsHandler, Refusal?>(
            (handler, _) =>
                handler.HandleAsync(
                    new(by.Id, memos, opinion, pin),
                    outcome =>
                    {
                        outcomes.Add(outcome);
                        return Task.CompletedTask;
                    },
                    default
                )
        );
        return (refusal, outcomes);
    }

    private async Task<List<long>> AtClerkAsync(int count, bool seen = true)
    {
        var ids = new List<long>();
        for (var i = 0; i < count; i++)
        {
            var id = await chain.SubmittedAsync();
            Assert.Null(await chain.DecideAsync(id, town.StrategyHead));
            if (seen)
                await SeeAsync(id, town.Clerk);
            ids.Add(id);
        }
        return ids;
    }

    private async Task<long> AtMayorAsync()
    {
        var id = (await AtClerkAsync(1)).Single();
        await chain.DecideAsync(id, town.Clerk);
        await chain.DecideAsync(id, town.Deputy);
        await SeeAsync(id, town.Mayor);
        return id;
    }

    private async Task SeeAsync(long id, Person by)
    {
        var step = await StepAsync(id, by);
        await chain.AsAsync<SeeStepHandler, bool>(
            async (handler, _) =>
            {
                await handler.HandleAsync(new(step.Id, by.Id), default);
                return true;
            }
        );
    }

    private async Task<ApprovalStep> StepAsync(long id, Person by) =>
        (await chain.MemoAsync(id)).Cases.SelectMany(c => c.Steps).Single(s => s.PersonId == by.Id);

    private Task<int> PapersAsync(long id) => database.ReadAsync(db => db.SignedDocuments.CountAsync(d => d.Case!.MemoId == id));

    private Task<int> WrongAsync() =>
        database.ReadAsync(db => db.Journal.CountAsync(e => e.Kind == JournalKind.PinRefused && e.PersonId == town.Clerk.Id));
}
