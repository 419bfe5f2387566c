using ItaWorkflow.Data.Doors;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Tests.Support.Servers;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Doors;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Support;

/// <summary>Doors of others, as an administrator opens and shuts them.</summary>
internal static class OpenedDoors
{
    public static async Task OpenDoorAsync(this TestDatabase database, int byId, DoorKind kind, ProviderSettings door) =>
        Assert.Null(await database.AskAsync((ChangeProviderHandler h) => OpenAsync(h, byId, kind, door)));

    public static async Task<bool> CloseDoorAsync(this TestDatabase database, int byId, DoorKind kind) =>
        await database.AskAsync((ChangeProviderHandler h) => h.HandleAsync(new(byId, kind, null, ""), default)) is null;

    /// <summary>With the keys of the running application.</summary>
    public static async Task OpenDoorAsync(this WebApplication application, DoorKind kind, ProviderSettings door)
    {
        await using var scope = application.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ItaDbContext>();
        var administrator = await db.Persons.Where(p => p.IsAdministrator).Select(p => p.Id).FirstAsync();
        Assert.Null(
            await OpenAsync(scope.ServiceProvider.GetRequiredService<ChangeProviderHandler>(), administrator, kind, door)
        );
    }

    private static Task<Refusal?> OpenAsync(ChangeProviderHandler change, int byId, DoorKind kind, ProviderSettings door) =>
        change.HandleAsync(new(byId, kind, door, CertifiedProvider.Secret), default);
}
