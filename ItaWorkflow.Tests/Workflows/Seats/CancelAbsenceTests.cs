using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows.Seats;

namespace ItaWorkflow.Tests.Workflows.Seats;

public sealed class CancelAbsenceTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Nobody_cancels_the_days_of_another_and_nobody_cancels_twice()
    {
        var town = await Town.FoundAsync(database);
        var today = database.Clock.Today();
        await database.AskAsync(
            (RecordAbsenceHandler h) =>
                h.HandleAsync(new(town.Mayor.Id, town.Mayor.Id, AbsenceKind.OfficialTrip, today, today), default)
        );
        var id = await database.ReadAsync(db => Task.FromResult(db.Absences.Single().Id));

        Assert.Equal(CancelAbsenceHandler.NotThere, await CancelAsync(town.Officer, id));
        Assert.Null(await CancelAsync(town.Registrar, id));
        Assert.Equal(CancelAbsenceHandler.NotThere, await CancelAsync(town.Mayor, id));
    }

    private Task<ItaWorkflow.Workflows.Refusal?> CancelAsync(Person by, int id) =>
        database.AskAsync((CancelAbsenceHandler h) => h.HandleAsync(new(by.Id, id), default));
}
