using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Assessments;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Measures.Pasting;

/// <summary>Drafts of a year out of one table: all of it, or nothing.</summary>
public sealed record ImportMeasures(int FiscalYear, int PersonId, IReadOnlyList<PastedMeasure> Rows);

/// <param name="Count">How many drafts were made.</param>
public sealed record MeasuresImported(int Count, Refusal? Refusal);

public sealed class ImportMeasuresHandler(ItaDbContext db, SchemeShelf shelf, TimeProvider clock)
{
    public static Refusal HasBadRows(int count) => new($"ยังเพิ่มไม่ได้ มี {count} แถวต้องแก้ ยังไม่มีสิ่งใดถูกเพิ่ม");

    /// <summary>What the rows would add; nothing is kept.</summary>
    public async Task<PastedPlan> PlanAsync(int fiscalYear, IReadOnlyList<PastedMeasure> rows, CancellationToken cancel)
    {
        var divisions = await db.Divisions.AsNoTracking().Where(d => d.IsActive).ToListAsync(cancel);
        var holders = await db
            .Persons.AsNoTracking()
            .Where(p => p.IsActive && p.Position != null)
            .OrderBy(p => p.Id)
            .Select(p => new
            {
                p.Id,
                p.Position!.Title,
                p.Position.Post,
            })
            .ToListAsync(cancel);
        var office = new PastedOffice(
            new(fiscalYear),
            await shelf.FindAsync(fiscalYear - 1, cancel),
            divisions
                .GroupBy(d => PastedPlan.Bare(d.Name), StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.First().Id, StringComparer.Ordinal),
            [.. holders.Select(h => (h.Title, h.Id))],
            holders.Find(h => h.Post is Post.Mayor)?.Id
        );
        return PastedPlan.Of(rows, office);
    }

    public async Task<MeasuresImported> HandleAsync(ImportMeasures command, CancellationToken cancel)
    {
        var writer = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        if (writer is not { KeepsItaYear: true })
            return new(0, MeasureRefusals.NotYours);
        if (command.FiscalYear is < 2500 or > 2700)
            return new(0, MeasureText.NoYear);
        if (command.Rows.Count == 0)
            return new(0, PastedTable.Nothing);
        var plan = await PlanAsync(command.FiscalYear, command.Rows, cancel);
        if (!plan.IsWhole)
            return new(0, HasBadRows(plan.Bad.Count));
        await KeepAsync(command.FiscalYear, plan, writer, cancel);
        return new(plan.Lines.Count, null);
    }

    private async Task KeepAsync(int fiscalYear, PastedPlan plan, Person writer, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var seats = await MeasureSeats.ReadAsync(db, [.. plan.Lines.Select(l => l.Content!)], cancel);
        foreach (var line in plan.Lines)
        {
            var measure = MeasureSeats.Draft(fiscalYear, line.Content!, now, line.Finding);
            MeasureSeats.Write(measure, seats(line.Content!), now);
            db.Measures.Add(measure);
        }
        var what = $"ร่างมาตรการ {plan.Lines.Count} เรื่อง ปีงบประมาณ {new FiscalYear(fiscalYear)} จากตารางที่วาง";
        db.Journal.Write(JournalKind.MeasureDrafted, now, writer, what);
        await db.SaveChangesAsync(cancel);
    }
}
