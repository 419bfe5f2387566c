using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Checkpoints;
using ItaWorkflow.Workflows.Measures.Progress;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Checkpoints;

/// <summary>A town with the two rounds of 2570, opened anew for each test; begins on 1 March 2027.</summary>
internal sealed class CheckpointOffice(TestDatabase database, Town town)
{
    public static readonly DateOnly SixMonth = new(2027, 3, 31);

    public Town Town => town;

    public static async Task<CheckpointOffice> OpenAsync(TestDatabase database)
    {
        database.Clock.MoveTo(2027, 3, 1);
        await database.EmptyAsync();
        var town = await Town.FoundAsync(database);
        await database.ArrangeAsync(db =>
            db.Checkpoints.AddRange(
                new Checkpoint
                {
                    FiscalYear = 2570,
                    Round = CheckpointRound.SixMonth,
                    CutOff = SixMonth,
                },
                new Checkpoint
                {
                    FiscalYear = 2570,
                    Round = CheckpointRound.Annual,
                    CutOff = new(2027, 9, 30),
                }
            )
        );
        return new(database, town);
    }

    public async Task<Measure> AdoptAsync(string title, string? finding = null)
    {
        var measure = new Measure
        {
            FiscalYear = 2570,
            Title = title,
            Finding = finding,
            DueOn = new(2027, 6, 30),
            CreatedAt = database.Clock.GetUtcNow(),
        };
        await database.ArrangeAsync(db =>
        {
            db.AttachRange(town.FinanceOfficer, town.Finance);
            measure.Owners.Add(town.FinanceOfficer);
            measure.Divisions.Add(town.Finance);
            db.Measures.Add(measure);
        });
        return measure;
    }

    public async Task ReportAsync(
        Measure measure,
        ProgressStatus status,
        string note,
        CheckpointRound round = CheckpointRound.SixMonth
    )
    {
        var revision = await database.ReadAsync(db =>
            db.Measures.Where(m => m.Id == measure.Id).Select(m => m.Revision).SingleAsync()
        );
        Assert.Null(
            await database.AskAsync<ReportProgressHandler, Refusal?>(h =>
                h.HandleAsync(new(measure.Id, revision, town.FinanceOfficer.Id, round, status, note), default)
            )
        );
    }

    public Task<int> TickAsync() => database.AskAsync<CloseDueCheckpointsHandler, int>(h => h.HandleAsync(default));

    public Task<Refusal?> CorrectAsync(string reason, Person? by = null) =>
        database.AskAsync<CorrectCheckpointHandler, Refusal?>(h =>
            h.HandleAsync(new(2570, CheckpointRound.SixMonth, (by ?? town.Officer).Id, reason), default)
        );

    public Task<List<CheckpointEdition>> EditionsAsync(CheckpointRound round = CheckpointRound.SixMonth) =>
        database.ReadAsync(db =>
            db.CheckpointEditions.AsNoTracking()
                .Include(e => e.Entries.OrderBy(x => x.Ordinal))
                .Where(e => db.Checkpoints.Any(c => c.Id == e.CheckpointId && c.Round == round))
                .OrderBy(e => e.Number)
                .ToListAsync()
        );

    public Task<Checkpoint> SixMonthAsync() =>
        database.ReadAsync(db => db.Checkpoints.AsNoTracking().SingleAsync(c => c.Round == CheckpointRound.SixMonth));

    public Task<List<string>> JournalAsync(JournalKind kind) =>
        database.ReadAsync(db =>
            db.Journal.Where(e => e.Kind == kind).OrderByDescending(e => e.Id).Select(e => e.Text).ToListAsync()
        );
}
