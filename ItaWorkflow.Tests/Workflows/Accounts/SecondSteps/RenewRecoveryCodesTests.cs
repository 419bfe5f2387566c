using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Accounts.SecondSteps;

namespace ItaWorkflow.Tests.Workflows.Accounts.SecondSteps;

public sealed class RenewRecoveryCodesTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_new_set_ends_the_one_before()
    {
        var town = await Town.FoundAsync(database);
        Assert.Equal(RenewRecoveryCodesHandler.NoSecondStep, (await RenewAsync(Town.Password)).Refusal);
        var (_, before) = await Phone.EnrolAsync(database, town.Mayor);
        var account = await Phone.AccountOfAsync(database, town.Mayor);

        Assert.Equal("Password", (await RenewAsync("wrong-password")).Refusal!.Field);
        var after = (await RenewAsync(Town.Password)).RecoveryCodes!;

        Assert.Equal(ProveCodeHandler.Wrong, await ProveAsync(before[0]));
        Assert.Null(await ProveAsync(after[0]));

        Task<SecondStepOutcome> RenewAsync(string password) =>
            database.AskAsync((RenewRecoveryCodesHandler h) => h.HandleAsync(new(town.Mayor.Id, password), default));
        Task<Refusal?> ProveAsync(string code) =>
            database.AskAsync((ProveCodeHandler h) => h.HandleAsync(new(account, code, "10.0.0.7", ""), default));
    }
}
