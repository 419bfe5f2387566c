using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Reminders;
using ItaWorkflow.Workflows.Channels.Line;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Channels.Line;

[OnBothStores]
public sealed class IssueLineCodeTests(TestDatabase database, MailServer mail, LineServer line)
    : IClassFixture<TestDatabase>,
        IClassFixture<MailServer>,
        IClassFixture<LineServer>
{
    [Fact]
    public async Task Only_the_hash_of_a_code_is_kept()
    {
        var town = (await LineOffice.OpenAsync(database, mail, line)).Office.Town;

        var code = (await IssueAsync(town.Officer.Id)).Code!;

        Assert.Matches("^[2-9A-Z]{4}-[2-9A-Z]{4}$", code);
        var kept = await database.ReadAsync(db => db.LineLinkCodes.AsNoTracking().SingleAsync());
        Assert.Equal(IssueLineCodeHandler.HashOf(code.ToLowerInvariant()), kept.CodeHash);
    }

    [Fact]
    public async Task There_is_no_code_without_an_official_account_or_for_who_is_linked()
    {
        var office = await LineOffice.OpenAsync(database, mail, line);
        await office.LinkAsync(office.Office.Town.Officer);

        Assert.Equal(IssueLineCodeHandler.IsLinked, (await IssueAsync(office.Office.Town.Officer.Id)).Refusal);
        await database.ReadAsync(db => db.Organization.ExecuteUpdateAsync(set => set.SetProperty(o => o.Line.Token, "")));
        Assert.Equal(IssueLineCodeHandler.NoLine, (await IssueAsync(office.Office.Town.Mayor.Id)).Refusal);
    }

    private Task<IssueLineCodeOutcome> IssueAsync(int person) =>
        database.AskAsync((IssueLineCodeHandler h) => h.HandleAsync(new(person), CancellationToken.None));
}
