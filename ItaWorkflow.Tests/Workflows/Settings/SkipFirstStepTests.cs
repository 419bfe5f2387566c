using ItaWorkflow.Data.Settings;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Settings;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Settings;

public sealed class SkipFirstStepTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task What_an_office_can_do_without_is_passed_over_and_taken_up_again_and_the_rest_is_not()
    {
        var town = await Town.FoundAsync(database);
        Task<Refusal?> SkipAsync(FirstStep step, bool isSkipped) =>
            database.AskAsync((SkipFirstStepHandler h) => h.HandleAsync(new(town.Administrator.Id, step, isSkipped), default));

        Assert.Equal(SkipFirstStepHandler.Needed, await SkipAsync(FirstStep.People, true));
        Assert.Null(await SkipAsync(FirstStep.Mail, true));
        Assert.Null(await SkipAsync(FirstStep.Emblem, true));
        Assert.Null(await SkipAsync(FirstStep.Mail, false));

        var steps = await database.ReadAsync(db => db.Organization.Select(o => o.FirstSteps).SingleAsync());
        Assert.Equal([FirstStep.Emblem], Enum.GetValues<FirstStep>().Where(steps.Skips));
    }
}
