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
            return new(0, WriteMeasureHandler.NotYours);
        if (await MeasureSeats.FindAsync(db, command.MeasureId, cancel) is not { State: MeasureState.Adopted } earlier)
            return new(0, WriteMeasureHandler.Gone);

        var now = clock.GetUtcNow();
        var year = new FiscalYear(command.FiscalYear);
        if ((long)command.FiscalYear - earlier.FiscalYear is < 1 or > FarthestYears)
            return new(0, MeasureText.OutOf(year));
        var due = DueShift.Words(earlier.DueWords, earlier.Due, new(earlier.FiscalYear), year);
        if (DuePeriodText.Read(due, year) is not { } period || !year.Contains(period.Until))
            return new(0, MeasureText.OutOf(year));
        var content = MeasuresTableReader.Text(earlier) with
        {
            Due = period,
            DueText = due,
            Divisions = [.. earlier.Divisions.Where(d => d.IsActive).Select(d => d.Id)],
            Owners = [.. earlier.Ownerships.Where(o => o.Person!.IsActive).Select(o => o.PersonId)],
        };
        var measure = new Measure
        {
            FiscalYear = command.FiscalYear,
            State = MeasureState.Draft,
            Title = content.Title,
            DueOn = period.Until,
            CreatedAt = now,
        };
        MeasureSeats.Write(measure, await MeasureSeats.ReadAsync(db, content, cancel), now);
        db.Measures.Add(measure);
        db.Journal.Write(
            JournalKind.MeasureDrafted,
            now,
            writer,
            $"ร่างมาตรการ “{measure.Title}” ปีงบประมาณ {year} จากมาตรการปีงบประมาณ {earlier.FiscalYear}",
            measure: measure
        );
        await db.SaveChangesAsync(cancel);
        return new(measure.Id, null);
    }
}
