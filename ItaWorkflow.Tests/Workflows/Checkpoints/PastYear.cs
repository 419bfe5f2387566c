using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.PaperOrders;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Checkpoints;
using ItaWorkflow.Workflows.Measures.Progress;

namespace ItaWorkflow.Tests.Workflows.Checkpoints;

/// <summary>The year 2570 with one measure, brought in from paper when 2571 has begun.</summary>
internal sealed record PastYear(TestDatabase Database, CheckpointOffice Office, Measure Measure)
{
    public static async Task<PastYear> OpenAsync(TestDatabase database)
    {
        var office = await CheckpointOffice.OpenAsync(database);
        database.Clock.MoveTo(2027, 11, 16);
        var order = OnPaper.Order(2570, office.Town.Officer, database.Clock);
        var measure = new Measure
        {
            FiscalYear = 2570,
            State = MeasureState.Draft,
            Title = "ติดป้าย",
            DueOn = new(2027, 1, 31),
            CreatedAt = database.Clock.GetUtcNow(),
        };
        await database.ArrangeAsync(db =>
        {
            db.Attach(office.Town.Finance);
            measure.Divisions.Add(office.Town.Finance);
            db.Measures.Add(measure);
            measure.Adopt(database.Clock.GetUtcNow(), order);
        });
        return new(database, office, measure);
    }

    public Task<Refusal?> CloseAsync(Person by, string day, string reason, CheckpointRound round = CheckpointRound.SixMonth) =>
        Database.AskAsync<CloseAfterwardsHandler, Refusal?>(close =>
            close.HandleAsync(new(2570, round, by.Id, day, reason), default)
        );

    public Task<PastYearReported> ReportAsync(CheckpointRound round, ProgressStatus? status, string note = "ติดครบทุกจุด") =>
        Database.AskAsync<ReportPastYearHandler, PastYearReported>(report =>
            report.HandleAsync(new(2570, round, Office.Town.Officer.Id, [new(Measure.Id, status, note)]), default)
        );

    public Task<Refusal?> ReportedAsync() =>
        Database.AskAsync<ReportOnPaperHandler, Refusal?>(report =>
            report.HandleAsync(
                new(2570, CheckpointRound.SixMonth, Office.Town.Officer.Id, OnPaper.Scan("20 เม.ย. 2570")),
                default
            )
        );
}
