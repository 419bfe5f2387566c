using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Reminders;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Channels.Line;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Channels.Line;

[OnBothStores]
public sealed class LinkLineTests(TestDatabase database, MailServer mail, LineServer line)
    : IClassFixture<TestDatabase>,
        IClassFixture<MailServer>,
        IClassFixture<LineServer>
{
    [Fact]
    public async Task A_code_links_once_however_it_is_typed_and_the_journal_says_whose()
    {
        var town = (await LineOffice.OpenAsync(database, mail, line)).Office.Town;
        var code = await CodeAsync(town.Officer);

        Assert.Null(await LinkAsync(code.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant(), "U1"));
        Assert.Equal(LinkLineHandler.NoSuchCode, await LinkAsync(code, "U2"));

        Assert.Equal(
            "U1",
            await database.ReadAsync(db => db.Persons.Where(p => p.Id == town.Officer.Id).Select(p => p.LineUserId).SingleAsync())
        );
        Assert.Equal(
            "นางสาวตัวอย่าง ใจดี เชื่อมบัญชี LINE เพื่อรับการแจ้งเตือน",
            await database.ReadAsync(db =>
                db.Journal.Where(e => e.Kind == JournalKind.LineLinkChanged).OrderBy(e => e.Id).Select(e => e.Text).LastAsync()
            )
        );
    }

    [Fact]
    public async Task A_code_is_worth_nothing_after_a_quarter_of_an_hour_or_when_a_newer_one_was_given()
    {
        var town = (await LineOffice.OpenAsync(database, mail, line)).Office.Town;
        var first = await CodeAsync(town.Officer);
        var second = await CodeAsync(town.Officer);

        Assert.Equal(LinkLineHandler.NoSuchCode, await LinkAsync(first, "U1"));
        database.Clock.Advance(IssueLineCodeHandler.Life);
        Assert.Equal(LinkLineHandler.NoSuchCode, await LinkAsync(second, "U1"));
    }

    [Fact]
    public async Task One_line_account_is_one_persons()
    {
        var town = (await LineOffice.OpenAsync(database, mail, line)).Office.Town;
        Assert.Null(await LinkAsync(await CodeAsync(town.Officer), "U1"));

        Assert.Equal(LinkLineHandler.IsAnothers, await LinkAsync(await CodeAsync(town.Mayor), "U1"));
    }

    private async Task<string> CodeAsync(Person person) =>
        (await database.AskAsync((IssueLineCodeHandler h) => h.HandleAsync(new(person.Id), CancellationToken.None))).Code!;

    private Task<Refusal?> LinkAsync(string code, string lineUser) =>
        database.AskAsync((LinkLineHandler h) => h.HandleAsync(new(code, lineUser), CancellationToken.None));
}
