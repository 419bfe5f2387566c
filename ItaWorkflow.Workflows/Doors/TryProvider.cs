using ItaWorkflow.Data.Doors;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Doors;

/// <summary>An administrator asks whether a door, as saved, would open: what is wrong is said in words.</summary>
public sealed record TryProvider(int ById, DoorKind Kind);

public sealed class TryProviderHandler(ItaDbContext db, IHttpClientFactory http, IDataProtectionProvider protection)
{
    public static readonly Refusal LostSecret = new("เปิดรหัสลับที่เก็บไว้ไม่ได้ เพราะกุญแจของระบบเปลี่ยนไป โปรดกรอกรหัสลับใหม่");

    public async Task<Refusal?> HandleAsync(TryProvider command, CancellationToken cancel)
    {
        if (!(await db.Persons.AsNoTracking().SingleAsync(p => p.Id == command.ById, cancel)).Administers)
            return AdministrativeAct.NotYours;
        var door = (await db.Organization.AsNoTracking().SingleAsync(cancel)).Provider(command.Kind);
        if (!door.IsSet)
            return LinkDoorForHandler.NotSet;
        if (ProviderSecrets.TryOpen(door, protection) is not { } secret)
            return LostSecret;
        using var line = http.CreateClient(DoorsRegistration.Line);
        line.MaxResponseContentBufferSize = ProviderTrial.LargestAnswer;
        return await new ProviderTrial(line, command.Kind, door).RunAsync(secret, cancel);
    }
}
