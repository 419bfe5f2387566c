using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Accounts;

/// <summary>A person says of a new device that it is theirs: nobody asks again.</summary>
public sealed record OwnDevice(int PersonId, long SessionId);

public sealed class OwnDeviceHandler(ItaDbContext db)
{
    public Task<int> HandleAsync(OwnDevice command, CancellationToken cancel) =>
        db
            .Sessions.Where(s => s.Id == command.SessionId && s.Account!.PersonId == command.PersonId)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.IsNewDevice, false), cancel);
}
