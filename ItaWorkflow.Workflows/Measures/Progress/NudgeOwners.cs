using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Workflows.Notices;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Measures.Progress;

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
    public static readonly Refusal Gone = new("ไม่พบรอบการกำกับติดตามนี้");
    public static readonly Refusal NoMeasure = new("ยังไม่มีมาตรการที่ต้องรายงานในรอบนี้ จึงไม่มีผู้ที่ต้องเตือน");
    public static readonly Refusal NobodySilent = new("มีรายงานแล้ว จึงไม่ต้องเตือน");
    public static readonly Refusal NobodyThere = new(
        "ยังไม่ได้เตือน เพราะผู้รับผิดชอบไม่ได้อยู่ในหน่วยงานแล้ว โปรดแก้ไขมาตรการเพื่อเปลี่ยนผู้รับผิดชอบก่อน"
    );

    public async Task<Nudged> HandleAsync(NudgeOwners command, CancellationToken cancel)
    {
        var by = await db.Persons.AsNoTracking().SingleAsync(p => p.Id == command.PersonId, cancel);
        if (by is not { KeepsItaYear: true })
            return new(0, NotYours);
        return await db.InOneTransactionAsync(stop => TellAsync(command, by, stop), cancel);
    }

    private async Task<Nudged> TellAsync(NudgeOwners command, Person by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await CheckpointAsync(command, cancel) is not { } checkpoint)
            return new(0, Gone);
        var silent = await SilentAsync(command, cancel);
        if (silent.Count == 0)
            return new(0, await Asked(command).AnyAsync(cancel) ? NobodySilent : NoMeasure);
        if (!silent.Exists(m => m.Owners.Exists(o => o.IsActive)))
            return new(0, NobodyThere);
        var due = (await db.WorkingDaysAsync(cancel)).OnOrBefore(checkpoint.CutOff);
        var told = new HashSet<int>();
        foreach (var measure in silent)
        {
            var notice = MeasureNotices.Nudge(measure, checkpoint, by, due, ThaiDate.DayOf(now));
            told.UnionWith(await TellAsync(measure, command.Round, by, notice, now, cancel));
        }
        await db.SaveChangesAsync(cancel);
        return new(told.Count, null);
    }

    /// <returns>Whom it told.</returns>
    private async Task<HashSet<int>> TellAsync(
        Measure measure,
        CheckpointRound round,
        Person by,
        Notice notice,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var told = new HashSet<int>();
        foreach (var owner in measure.Owners.Where(owner => owner.IsActive))
        foreach (var row in Notice.Owed(owner, notice, now))
            if (await rows.InsertAsync(row, cancel) > 0 && row.Channel is Channel.InApp)
                told.Add(owner.Id);
        var what = $"เตือนผู้รับผิดชอบมาตรการ “{measure.Title}” ให้รายงานผล{round.Words()}";
        if (told.Count > 0)
            db.Journal.Write(JournalKind.ReminderSent, now, by, what, measure: measure);
        return told;
    }

    private Task<Checkpoint?> CheckpointAsync(NudgeOwners command, CancellationToken cancel) =>
        db.Checkpoints.SingleOrDefaultAsync(c => c.FiscalYear == command.FiscalYear && c.Round == command.Round, cancel);

    private IQueryable<Measure> Asked(NudgeOwners command) =>
        db
            .Measures.Where(m => m.FiscalYear == command.FiscalYear && m.State == MeasureState.Adopted)
            .Where(m => !m.EnteredAfterwards)
            .Where(m => command.MeasureId == null || m.Id == command.MeasureId)
            .Where(m => command.DivisionId == null || m.Divisions.Any(d => d.Id == command.DivisionId));

    private Task<List<Measure>> SilentAsync(NudgeOwners command, CancellationToken cancel) =>
        Asked(command)
            .Include(m => m.Owners)
            .Where(m => m.Status != ProgressStatus.Completed)
            .Where(m => !m.Reports.Any(r => r.Round == command.Round))
            .OrderBy(m => m.Id)
            .ToListAsync(cancel);
}
