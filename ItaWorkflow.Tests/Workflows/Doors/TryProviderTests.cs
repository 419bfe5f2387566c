using ItaWorkflow.Data.Doors;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Support.Servers;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Doors;
using Microsoft.AspNetCore.DataProtection;

namespace ItaWorkflow.Tests.Workflows.Doors;

/// <summary>What is wrong with a provider, in words.</summary>
public sealed class TryProviderTests(DoorTown doors, HostileProvider provider)
    : IClassFixture<DoorTown>,
        IClassFixture<HostileProvider>
{
    [Fact]
    public async Task What_is_right_is_told_and_what_is_wrong_is_named()
    {
        await SetAsync(provider.Address);
        provider.IdToken = null;
        Assert.Null(await TryAsync());

        provider.Error = "invalid_client";
        Assert.Contains("ไม่รับรหัสแอปหรือรหัสลับ ตอบว่า “AADSTS7000215", (await TryAsync())!.Text, StringComparison.Ordinal);
        provider.Error = null;

        provider.Instead["issuer"] = "https://elsewhere.example";
        Assert.Contains("ไม่ตรงกับที่อยู่ที่กรอกไว้", (await TryAsync())!.Text, StringComparison.Ordinal);
        provider.Instead.Clear();

        provider.Instead["jwks_uri"] = "http://127.0.0.1/keys";
        Assert.Contains("jwks_uri", (await TryAsync())!.Text, StringComparison.Ordinal);
        provider.Instead["jwks_uri"] = provider.Address + "/nothing";
        Assert.Contains("ตอบรหัส 404", (await TryAsync())!.Text, StringComparison.Ordinal);
        provider.Instead.Clear();
    }

    [Fact]
    public async Task A_provider_that_cannot_be_reached_or_believed_is_told_apart()
    {
        await SetAsync("https://nothing.invalid");
        Assert.Contains("ไม่พบเครื่องชื่อ nothing.invalid", (await TryAsync())!.Text, StringComparison.Ordinal);
        await SetAsync("https://127.0.0.1:9");
        Assert.Contains("ติดต่อ 127.0.0.1 ไม่ได้", (await TryAsync())!.Text, StringComparison.Ordinal);

        await SetAsync(provider.Address);
        var untrusting = await doors.Database.AskAsync(
            (TryProviderHandler h) => h.HandleAsync(new(doors.Town.Administrator.Id, DoorKind.OpenId), default)
        );
        Assert.Contains("ใบรับรองของ 127.0.0.1", untrusting!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_administrator_tries() =>
        Assert.NotNull(
            await doors.Database.AskAsync(
                (TryProviderHandler h) => h.HandleAsync(new(doors.Town.Officer.Id, DoorKind.OpenId), default)
            )
        );

    private Task SetAsync(string address) =>
        doors.Database.OpenDoorAsync(doors.Town.Administrator.Id, DoorKind.OpenId, new() { Address = address, ClientId = "ita" });

    private async Task<Refusal?> TryAsync()
    {
        await using var db = doors.Database.Open();
        var protection = await doors.Database.AskAsync((IDataProtectionProvider p) => Task.FromResult(p));
        return await new TryProviderHandler(db, new TrustedLine(provider.Authority), protection).HandleAsync(
            new(doors.Town.Administrator.Id, DoorKind.OpenId),
            default
        );
    }
}
