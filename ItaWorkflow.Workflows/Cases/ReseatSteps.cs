using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Cases;

/// <summary>An appointment that begins or ends by its date takes effect on the steps that are open: whoever sits there today has them.</summary>
public sealed class ReseatStepsHandler(ItaDbContext db, SeatChange seats, TimeProvider clock)
{
    public async Task HandleAsync(CancellationToken cancel)
    {
        if (await db.UntilSavedAsync(Rereading.Busy, () => ReseatAsync(cancel)) is { } busy)
            throw new TimeoutException(busy.Text);
    }

    private Task<Refusal?> ReseatAsync(CancellationToken cancel) =>
        db.InOneTransactionAsync(
            async stop =>
            {
                await db.Organization.HoldAsync(stop);
                await seats.ApplyAsync(null, clock.Today(), clock.GetUtcNow(), stop);
                await db.SaveChangesAsync(stop);
                return (Refusal?)null;
            },
            cancel
        );
}
