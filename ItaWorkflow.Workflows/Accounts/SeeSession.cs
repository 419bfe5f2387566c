using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Accounts;

/// <summary>Its person asked for something: the session is not idle. Written at most every five minutes, not with every request.</summary>
public sealed record SeeSession(long SessionId, DateTimeOffset SeenAt);

public sealed class SeeSessionHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly TimeSpan Coarse = TimeSpan.FromMinutes(5);

    public async Task HandleAsync(SeeSession command, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (now - command.SeenAt >= Coarse)
            await db
                .Sessions.Where(s => s.Id == command.SessionId)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), cancel);
    }
}
