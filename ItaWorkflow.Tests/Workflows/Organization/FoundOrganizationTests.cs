using ItaWorkflow.Data.Journal;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Organization;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Organization;

public sealed class FoundOrganizationTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Good = "กาแฟ เรือใบ ดินสอ ฝนตก";

    [Fact]
    public async Task The_tokens_of_both_nodes_found_the_organization_once()
    {
        var first = await TokenAsync();
        var second = await TokenAsync();

        Assert.Equal(FoundOrganizationHandler.WrongToken, await FoundAsync("AAAAA-AAAAA-AAAAA-AAAAA", "admin", Good));
        Assert.Equal("Password", (await FoundAsync(first, "admin", "short"))!.Field);
        Assert.Equal("UserName", (await FoundAsync(first, "ผู้ดูแล", Good))!.Field);
        Assert.False(await database.ReadAsync(db => db.Organization.AnyAsync()));

        Assert.Null(await FoundAsync(second.ToLowerInvariant(), " admin ", Good));
        Assert.Equal(FoundOrganizationHandler.FoundedBefore, await FoundAsync(first, "other", Good));

        await using var db = database.Open();
        var account = await db.Users.Include(a => a.Person).SingleAsync();
        Assert.Equal(("admin", true), (account.UserName, account.Person!.IsAdministrator));
        Assert.Equal(4, await db.Checkpoints.CountAsync());
        Assert.True(await db.Holidays.AnyAsync(h => h.Date == new DateOnly(2027, 1, 1)));
        Assert.Equal("municipality-with-deputy", (await db.ApprovalRoutes.SingleAsync(r => r.IsDefault)).Key);
        Assert.False(await db.SetupTokens.AnyAsync());
        Assert.Equal(JournalKind.OrganizationFounded, (await db.Journal.SingleAsync()).Kind);
    }

    private async Task<string> TokenAsync() => (await database.AskAsync((IssueSetupTokenHandler h) => h.HandleAsync(default)))!;

    private Task<Refusal?> FoundAsync(string token, string userName, string password) =>
        database.AskAsync(
            (FoundOrganizationHandler h) =>
                h.HandleAsync(new(token, "เทศบาลตำบลตัวอย่าง", "นายระบบ มั่นคง", userName, password), default)
        );
}
