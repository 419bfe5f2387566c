using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Privacy;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Privacy;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Privacy;

public sealed class MarkPersonalDataTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task A_memo_is_marked_by_those_whose_it_is_and_looks_are_kept_once_a_day_while_it_is()
    {
        var (town, id) = (chain.Town, await chain.SubmittedAsync());
        await LookAsync(id, town.Clerk);
        Assert.Equal(MarkPersonalDataHandler.NotYours, await MarkAsync(id, town.FinanceOfficer, holds: true));
        Assert.Equal(MarkPersonalDataHandler.NotYours, await MarkAsync(long.MaxValue, town.Registrar, holds: true));
        Assert.Null(await MarkAsync(id, town.Officer, holds: true));
        Assert.Null(await MarkAsync(id, town.Registrar, holds: true));

        await LookAsync(id, town.Clerk);
        await LookAsync(id, town.Clerk);
        chain.Database.Clock.Advance(TimeSpan.FromDays(1));
        await LookAsync(id, town.Clerk);
        await LookAsync(id, town.Mayor);
        Assert.Null(await MarkAsync(id, town.StrategyHead, holds: false));
        await LookAsync(id, town.FinanceOfficer);

        var lookers = await chain.AsAsync<MemoLooks, IReadOnlyList<MemoLooker>>((l, _) => l.OfAsync(id, default));
        Assert.Equal(new[] { (town.Clerk.Name, 2), (town.Mayor.Name, 1) }.Order(), lookers.Select(l => (l.Name, l.Days)).Order());
        Assert.Equal(
            2,
            await chain.Database.ReadAsync(db =>
                db.Journal.CountAsync(e => e.MemoId == id && e.Kind == JournalKind.PersonalDataMarked)
            )
        );
    }

    private Task<Refusal?> MarkAsync(long id, Person by, bool holds) =>
        chain.AsAsync<MarkPersonalDataHandler, Refusal?>((h, _) => h.HandleAsync(new(id, by.Id, holds), default));

    private Task<bool> LookAsync(long id, Person viewer) =>
        chain.AsAsync<MemoLooks, bool>(
            async (looks, db) =>
            {
                await looks.KeepAsync(await db.Memos.SingleAsync(m => m.Id == id), viewer, LookedAt.Page, default);
                return true;
            }
        );
}
