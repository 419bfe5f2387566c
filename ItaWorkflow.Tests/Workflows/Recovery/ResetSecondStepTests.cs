using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Accounts.SecondSteps;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Recovery;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Recovery;

public sealed class ResetSecondStepTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Who_lost_the_phone_is_helped_and_told()
    {
        var town = await Town.FoundAsync(database);
        Assert.Equal(ResetSecondStepHandler.None, await ResetAsync());
        await Phone.EnrolAsync(database, town.Mayor);

        Assert.Null(await ResetAsync());

        Assert.False(await database.ReadAsync(db => db.RecoveryCodes.AnyAsync()));
        Assert.True(
            await database.ReadAsync(db =>
                db.Reminders.AnyAsync(r => r.PersonId == town.Mayor.Id && r.RungKind == RungKind.SecondStepReset)
            )
        );

        Task<Refusal?> ResetAsync() =>
            database.AskAsync((ResetSecondStepHandler h) => h.HandleAsync(new(town.Administrator.Id, town.Mayor.Id), default));
    }
}
