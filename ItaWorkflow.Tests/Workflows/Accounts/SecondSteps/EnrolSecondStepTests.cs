using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Accounts;
using ItaWorkflow.Workflows.Accounts.SecondSteps;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Accounts.SecondSteps;

[OnBothStores]
public sealed class EnrolSecondStepTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task An_app_that_shows_its_code_is_asked_for_from_then_on()
    {
        var town = await Town.FoundAsync(database);
        var offer = await database.AskAsync((OneTimeCodes c) => Task.FromResult(c.Offer("mayor", "เทศบาล", "")));

        Assert.Equal(EnrolSecondStepHandler.WrongCode, (await EnrolAsync(offer.Sealed, "000000")).Refusal);
        Assert.Equal(EnrolSecondStepHandler.WrongCode, (await EnrolAsync("something else", "000000")).Refusal);
        Assert.False((await SignInAsync()).NeedsCode);

        var (_, paper) = await Phone.EnrolAsync(database, town.Mayor);

        Assert.Equal(10, paper.Distinct(StringComparer.Ordinal).Count());
        Assert.True((await SignInAsync()).NeedsCode);
        Assert.Equal(10, await database.ReadAsync(db => db.RecoveryCodes.CountAsync()));

        await Phone.EnrolAsync(database, town.Mayor);
        Assert.Equal(10, await database.ReadAsync(db => db.RecoveryCodes.CountAsync()));

        Task<SecondStepOutcome> EnrolAsync(string offered, string code) =>
            database.AskAsync(
                (EnrolSecondStepHandler h) => h.HandleAsync(new(town.Mayor.Id, offered, code, Town.Password), default)
            );
        Task<SignInOutcome> SignInAsync() =>
            database.AskAsync((SignInHandler h) => h.HandleAsync(new("mayor", Town.Password, "10.0.0.7"), default));
    }
}
