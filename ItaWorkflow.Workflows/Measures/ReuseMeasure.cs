using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Measures;

/// <summary>ใช้อีกครั้ง: an earlier year's measure as a new draft, its dates moved to that year.</summary>
public sealed record ReuseMeasure(int MeasureId, int FiscalYear, int PersonId);

public sealed class ReuseMeasureHandler(ItaDbContext db, TimeProvider clock)
{
    /// <summary>A year that somebody types into an address may lie beyond every calendar.</summary>
    private const int FarthestYears = 100;

    public async Task<MeasureWritten> HandleAsync(ReuseMeasure command, CancellationToken cancel)
    {
        var writer = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        if (writer is not { KeepsItaYear: true })
            return new(0, MeasureRefusals.NotYours);
        if (await MeasureSeats.FindAsync(db, command.MeasureId, cancel) is not { State: MeasureState.Adopted } earlier)
            return new(0, MeasureRefusals.Gone);

        var (now, year) = (clock.GetUtcNow(), new FiscalYear(command.FiscalYear));
        if (Moved(earlier, year) is not { } content)
            return new(0, MeasureRefusals.DueOutOf(year));
        var measure = MeasureSeats.Draft(command.FiscalYear, content, now);
        MeasureSeats.Write(measure, await MeasureSeats.ReadAsync(db, content, cancel), now);
        db.Measures.Add(measure);
        var what = $"ร่างมาตรการ “{measure.Title}” ปีงบประมาณ {year} จากมาตรการปีงบประมาณ {earlier.FiscalYear}";
        db.Journal.Write(JournalKind.MeasureDrafted, now, writer, what, measure: measure);
        await db.SaveChangesAsync(cancel);
        return new(measure.Id, null);
    }

    /// <returns>null: its due date finds no place in that year.</returns>
    private static MeasureContent? Moved(Measure earlier, FiscalYear year)
    {
        if ((long)year.BuddhistYear - earlier.FiscalYear is < 1 or > FarthestYears)
            return null;
        var due = DueShift.Words(earlier.DueWords, earlier.Due, new(earlier.FiscalYear), year);
        if (DuePeriodText.Read(due, year) is not { } period || !year.Contains(period.Until))
            return null;
        return MeasuresTableReader.Text(earlier) with
        {
            Due = period,
            DueText = due,
            Divisions = [.. earlier.Divisions.Where(d => d.IsActive).Select(d => d.Id)],
            Owners = [.. earlier.Ownerships.Where(o => o.Person!.IsActive).Select(o => o.PersonId)],
        };
    }
}
