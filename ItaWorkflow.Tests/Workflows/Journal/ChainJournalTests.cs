using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Signing;
using ItaWorkflow.Workflows.Journal;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Journal;

[OnBothStores]
public sealed class ChainJournalTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task Settled_rows_come_into_the_chain_once_and_young_ones_wait()
    {
        var settled = await chain.WriteAsync(3);
        await chain.Database.ArrangeAsync(db =>
            db.Journal.Write(JournalKind.PersonChanged, chain.Database.Clock.GetUtcNow(), "เพิ่งเกิด")
        );
        var before = await chain.LinksAsync();

        Assert.Equal(1, await chain.LinkAsync());
        Assert.Equal(0, await chain.LinkAsync());

        var link = await chain.Database.ReadAsync(db => db.JournalLinks.OrderBy(l => l.Number).LastAsync());
        Assert.Equal((before + 1, settled[^1]), (link.Number, link.ToId));
        var verdict = await chain.CheckAsync();
        Assert.Null(verdict.Fault);
        Assert.True(verdict.Waiting > 0);
        Assert.Equal(Convert.ToHexStringLower(link.Hash), verdict.Head);
    }

    [Fact]
    public async Task Two_processes_at_once_add_one_link()
    {
        await chain.WriteAsync(2);
        var before = await chain.LinksAsync();

        await Task.WhenAll(chain.LinkAsync(), chain.LinkAsync());

        Assert.Equal(before + 1, await chain.LinksAsync());
        Assert.Null((await chain.CheckAsync()).Fault);
    }

    [Fact]
    public async Task A_link_carries_a_time_stamp_where_an_authority_is_set_and_none_where_it_does_not_answer()
    {
        await using var stamper = await TrialTimestamper.StartAsync();
        await StampByAsync(stamper.Address.ToString());
        await chain.WriteAsync(1);
        await chain.LinkAsync();
        var stamped = (await chain.CheckAsync()).StampedAt;
        Assert.NotNull(stamped);

        await StampByAsync("http://127.0.0.1:9/");
        await chain.WriteAsync(1);
        Assert.Equal(1, await chain.LinkAsync());
        Assert.Equal(stamped, (await chain.CheckAsync()).StampedAt);
        await StampByAsync("");
    }

    [Fact]
    public async Task The_database_refuses_to_change_a_link()
    {
        await chain.WriteAsync(1);
        await chain.LinkAsync();

        await Assert.ThrowsAnyAsync<Exception>(() =>
            chain.Database.ReadAsync(db => db.JournalLinks.ExecuteUpdateAsync(set => set.SetProperty(l => l.Rows, 0)))
        );
        await Assert.ThrowsAnyAsync<Exception>(() => chain.Database.ReadAsync(db => db.JournalLinks.ExecuteDeleteAsync()));
    }

    private Task<int> StampByAsync(string address) =>
        chain.Database.ReadAsync(db =>
            db.Organization.ExecuteUpdateAsync(o => o.SetProperty(x => x.Addresses.TimestampUrl, address))
        );
}
