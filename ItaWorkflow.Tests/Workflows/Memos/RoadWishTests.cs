using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Memos;

public sealed class RoadWishTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task Further_opinions_are_kept_in_the_order_asked()
    {
        var positions = await PositionsAsync();

        Assert.Null(await WishAsync(await chain.DraftAsync(), [positions[2], positions[0]]));

        var kept = await chain.Database.ReadAsync(db => db.Memos.OrderByDescending(m => m.Id).FirstAsync());
        Assert.Equal([positions[2], positions[0]], kept.ExtraOpinionPositionIds);
    }

    [Fact]
    public async Task More_than_five_one_twice_or_one_that_is_gone_is_refused()
    {
        var memo = await chain.DraftAsync();
        var positions = await PositionsAsync();

        Assert.Equal(RoadWish.TooManyOpinions, await WishAsync(memo, [.. positions.Take(6)]));
        Assert.Equal(RoadWish.AskedTwice, await WishAsync(memo, [positions[0], positions[0]]));
        Assert.Equal(RoadWish.NoPosition, await WishAsync(memo, [999_999]));
        Assert.Equal(RoadWish.ReasonTooLong, await WishAsync(memo, [], new string('ก', 301)));
        Assert.Equal(RoadWish.NoRoute, await WishAsync(memo, [], route: 999_999));
        Assert.Empty((await chain.MemoAsync(memo)).ExtraOpinionPositionIds);
    }

    private Task<List<int>> PositionsAsync() =>
        chain.Database.ReadAsync(db => db.Positions.OrderBy(p => p.Id).Select(p => p.Id).ToListAsync());

    private async Task<Refusal?> WishAsync(long id, IReadOnlyList<int> opinions, string reason = "", int? route = null)
    {
        var memo = await chain.MemoAsync(id);
        var saved = await chain.AsAsync<SaveDraftHandler, DraftSaved>(
            (h, _) =>
                h.HandleAsync(
                    new(id, memo.Revision, chain.Town.Officer.Id, memo.Content, ByHand: true, new(route, reason, opinions)),
                    default
                )
        );
        return saved.Refusal;
    }
}
