using System.Globalization;
using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Demonstration;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Bench;

/// <summary>
/// Whole decisions, one after another, by the handler that the page calls: read, PIN, sign, record, journal, notices, next turn. The time
/// spent typesetting is taken off. Beside it pgbench -N with one client on the same server.
/// </summary>
internal static class StepsBench
{
    private const int Rounds = 5;
    private const int MemosPerRound = 3;

    public static async Task<IReadOnlyList<string>> RunAsync(IServiceProvider services)
    {
        using var typesetting = new ActivityClock("ItaWorkflow.Typesetting");
        using var unsealing = new ActivityClock("ItaWorkflow.KeyVault");
        var pgbench = await PgBench.PrepareAsync(services);
        var (steps, lean, transactions) = (new List<double>(), new List<double>(), new List<double>());
        await DecideAllAsync(services, await SubmitAsync(services));
        for (var i = 0; i < Rounds; i++)
        {
            var (count, seconds) = (0, 0.0);
            var ids = new List<long>();
            for (var m = 0; m < MemosPerRound; m++)
                ids.Add(await SubmitAsync(services));
            typesetting.Reset();
            unsealing.Reset();
            foreach (var id in ids)
                seconds += await Measure.TimeAsync(async () => count += await DecideAllAsync(services, id)) / 1000;
            seconds -= typesetting.Seconds;
            steps.Add(count / seconds);
            lean.Add(count / (seconds - unsealing.Seconds));
            transactions.Add(await pgbench());
        }

        var (whole, withoutPin, tps) = (Measure.Median(steps), Measure.Median(lean), Measure.Median(transactions));
        return
        [
            Measure.Line("complete steps, without typesetting", whole, "pgbench -N -c 1, same server", tps, "/s", whole / tps),
            Measure.Line("  the same without unsealing by PIN", withoutPin, "", tps, "/s", withoutPin / tps),
        ];
    }

    internal static async Task<long> SubmitAsync(IServiceProvider services)
    {
        var drafter = await services.AskAsync(
            (ItaDbContext db) =>
                db.Users.Where(a => a.UserName == DemonstrationCast.Officer).Select(a => a.PersonId).SingleAsync()
        );
        var begun = await services.AskAsync(
            (DraftMemoHandler h) => h.HandleAsync(new(drafter, SampleSheet.Content.Form), default)
        );
        var revision = await RevisionAsync(services, begun.MemoId);
        var saved = await services.AskAsync(
            (SaveDraftHandler h) => h.HandleAsync(new(begun.MemoId, revision, drafter, SampleSheet.Content, true), default)
        );
        Done(saved.Refusal);
        Done(
            await services.AskAsync((SubmitMemoHandler h) => h.HandleAsync(new(begun.MemoId, saved.Revision, drafter), default))
        );
        return begun.MemoId;
    }

    private static Task<int> RevisionAsync(IServiceProvider services, long memo) =>
        services.AskAsync((ItaDbContext db) => db.Memos.Where(m => m.Id == memo).Select(m => m.Revision).SingleAsync());

    /// <returns>How many steps the memo took to its end.</returns>
    internal static async Task<int> DecideAllAsync(IServiceProvider services, long memo)
    {
        for (var count = 0; ; count++)
        {
            var open = await services.AskAsync(
                (ItaDbContext db) =>
                    db
                        .ApprovalSteps.Where(s => s.Case!.MemoId == memo && s.State == StepState.Open)
                        .Select(s => new
                        {
                            s.Kind,
                            s.PersonId,
                            s.Case!.Memo!.Revision,
                        })
                        .SingleOrDefaultAsync()
            );
            if (open is null)
                return count;
            var decision = new DecideStep(
                memo,
                open.Revision,
                open.PersonId!.Value,
                open.Kind.AllowedAt()[0],
                open.Kind is StepKind.Propose ? "" : "เห็นควรดำเนินการตามเสนอ",
                DemonstrationCast.Pin,
                (1000 + memo).ToString(CultureInfo.InvariantCulture)
            );
            Done(await services.AskAsync((DecideStepHandler h) => h.HandleAsync(decision, default)));
        }
    }

    private static void Done(Refusal? refusal)
    {
        if (refusal is not null)
            throw new InvalidOperationException(refusal.Text);
    }
}
