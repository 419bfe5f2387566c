using ItaWorkflow.Data.Doors;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Doors;

/// <summary>
/// The doors as the record has them now: it is asked whenever somebody comes to one, so what an administrator changes holds at once, on
/// every node.
/// </summary>
internal sealed class OpenDoors(ItaDbContext db, ProviderOptions options, IServiceProvider services)
{
    /// <returns>Those that are set up, in the order of their buttons.</returns>
    public async Task<IReadOnlyList<(DoorKind Kind, ProviderSettings Door)>> ListAsync(CancellationToken cancel)
    {
        var office = await db
            .Organization.AsNoTracking()
            .Select(o => new
            {
                o.Entra,
                o.OpenId,
                o.ThaId,
            })
            .SingleOrDefaultAsync(cancel);
        return office is null
            ? []
            :
            [
                .. new[]
                {
                    (DoorKind.Entra, office.Entra),
                    (DoorKind.OpenId, office.OpenId),
                    (DoorKind.ThaId, office.ThaId),
                }.Where(door => door.Item2.IsSet),
            ];
    }

    /// <returns>null: there is no such door, or it is shut.</returns>
    public async Task<ProviderDoor?> FindAsync(string segment, CancellationToken cancel)
    {
        var found = (await ListAsync(cancel)).Where(door => door.Kind.Segment() == segment).ToList();
        return found is [var (kind, door)] && options.Of(kind, door) is { } made ? new(kind, door, made, services) : null;
    }
}
