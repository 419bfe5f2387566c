using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Checkpoints;
using ItaWorkflow.Workflows.Measures;
using ItaWorkflow.Workflows.Measures.Progress;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Stories.AnyOrder;

/// <summary>What people do to measures and rounds.</summary>
internal sealed class RandomMeasureActs(RandomOffice office)
{
    private static readonly CheckpointRound[] Rounds = Enum.GetValues<CheckpointRound>();

    public Task ActAsync() =>
        office.Roll(20) switch
        {
            < 13 => ReportAsync(),
            < 15 => NudgeAsync(),
            < 17 => AskForMoreAsync(),
            < 18 => WithdrawAsync(),
            < 19 => CloseAsync(),
            _ => CorrectAsync(),
        };

    private async Task ReportAsync()
    {
        if (await MeasureAsync() is not { } measure)
            return;
        var answer = await office.AskAsync<ReportProgressHandler, Refusal?>(h =>
            h.HandleAsync(
                new(
                    measure.Id,
                    measure.Revision,
                    measure.Ownerships[0].PersonId,
                    office.One(Rounds),
                    office.One(Enum.GetValues<ProgressStatus>()),
                    "ดำเนินการตามแผน"
                ),
                default
            )
        );
        office.Tell($"report {measure.Id}: {RandomActs.Said(answer)}");
    }

    private async Task NudgeAsync()
    {
        var nudged = await office.AskAsync<NudgeOwnersHandler, Nudged>(h =>
            h.HandleAsync(new(RandomOffice.FiscalYear, office.One(Rounds), null, office.Town.Officer.Id), default)
        );
        office.Tell($"nudge: {nudged.Told} {RandomActs.Said(nudged.Refusal)}");
    }

    private async Task AskForMoreAsync()
    {
        if (await MeasureAsync() is not { } measure)
            return;
        var answer = await office.AskAsync<AskForMoreHandler, Refusal?>(h =>
            h.HandleAsync(new(measure.Id, office.Town.Officer.Id, "ขอภาพถ่าย"), default)
        );
        office.Tell($"ask about measure {measure.Id}: {RandomActs.Said(answer)}");
    }

    private async Task WithdrawAsync()
    {
        if (office.Roll(4) != 0 || await MeasureAsync() is not { } measure)
            return;
        var answer = await office.AskAsync<WithdrawMeasureHandler, Refusal?>(h =>
            h.HandleAsync(new(measure.Id, measure.Revision, office.Town.Officer.Id, "ไม่ได้รับงบประมาณ"), default)
        );
        office.Tell($"withdraw measure {measure.Id}: {RandomActs.Said(answer)}");
    }

    private async Task CloseAsync()
    {
        var answer = await office.AskAsync<CloseCheckpointHandler, Refusal?>(h =>
            h.HandleAsync(new(RandomOffice.FiscalYear, office.One(Rounds), office.Town.Officer.Id), default)
        );
        office.Tell($"close a round: {RandomActs.Said(answer)}");
    }

    private async Task CorrectAsync()
    {
        var answer = await office.AskAsync<CorrectCheckpointHandler, Refusal?>(h =>
            h.HandleAsync(
                new(RandomOffice.FiscalYear, office.One(Rounds), office.Town.Officer.Id, "รับรายงานที่ส่งหลังตัดรอบ"),
                default
            )
        );
        office.Tell($"correct a round: {RandomActs.Said(answer)}");
    }

    private async Task<Measure?> MeasureAsync() =>
        office.One(
            await office.ReadAsync(db => db.Measures.AsNoTracking().Include(m => m.Ownerships).OrderBy(m => m.Id).ToListAsync())
        );
}
