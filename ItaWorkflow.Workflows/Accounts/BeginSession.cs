using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Persistence;

namespace ItaWorkflow.Workflows.Accounts;

/// <summary>Somebody was let in: from now on their device has a session.</summary>
/// <param name="Stamp">The account's security stamp.</param>
/// <param name="Device">In words.</param>
/// <param name="How">By what they came in, in words.</param>
public sealed record BeginSession(int AccountId, string Stamp, string Address, string Device, string How);

public sealed class BeginSessionHandler(ItaDbContext db, TimeProvider clock)
{
    /// <returns>The secret that the cookie carries.</returns>
    public async Task<string> HandleAsync(BeginSession command, CancellationToken cancel)
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
            }
        );
        await db.SaveChangesAsync(cancel);
        return secret;
    }
}
