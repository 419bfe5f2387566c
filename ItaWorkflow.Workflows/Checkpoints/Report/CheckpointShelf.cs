using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Checkpoints.Report;

/// <summary>Gathers what a round's report is told from.</summary>
public sealed class CheckpointShelf(ItaDbContext db, CheckpointMeasures measures, TimeProvider clock)
{
    /// <returns>Of a year that has no rounds yet: one with the usual day and no id.</returns>
    public async Task<CheckpointRecord> FindAsync(int fiscalYear, CheckpointRound round, CancellationToken cancel)
    {
        var checkpoint = await CheckpointAsync(fiscalYear, round, cancel);
        var all = await measures.ReadAsync(fiscalYear, cancel);
        var closed = await ClosedAsync(fiscalYear, round, cancel);
        var now = closed?.Facts ?? Open(checkpoint, all);
        var wordings = await WordingsAsync(checkpoint, cancel);
        var organization = await db.Organization.AsNoTracking().SingleAsync(cancel);
        var facts = new CheckpointFacts(
            organization.Name,
            now,
            (await ClosedAsync(fiscalYear - 1, round, cancel))?.Facts,
            round is CheckpointRound.Annual ? (await ClosedAsync(fiscalYear, CheckpointRound.SixMonth, cancel))?.Facts : null
        )
        {
            Place = Place(organization.Address),
            Adoption = await AdoptionAsync(fiscalYear, cancel),
            Late = closed is null ? [] : [.. Late(all.Select(m => m.Measure), now)],
            Correction = closed?.Reason ?? "",
            Own = wordings.Values.Where(w => w.Text is not null).ToDictionary(w => w.Part, w => w.Text!, StringComparer.Ordinal),
        };
        return new(checkpoint, facts, wordings);
    }

    private async Task<Checkpoint> CheckpointAsync(int fiscalYear, CheckpointRound round, CancellationToken cancel) =>
        await db.Checkpoints.AsNoTracking().SingleOrDefaultAsync(c => c.FiscalYear == fiscalYear && c.Round == round, cancel)
        ?? new Checkpoint
        {
            FiscalYear = fiscalYear,
            Round = round,
            CutOff = round.CutOff(new FiscalYear(fiscalYear)),
        };

    private Task<Dictionary<string, CheckpointWording>> WordingsAsync(Checkpoint checkpoint, CancellationToken cancel) =>
        db
            .CheckpointWordings.AsNoTracking()
            .Where(w => w.CheckpointId == checkpoint.Id)
            .GroupBy(w => w.Part)
            .Select(g => g.OrderByDescending(w => w.Number).First())
            .ToDictionaryAsync(w => w.Part, StringComparer.Ordinal, cancel);

    /// <summary>บันทึกข้อความ ที่ … ลงวันที่ …: the first memo that adopted measures of the year; empty: none did.</summary>
    private async Task<string> AdoptionAsync(int fiscalYear, CancellationToken cancel)
    {
        var number = await db
            .MeasureAdoptions.AsNoTracking()
            .Where(a => a.FiscalYear == fiscalYear && a.State == AdoptionState.Adopted)
            .OrderBy(a => a.EndedAt)
            .Select(a => a.Memo!.Number)
            .FirstOrDefaultAsync(cancel);
        return number is null ? "" : $"บันทึกข้อความ ที่ {number.Text} ลงวันที่ {ThaiDate.Long(number.Date)}";
    }

    /// <summary>The newest edition of a round; null: it is not closed.</summary>
    private async Task<(RoundFacts Facts, string Reason)?> ClosedAsync(int year, CheckpointRound round, CancellationToken cancel)
    {
        var checkpoint = await db
            .Checkpoints.AsNoTracking()
            .SingleOrDefaultAsync(c => c.FiscalYear == year && c.Round == round, cancel);
        if (checkpoint is null)
            return null;
        var edition = await db
            .CheckpointEditions.AsNoTracking()
            .Include(e => e.Entries.OrderBy(x => x.Ordinal))
            .Where(e => e.CheckpointId == checkpoint.Id)
            .OrderByDescending(e => e.Number)
            .FirstOrDefaultAsync(cancel);
        return edition is null
            ? null
            : (new(year, round, checkpoint.CutOff, edition.Number, edition.AsOf, edition.Entries), edition.Reason);
    }

    private RoundFacts Open(Checkpoint checkpoint, IReadOnlyList<(Measure Measure, MeasureIssue Issue)> all)
    {
        var now = clock.GetUtcNow();
        var day = now < checkpoint.EndOfCutOff ? now : checkpoint.EndOfCutOff;
        var entries = CheckpointSnapshot.Of(all, checkpoint.Round, day, withLate: false);
        return new(checkpoint.FiscalYear, checkpoint.Round, checkpoint.CutOff, 0, now, [.. entries]);
    }

    /// <summary>The newest late report of each measure that no edition has taken in.</summary>
    private static IEnumerable<LateReport> Late(IEnumerable<Measure> all, RoundFacts now) =>
        from measure in all
        let report = measure.Reports.Where(r => r.Round == now.Round && r.IsLate).MaxBy(r => r.Id)
        where report is not null && now.Entries.All(e => e.ReportId != report.Id)
        orderby report.At
        select new LateReport(
            measure.Id,
            measure.Title,
            measure.Responsible(CheckpointEntry.Between),
            report.Status.Words(),
            report.Note,
            report.Person!.Name,
            report.At
        );

    /// <summary>อำเภอ … จังหวัด … of an address, without the postal code.</summary>
    private static string Place(string address)
    {
        var from = address.IndexOf("อำเภอ", StringComparison.Ordinal);
        return from < 0 ? "" : address[from..].TrimEnd([.. " 0123456789๐๑๒๓๔๕๖๗๘๙"]);
    }
}
