using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Seats;

public sealed class RevokeActingTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_revoked_order_empties_the_seat_at_once_and_only_once()
    {
        var town = await Town.FoundAsync(database);
        var command = new RevokeActing(town.Administrator.Id, town.ClerkAppointment.Id);

        Assert.Null(await HandleAsync(command));
        Assert.Equal(RevokeActingHandler.RevokedBefore, await HandleAsync(command));

        var seat = await database.AskAsync(
            (SeatResolver s) => s.WhoAsync(town.ClerkPosition.Id, database.Clock.Today(), default)
        );
        Assert.True(seat.IsVacant);
        Assert.Single(await database.ReadAsync(db => db.Journal.Where(e => e.Kind == JournalKind.ActingRevoked).ToListAsync()));
    }

    private Task<Refusal?> HandleAsync(RevokeActing command) =>
        database.AskAsync((RevokeActingHandler h) => h.HandleAsync(command, default));
}
