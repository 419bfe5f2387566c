using System.Net;
using ItaWorkflow.Data.Doors;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Support.Servers;
using ItaWorkflow.Web.Doors;
using ItaWorkflow.Workflows.Doors;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Doors;

/// <summary>What a hostile or broken provider may answer: nobody comes in, each is told in words, and the journal does not grow.</summary>
public sealed class HostileAnswersTests(TestDatabase database, HostileProvider provider)
    : IClassFixture<TestDatabase>,
        IClassFixture<HostileProvider>,
        IAsyncLifetime
{
    private const string Checked = "ตรวจสอบไม่ผ่าน";
    private WebApplication _application = null!;

    public async ValueTask InitializeAsync()
    {
        // Cookies and tokens of a browser and a provider live by the machine's clock.
        database.Clock.Now = TimeProvider.System.GetUtcNow();
        var begins = !await database.ReadAsync(db => db.Organization.AnyAsync());
        if (begins)
            await Town.FoundAsync(database);
        _application = TrustedLine.Lay(new(database), provider.Authority).Start();
        if (begins)
            foreach (var kind in Enum.GetValues<DoorKind>())
                await _application.OpenDoorAsync(
                    kind,
                    new()
                    {
                        Address = provider.Address,
                        Tenant = kind is DoorKind.Entra ? CertifiedProvider.Tenant : "",
                        ClientId = "ita",
                    }
                );
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    [Fact]
    public async Task The_right_answer_lets_in_and_leads_on_and_counts_once()
    {
        using var person = new Client(_application);
        var road = await SetOutAsync(person, DoorKind.OpenId);
        provider.IdToken = Claims(road).Signed();

        using var answer = await person.GetAsync(road.Back);
        Assert.Equal("/memos", answer.Headers.Location!.OriginalString);
        await person.ReadAsync("/account");

        using var thief = new Client(_application);
        Assert.Contains("หมดเวลาหรือใช้ไปแล้ว", await RefusedAsync(thief, road.Back), StringComparison.Ordinal);
        using var again = await person.GetAsync(road.Back);
        Assert.Contains("/account/sign-in", again.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    public static TheoryData<string> Altered =>
        [
            "issuer",
            "audience",
            "nonce",
            "no nonce",
            "expired",
            "none",
            "no signature",
            "public key as a secret",
            "another key",
            "altered",
            "no token",
        ];

    [Theory]
    [MemberData(nameof(Altered))]
    public async Task A_token_that_is_not_wholly_right_lets_nobody_in(string how)
    {
        using var person = new Client(_application);
        var road = await SetOutAsync(person, DoorKind.OpenId);
        provider.IdToken = Claims(road).Altered(how);
        var before = await JournalAsync();

        var page = await RefusedAsync(person, road.Back);

        Assert.Contains(how is "no token" ? "ไม่ยืนยันการเข้าสู่ระบบครั้งนี้" : Checked, page, StringComparison.Ordinal);
        Assert.Contains("/doors/openid?to=%2Fmemos", page, StringComparison.Ordinal);
        Assert.Equal(before, await JournalAsync());
    }

    [Fact]
    public async Task An_address_that_the_provider_did_not_verify_is_nobodys()
    {
        foreach (var verified in (object?[])[null, false, "no"])
        {
            using var person = new Client(_application);
            var road = await SetOutAsync(person, DoorKind.OpenId);
            var claims = Claims(road);
            claims.Values["sub"] = "a stranger";
            claims.Values["email_verified"] = verified;
            provider.IdToken = claims.Signed();

            Assert.Contains("ระบบนี้ยังไม่รู้จักบัญชี", await RefusedAsync(person, road.Back), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Another_offices_account_under_the_right_issuer_is_turned_away()
    {
        using var person = new Client(_application);
        var road = await SetOutAsync(person, DoorKind.Entra);
        var claims = Claims(road).OfEntra();
        claims.Values["tid"] = "99999999-2222-3333-4444-555555555555";
        provider.IdToken = claims.Signed();
        Assert.Contains(ProofReader.ForeignTenant.Text, await RefusedAsync(person, road.Back), StringComparison.Ordinal);

        road = await SetOutAsync(person, DoorKind.Entra);
        provider.IdToken = Claims(road).OfEntra().Signed();
        using var answer = await person.GetAsync(road.Back);
        Assert.Equal("/memos", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_no_of_the_provider_and_a_provider_that_fails_are_told_where_one_was_going()
    {
        using var person = new Client(_application);
        var road = await SetOutAsync(person, DoorKind.ThaId);
        Assert.Contains(
            "ไม่อนุญาตให้เข้าสู่ระบบ",
            await RefusedAsync(
                person,
                QueryHelpers.AddQueryString("/doors/thaid/back", Query(("error", "access_denied"), ("state", road.State)))
            ),
            StringComparison.Ordinal
        );
        road = await SetOutAsync(person, DoorKind.ThaId);
        provider.IdToken = Claims(road).Signed();
        Assert.Contains(ProofReader.NoPid.Text, await RefusedAsync(person, road.Back), StringComparison.Ordinal);
        Assert.Contains("หมดเวลาหรือใช้ไปแล้ว", await RefusedAsync(person, "/doors/thaid/back"), StringComparison.Ordinal);
        Assert.Contains(
            LinkDoorForHandler.NotSet.Text,
            await RefusedAsync(person, "/doors/nobody?to=https://example.com"),
            StringComparison.Ordinal
        );
    }

    /// <summary>Sets out for /memos and is at the provider's.</summary>
    private async Task<Road> SetOutAsync(Client person, DoorKind kind)
    {
        using var answer = await person.GetAsync($"/doors/{kind.Segment()}?to=%2Fmemos");
        var to = answer.Headers.Location!;
        Assert.StartsWith(provider.Address, to.AbsoluteUri, StringComparison.Ordinal);
        var asked = QueryHelpers.ParseQuery(to.Query);
        Assert.Equal(("code", "S256"), (asked["response_type"].ToString(), asked["code_challenge_method"].ToString()));
        return new(kind, asked["state"].ToString(), asked["nonce"].ToString());
    }

    /// <returns>The sign-in page to which they were sent.</returns>
    private static async Task<string> RefusedAsync(Client person, string address)
    {
        using var answer = await person.GetAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await person.ReadAsync(answer.Headers.Location!.OriginalString);
        using var inside = await person.GetAsync("/account");
        Assert.Equal(HttpStatusCode.Redirect, inside.StatusCode);
        return page;
    }

    private Task<int> JournalAsync() => database.ReadAsync(db => db.Journal.CountAsync());

    private HostileToken Claims(Road road) => new(provider, road.Nonce);

    private static Dictionary<string, string?> Query(params (string Name, string Value)[] parts) =>
        parts.ToDictionary(p => p.Name, p => (string?)p.Value, StringComparer.Ordinal);

    private sealed record Road(DoorKind Kind, string State, string Nonce)
    {
        public string Back => QueryHelpers.AddQueryString(Kind.Back(), Query(("code", "a-code"), ("state", State)));
    }
}
