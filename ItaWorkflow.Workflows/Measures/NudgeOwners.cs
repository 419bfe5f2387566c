using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Notices;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Measures;

/// <summary>Asks the owners of measures without a report at a checkpoint, by hand; each at most once a day.</summary>
/// <param name="MeasureId">null: all that have not reported.</param>
public sealed record NudgeOwners(int FiscalYear, CheckpointRound Round, int? MeasureId, int PersonId)
{
    /// <summary>Only those of this division; null: of every one.</summary>
    public int? DivisionId { get; init; }
}

/// <param name="Told">How many persons were told now; those told earlier today are not counted.</param>
public sealed record Nudged(int Told, Refusal? Refusal);

public sealed class NudgeOwnersHandler(ItaDbContext db, ReminderRows rows, TimeProvider clock)
{
    public static readonly Refusal NotYours = new("เฉพาะเลขานุการ ITA หรือผู้ดูแลระบบเท่านั้นที่เตือนได้");

    public async Task<Nudged> HandleAsync(NudgeOwners command, CancellationToken cancel)
    {
        var by = await db.Persons.AsNoTracking().SingleAsync(p => p.Id == command.PersonId, cancel);
        if (by is not ({ IsSecretary: true } or { IsAdministrator: true }))
            return new(0, NotYours);
        var told = await db.Database.CreateExecutionStrategy().ExecuteAsync(() => TellAsync(command, by, cancel));
        return new(told, null);
    }

    private async Task<int> TellAsync(NudgeOwners command, Person by, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var checkpoint = await db.Checkpoints.SingleAsync(
            c => c.FiscalYear == command.FiscalYear && c.Round == command.Round,
            cancel
        );
        var due = new WorkingDays(await db.Holidays.ToListAsync(cancel)).OnOrBefore(checkpoint.CutOff);
        var told = 0;
        foreach (var measure in await SilentAsync(command, cancel))
        {
            var written = 0;
            foreach (var owner in measure.Owners.Where(owner => owner.IsActive))
            foreach (var row in Notice.Owed(owner, MeasureNotices.Nudge(measure, checkpoint, by, due, ThaiDate.DayOf(now)), now))
                if (await rows.InsertAsync(row, cancel) > 0 && row.Channel is ReminderChannel.InApp)
                    written++;
            if (written > 0)
                db.Journal.Add(Entry(measure, command, by, now));
            told += written;
        }
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return told;
    }

    private Task<List<Measure>> SilentAsync(NudgeOwners command, CancellationToken cancel) =>
        db
            .Measures.Include(m => m.Owners)
            .Where(m => m.FiscalYear == command.FiscalYear && m.State == MeasureState.Adopted)
            .Where(m => m.Status != ProgressStatus.Completed)
            .Where(m => command.MeasureId == null || m.Id == command.MeasureId)
            .Where(m => command.DivisionId == null || m.Divisions.Any(d => d.Id == command.DivisionId))
            .Where(m => !m.Reports.Any(r => r.Round == command.Round))
            .OrderBy(m => m.Id)
            .ToListAsync(cancel);

    private static JournalEntry Entry(Measure measure, NudgeOwners command, Person by, DateTimeOffset now) =>
        new()
        {
            Kind = JournalKind.ReminderSent,
            At = now,
            PersonId = by.Id,
            MeasureId = measure.Id,
            Text = $"{by.Name} เตือนผู้รับผิดชอบมาตรการ “{measure.Title}” ให้รายงานผล{command.Round.Words()}",
        };
}
