using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Accounts.SecondSteps;
using ItaWorkflow.Workflows.Settings;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Accounts.SecondSteps;

public sealed class RemoveSecondStepTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Who_has_a_duty_keeps_it_where_the_office_wants_it()
    {
        var town = await Town.FoundAsync(database);
        await Phone.EnrolAsync(database, town.Mayor);
        await Phone.EnrolAsync(database, town.Registrar);
        await database.AskAsync((ChangeDoorsHandler h) => h.HandleAsync(new(town.Administrator.Id, 12, 168, true), default));

        Assert.Equal("Password", (await RemoveAsync(town.Mayor, "wrong-password"))!.Field);
        Assert.Null(await RemoveAsync(town.Mayor, Town.Password));
        Assert.Equal(RemoveSecondStepHandler.Wanted, await RemoveAsync(town.Registrar, Town.Password));
        Assert.Equal(1, await database.ReadAsync(db => db.SecondSteps.CountAsync()));

        Task<Refusal?> RemoveAsync(Person person, string password) =>
            database.AskAsync((RemoveSecondStepHandler h) => h.HandleAsync(new(person.Id, password), default));
    }
}
