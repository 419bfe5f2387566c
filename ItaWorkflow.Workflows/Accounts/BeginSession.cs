using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Accounts;

/// <summary>Somebody was let in: from now on their device has a session, and the browser is known.</summary>
/// <param name="Stamp">The account's security stamp.</param>
/// <param name="Device">In words.</param>
/// <param name="How">By what they came in, in words.</param>
/// <param name="Browser">The secret of the browser's long-lived cookie.</param>
/// <param name="SkipsCode">They ask not to be asked for the second step here for a while.</param>
public sealed record BeginSession(
    int AccountId,
    string Stamp,
    string Address,
    string Device,
    string How,
    string Browser,
    bool SkipsCode = false
);

public sealed class BeginSessionHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly TimeSpan WithoutCode = TimeSpan.FromDays(30);

    /// <returns>The secret that the session's cookie carries.</returns>
    public async Task<string> HandleAsync(BeginSession command, CancellationToken cancel)
    {
        string secret;
        // Two windows of one browser may come in at once: to the later one the browser is known.
        do secret = await AddAsync(command, cancel);
        while (!await db.TrySaveAsync(cancel));
        return secret;
    }

    private async Task<string> AddAsync(BeginSession command, CancellationToken cancel)
    {
        var secret = DoorSecret.Make();
        var now = clock.GetUtcNow();
        db.Sessions.Add(
            new()
            {
                Key = DoorSecret.Hash(secret),
                AccountId = command.AccountId,
                Stamp = command.Stamp,
                BegunAt = now,
                SeenAt = now,
                Address = command.Address,
                Device = command.Device,
                How = command.How,
                IsNewDevice = await KnowAsync(command, now, cancel),
            }
        );
        return secret;
    }

    /// <returns>The account has other browsers, and this one is new.</returns>
    private async Task<bool> KnowAsync(BeginSession command, DateTimeOffset now, CancellationToken cancel)
    {
        var key = DoorSecret.Hash(command.Browser);
        var devices = await db.KnownDevices.Where(d => d.AccountId == command.AccountId).ToListAsync(cancel);
        var known = devices.Find(d => d.Key.AsSpan().SequenceEqual(key));
        var isNew = known is null && devices.Count > 0;
        known ??= db
            .KnownDevices.Add(
                new()
                {
                    Key = key,
                    AccountId = command.AccountId,
                    SeenAt = now,
                }
            )
            .Entity;
        known.SeenAt = now;
        if (command.SkipsCode)
            (known.SkipsCodeUntil, known.SkipStamp) = (now + WithoutCode, command.Stamp);
        return isNew;
    }
}
