using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Disclosures.Watch;

/// <summary>
/// Looks at the addresses whose time has come: of each host one, so that a minute lies between two requests to one site. An address is
/// claimed before it is asked; the answer is kept after, with what it changed.
/// </summary>
public sealed class WatchLinksHandler(ItaDbContext db, LinkNews news, TimeProvider clock)
{
    private const int MostAtOnce = 20;
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(10);

    /// <returns>How many addresses were looked at.</returns>
    public async Task<int> HandleAsync(CancellationToken cancel)
    {
        var due = await DueAsync(cancel);
        if (due.Count == 0)
            return 0;
        var office = await db
            .Organization.Select(o => new { o.Addresses.PublicAddress, o.Public.InnerHosts })
            .SingleAsync(cancel);
        var contact = office.PublicAddress.Length > 0 ? office.PublicAddress + OwnAddress.Root : "";
        using var visitor = new LinkVisitor(new(office.InnerHosts, office.PublicAddress), contact);
        var answers = await Task.WhenAll(due.Select(address => visitor.VisitAsync(new(address.Url), cancel)));
        foreach (var (address, answer) in due.Zip(answers))
            await KeepAsync(address, answer, cancel);
        return due.Count;
    }

    private async Task<IReadOnlyList<Due>> DueAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var waiting = await db
            .DisclosureAddresses.Where(a => a.RemovedAt == null && (a.LookAgainAt == null || a.LookAgainAt <= now))
            .OrderBy(a => a.LookAgainAt)
            .ThenBy(a => a.Id)
            .Select(a => new Due(a.Id, a.Url, a.Item!.FiscalYear))
            .ToListAsync(cancel);
        var claimed = new List<Due>();
        foreach (
            var address in waiting.DistinctBy(a => new Uri(a.Url).Authority, StringComparer.OrdinalIgnoreCase).Take(MostAtOnce)
        )
            if (await ClaimAsync(address.Id, now, cancel))
                claimed.Add(address);
        return claimed;
    }

    private async Task<bool> ClaimAsync(long id, DateTimeOffset now, CancellationToken cancel) =>
        await db
            .DisclosureAddresses.Where(a => a.Id == id && (a.LookAgainAt == null || a.LookAgainAt <= now))
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LookAgainAt, now + Claim), cancel) == 1;

    private Task KeepAsync(Due due, LinkAnswer answer, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return db.InOneTransactionAsync(
            stop => KeepAsync(due, LinkJudge.Look(new(due.Url), due.FiscalYear, answer, now), answer.RetryAfter, stop),
            cancel
        );
    }

    private async Task KeepAsync(Due due, LinkLook look, TimeSpan? retryAfter, CancellationToken cancel)
    {
        var address = await db.DisclosureAddresses.Include(a => a.Item!.Owner).SingleAsync(a => a.Id == due.Id, cancel);
        var opensOn = await db
            .DisclosureYears.Where(y => y.FiscalYear == due.FiscalYear)
            .Select(y => y.OpensOn)
            .SingleOrDefaultAsync(cancel);
        var (before, health) = (address.Health, HealthRule.After(address, look));
        address.Found(health, look, HealthRule.Again(health, look, opensOn, retryAfter));
        if (retryAfter is not null)
            await LeaveAloneAsync(due, address.LookAgainAt!.Value, cancel);
        await news.TellAsync(address, before, look.At, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A site that asks for a pause gets it for all its addresses.</summary>
    private async Task LeaveAloneAsync(Due due, DateTimeOffset until, CancellationToken cancel)
    {
        var root = new Uri(due.Url).GetLeftPart(UriPartial.Authority);
        await db
            .DisclosureAddresses.Where(a =>
                a.Id != due.Id && a.Url.StartsWith(root) && (a.LookAgainAt == null || a.LookAgainAt < until)
            )
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LookAgainAt, until), cancel);
    }

    private sealed record Due(long Id, string Url, int FiscalYear);
}
