using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.PaperOrders;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Settings;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Checkpoints.Report;

/// <summary>Gathers what a round's report is told from.</summary>
public sealed class CheckpointShelf(ItaDbContext db, CheckpointMeasures measures, TimeProvider clock)
{
    /// <returns>Of a year that has no rounds yet: one with the usual day and no id.</returns>
    public async Task<CheckpointRecord> FindAsync(int fiscalYear, CheckpointRound round, CancellationToken cancel)
    {
        var rounds = await RoundsAsync(fiscalYear, cancel);
        var checkpoint =
            rounds.Find(c => c.FiscalYear == fiscalYear && c.Round == round)
            ?? new Checkpoint
            {
                FiscalYear = fiscalYear,
                Round = round,
                CutOff = round.CutOff(new FiscalYear(fiscalYear)),
            };
        var all = await measures.ReadAsync(fiscalYear, cancel);
        var now = Closed(checkpoint) ?? Open(checkpoint, all);
        var office = await OfficeAsync(checkpoint, cancel);
        var facts = new CheckpointFacts(
            office.Name,
            now,
            Closed(rounds.Find(c => c.FiscalYear == fiscalYear - 1 && c.Round == round)),
            round is CheckpointRound.Annual
                ? Closed(rounds.Find(c => c.FiscalYear == fiscalYear && c.Round is CheckpointRound.SixMonth))
                : null
        )
        {
            Place = Place(office.Address),
            Form = office.Forms?.Results,
            Adoption = office.Adoption,
            Late = now.IsOpen ? [] : [.. Late(all.Select(m => m.Measure), now)],
            Correction = Newest(checkpoint) is { Number: > 1 } corrected ? corrected.Reason : "",
            Afterwards = Newest(checkpoint) is { Number: 1, StoodOn: not null } kept ? kept.Reason : "",
            Own = office
                .Wordings.Values.Where(w => w.Text is not null)
                .ToDictionary(w => w.Part, w => w.Text!, StringComparer.Ordinal),
        };
        return new(checkpoint, facts, office.Wordings) { Measures = [.. all.Select(m => m.Measure)] };
    }

    /// <summary>Of the year and the one before, each with the newest edition of what it closed with.</summary>
    private Task<List<Checkpoint>> RoundsAsync(int fiscalYear, CancellationToken cancel) =>
        db
            .Checkpoints.AsNoTracking()
            .Include(c => c.ReportOrder)
            .Include(c =>
                c.Editions.Where(e => !db.CheckpointEditions.Any(o => o.CheckpointId == e.CheckpointId && o.Number > e.Number))
            )
                .ThenInclude(e => e.Entries.OrderBy(x => x.Ordinal))
            .Where(c => c.FiscalYear == fiscalYear || c.FiscalYear == fiscalYear - 1)
            .ToListAsync(cancel);

    /// <summary>Who reports, in whose words, and by what.</summary>
    private async Task<Office> OfficeAsync(Checkpoint checkpoint, CancellationToken cancel)
    {
        var wordings = db.CheckpointWordings.Where(w => w.CheckpointId == checkpoint.Id);
        var adopted = db
            .MeasureAdoptions.Where(a => a.FiscalYear == checkpoint.FiscalYear && a.State == AdoptionState.Adopted)
            .OrderBy(a => a.EndedAt);
        var onPaper = db
            .PaperOrders.Where(o => db.Measures.Any(m => m.FiscalYear == checkpoint.FiscalYear && m.PaperOrderId == o.Id))
            .OrderBy(o => o.Date);
        var read = await db
            .Organization.AsNoTracking()
            .Select(o => new
            {
                o.Name,
                o.Address,
                o.Forms,
                AdoptedBy = adopted.Select(a => a.Memo!.Number!.Text).FirstOrDefault(),
                AdoptedOn = adopted.Select(a => (DateOnly?)a.Memo!.Number!.Date).FirstOrDefault(),
                PaperBy = onPaper.Select(o => o.Number).FirstOrDefault(),
                PaperOn = onPaper.Select(o => (DateOnly?)o.Date).FirstOrDefault(),
            })
            .SingleAsync(cancel);
        var newest = await wordings
            .AsNoTracking()
            .Where(w => !wordings.Any(o => o.Part == w.Part && o.Number > w.Number))
            .ToDictionaryAsync(w => w.Part, StringComparer.Ordinal, cancel);
        return new(
            read.Name,
            read.Address,
            (read.AdoptedBy ?? read.PaperBy) is { } number
                ? PaperOrder.InPapers(number, (read.AdoptedOn ?? read.PaperOn)!.Value)
                : "",
            newest
        )
        {
            Forms = read.Forms,
        };
    }

    private static CheckpointEdition? Newest(Checkpoint? checkpoint) => checkpoint?.Editions.MaxBy(e => e.Number);

    /// <summary>As the newest edition of a round has it; null: it is not closed.</summary>
    private static RoundFacts? Closed(Checkpoint? round) =>
        Newest(round) is { } edition
            ? new(round!.FiscalYear, round.Round, round.CutOff, edition.Number, edition.AsOf, edition.Entries)
            {
                StoodOn = edition.StoodOn,
            }
            : null;

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
        let report = measure.Reports.Where(r => r.Round == now.Round && r.IsCalledLate).MaxBy(r => r.Id)
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

    /// <param name="Adoption">บันทึกข้อความ ที่ … ลงวันที่ …: the first memo that adopted measures of the year; empty: none did.</param>
    /// <param name="Wordings">The newest of each part.</param>
    private sealed record Office(
        string Name,
        string Address,
        string Adoption,
        IReadOnlyDictionary<string, CheckpointWording> Wordings
    )
    {
        public OfficeForms? Forms { get; init; }
    }
}
