using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Measures;

/// <summary>ใช้อีกครั้ง: earlier years' measures as new drafts, their dates moved to that year: all or none.</summary>
public sealed record ReuseMeasure(IReadOnlyCollection<int> Measures, int FiscalYear, int PersonId)
{
    public ReuseMeasure(int measureId, int fiscalYear, int personId)
        : this([measureId], fiscalYear, personId) { }
}

/// <param name="Ids">Of the new drafts, in the order of the measures that they are from.</param>
public sealed record MeasuresReused(IReadOnlyList<int> Ids, Refusal? Refusal)
{
    public int MeasureId => Ids.Count > 0 ? Ids[0] : 0;
}

public sealed class ReuseMeasureHandler(ItaDbContext db, TimeProvider clock)
{
    /// <summary>A year that somebody types into an address may lie beyond every calendar.</summary>
    private const int FarthestYears = 100;

    /// <summary>As many as an office sets in a year.</summary>
    public const int Most = 200;

    public static readonly Refusal NoneChosen = new("โปรดเลือกมาตรการที่จะใช้อีกครั้ง");
    public static readonly Refusal TooMany = new($"เลือกได้ไม่เกิน {Most} มาตรการในครั้งเดียว");

    public async Task<MeasuresReused> HandleAsync(ReuseMeasure command, CancellationToken cancel)
    {
        var writer = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        if (writer is not { KeepsItaYear: true })
            return new([], MeasureRefusals.NotYours);
        if (command.Measures.Count is 0 or > Most)
            return new([], command.Measures.Count == 0 ? NoneChosen : TooMany);
        var drafts = new List<Measure>();
        foreach (var id in command.Measures.Distinct().Order())
        {
            var (draft, refusal) = await DraftAsync(id, command.FiscalYear, writer, cancel);
            if (draft is null)
                return new([], refusal);
            drafts.Add(draft);
        }
        await db.SaveChangesAsync(cancel);
        return new([.. drafts.Select(d => d.Id)], null);
    }

    private async Task<(Measure? Draft, Refusal? Refusal)> DraftAsync(
        int id,
        int fiscalYear,
        Person writer,
        CancellationToken cancel
    )
    {
        if (await MeasureSeats.FindAsync(db, id, cancel) is not { State: MeasureState.Adopted } earlier)
            return (null, MeasureRefusals.Gone);
        var (now, year) = (clock.GetUtcNow(), new FiscalYear(fiscalYear));
        if (Moved(earlier, year) is not { } content)
            return (null, MeasureRefusals.DueOutOf(year));
        var measure = MeasureSeats.Draft(fiscalYear, content, now);
        MeasureSeats.Write(measure, await MeasureSeats.ReadAsync(db, content, cancel), now);
        db.Measures.Add(measure);
        var what = $"ร่างมาตรการ “{measure.Title}” ปีงบประมาณ {year} จากมาตรการปีงบประมาณ {earlier.FiscalYear}";
        db.Journal.Write(JournalKind.MeasureDrafted, now, writer, what, measure: measure);
        return (measure, null);
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
            PaperResult = "",
            Divisions = [.. earlier.Divisions.Where(d => d.IsActive).Select(d => d.Id)],
            Owners = [.. earlier.Ownerships.Where(o => o.Person!.IsActive).Select(o => o.PersonId)],
        };
    }
}
