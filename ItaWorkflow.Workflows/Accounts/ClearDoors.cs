using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Accounts;

/// <summary>What is over at the doors is forgotten: sessions, devices that nobody used, links, tries.</summary>
public sealed class ClearDoorsHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly TimeSpan Patience = TimeSpan.FromDays(90);

    public async Task HandleAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (since, yesterday) = (now - Patience, now.AddDays(-1));
        await db.Sessions.Where(s => s.SeenAt < since).ExecuteDeleteAsync(cancel);
        await db.KnownDevices.Where(d => d.SeenAt < since).ExecuteDeleteAsync(cancel);
        await db.EntryLinks.Where(l => l.EndsAt < yesterday).ExecuteDeleteAsync(cancel);
        await db.SecretTrials.Where(t => t.LastAt < yesterday).ExecuteDeleteAsync(cancel);
    }
}
