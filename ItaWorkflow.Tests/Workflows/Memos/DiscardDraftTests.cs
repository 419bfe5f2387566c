using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Memos;

public sealed class DiscardDraftTests(DraftingTown town) : IClassFixture<DraftingTown>
{
    [Fact]
    public async Task An_own_draft_is_thrown_away_unseen_and_taken_back_as_it_was()
    {
        var memo = await town.BeginAsync();

        Assert.Equal(DiscardDraftHandler.NotYours, await DiscardAsync(memo, town.Town.StrategyHead));
        Assert.Null(await DiscardAsync(memo, town.Town.Officer));
        Assert.False(await IsSeenAsync(memo, town.Town.Officer));
        Assert.False(await IsSeenAsync(memo, town.Town.Registrar));

        Assert.Null(await DiscardAsync(memo, town.Town.Officer, takesBack: true));
        Assert.True(await IsSeenAsync(memo, town.Town.Officer));
        Assert.Equal(MemoState.Draft, (await town.MemoAsync(memo.Id)).State);
    }

    [Fact]
    public async Task What_was_submitted_once_is_nobodys_to_throw_away()
    {
        var memo = await town.BeginAsync();
        await town.Database.ReadAsync(db =>
            db.Memos.Where(m => m.Id == memo.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Edition, 1))
        );

        Assert.Equal(DiscardDraftHandler.WasSubmitted, await DiscardAsync(memo, town.Town.Officer));
    }

    private Task<bool> IsSeenAsync(Memo memo, Person who) =>
        town.Database.ReadAsync(db => db.VisibleMemos(who, new(2026, 11, 20)).AnyAsync(m => m.Id == memo.Id));

    private Task<Refusal?> DiscardAsync(Memo memo, Person who, bool takesBack = false) =>
        town.Database.AskAsync((DiscardDraftHandler h) => h.HandleAsync(new(memo.Id, who.Id, takesBack), default));
}
