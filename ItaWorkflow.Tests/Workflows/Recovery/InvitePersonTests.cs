using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Accounts;
using ItaWorkflow.Workflows.Administration;
using ItaWorkflow.Workflows.Recovery;

namespace ItaWorkflow.Tests.Workflows.Recovery;

public sealed class InvitePersonTests(TestDatabase database, MailServer mail)
    : IClassFixture<TestDatabase>,
        IClassFixture<MailServer>
{
    [Fact]
    public async Task An_invited_person_sets_the_first_password_themselves()
    {
        var town = await Town.FoundAsync(database);
        var person = new Person { Name = "นางสาวเพิ่ง มา", Email = "new@example.go.th" };
        var silent = new Person { Name = "นายไม่มี อีเมล" };
        await database.ArrangeAsync(db => db.AddRange(person, silent));
        Assert.Equal(EntryLinks.NoMail, await InviteAsync(town.Administrator, person, "newcomer"));
        await database.SendsMailAsync(town, mail);

        Assert.Equal(InvitePersonHandler.NoAddress, await InviteAsync(town.Administrator, silent, "silent"));
        Assert.Equal(AdministrativeAct.NotYours, await InviteAsync(town.Clerk, person, "newcomer"));
        Assert.Equal(GivePasswordHandler.NoUserName, await InviteAsync(town.Administrator, person, " "));
        Assert.Null(await InviteAsync(town.Administrator, person, "newcomer"));

        var secret = MailingOffice.SecretIn((await mail.WaitForAsync(1))[0]);
        const string own = "กาแฟ เรือใบ ดินสอ ฝนตก";
        database.Clock.Advance(TimeSpan.FromDays(6));
        Assert.Null(await database.AskAsync((UseEntryLinkHandler h) => h.HandleAsync(new(secret, own), default)));
        Assert.NotNull(
            (await database.AskAsync((SignInHandler h) => h.HandleAsync(new("newcomer", own, "10.0.0.7"), default))).Account
        );
    }

    private Task<Refusal?> InviteAsync(Person by, Person person, string userName) =>
        database.AskAsync((InvitePersonHandler h) => h.HandleAsync(new(by.Id, person.Id, userName), default));
}
