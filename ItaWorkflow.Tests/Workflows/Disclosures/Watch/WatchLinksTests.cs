using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Disclosures;
using ItaWorkflow.Workflows.Disclosures.Watch;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Disclosures.Watch;

public sealed class WatchLinksTests(DisclosureOffice office) : IClassFixture<DisclosureOffice>, IAsyncLifetime
{
    private readonly TrialSite _site = new();

    public async ValueTask InitializeAsync()
    {
        await _site.StartAsync();
        await office.Database.ReadAsync(db =>
            db.DisclosureAddresses.ExecuteUpdateAsync(set => set.SetProperty(a => a.RemovedAt, DateTimeOffset.UnixEpoch))
        );
        await office.Database.ReadAsync(db =>
            db.Organization.ExecuteUpdateAsync(set => set.SetProperty(o => o.Public.InnerHosts, _site.Address.Authority))
        );
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task An_address_is_dead_after_three_tries_on_two_days_and_its_people_are_told_once_each_way()
    {
        office.Database.Clock.MoveTo(2026, 12, 1);
        await OwnAsync("o2");
        Assert.Null(await office.GiveAsync(new Uri(_site.Address, "/there").AbsoluteUri, "o2"));
        Assert.Equal(1, await WatchAsync(TimeSpan.Zero));
        Assert.Equal(0, await WatchAsync(TimeSpan.FromHours(1)));
        Assert.Equal(LinkHealth.Alive, await HealthAsync("o2"));

        await _site.StopAsync();
        await WatchAsync(TimeSpan.FromDays(3));
        Assert.Equal((LinkHealth.Failing, 0), (await HealthAsync("o2"), await ToldAsync(RungKind.LinkDead)));
        await WatchAsync(TimeSpan.FromHours(8));
        Assert.Equal((LinkHealth.Failing, 0), (await HealthAsync("o2"), await ToldAsync(RungKind.LinkDead)));
        await WatchAsync(TimeSpan.FromHours(8));
        Assert.Equal((LinkHealth.Dead, 2), (await HealthAsync("o2"), await ToldAsync(RungKind.LinkDead)));
        await WatchAsync(TimeSpan.FromDays(1));
        Assert.Equal(2, await ToldAsync(RungKind.LinkDead));

        await _site.ComeBackAsync();
        await WatchAsync(TimeSpan.FromDays(1));
        Assert.Equal((LinkHealth.Alive, 2), (await HealthAsync("o2"), await ToldAsync(RungKind.LinkBack)));
        Assert.Equal(6, (await office.ItemAsync("o2")).Addresses[0].Looks.Count);
    }

    [Fact]
    public async Task One_site_is_asked_one_thing_a_minute_and_left_alone_when_it_says_so()
    {
        office.Database.Clock.MoveTo(2027, 3, 1);
        Assert.Null(await office.GiveAsync(new Uri(_site.Address, "/code/429").AbsoluteUri, "o3"));
        Assert.Null(await office.GiveAsync(new Uri(_site.Address, "/there").AbsoluteUri, "o4"));

        Assert.Equal(1, await WatchAsync(TimeSpan.Zero));
        Assert.Equal(LinkHealth.Unknown, await HealthAsync("o3"));
        Assert.Equal(0, await WatchAsync(TimeSpan.FromMinutes(1)));
        Assert.Equal(1, await WatchAsync(TimeSpan.FromDays(2)));
        Assert.Equal(0, await office.Database.ReadAsync(db => db.Reminders.CountAsync(r => r.Path == "/disclosures/2569/o3")));
    }

    private async Task OwnAsync(string code) =>
        Assert.Null(
            await office.Database.AskAsync(
                (SaveDisclosureItemHandler h) =>
                    h.HandleAsync(new(office.Town.Officer.Id, 2569, code) { OwnerId = office.Town.FinanceOfficer.Id }, default)
            )
        );

    private Task<int> WatchAsync(TimeSpan later)
    {
        office.Database.Clock.Advance(later);
        return office.Database.AskAsync((WatchLinksHandler h) => h.HandleAsync(default));
    }

    private async Task<LinkHealth?> HealthAsync(string code) => (await office.ItemAsync(code)).Health;

    /// <summary>The owner and the secretary.</summary>
    private Task<int> ToldAsync(RungKind kind) =>
        office.Database.ReadAsync(db => db.Reminders.CountAsync(r => r.RungKind == kind && r.Channel == Channel.InApp));
}
