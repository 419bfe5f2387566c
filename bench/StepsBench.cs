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
/// spent typesetting is taken off. Beside it pgbench -N with one client on the same server, and the same decisions on a file.
/// </summary>
internal static class StepsBench
{
    private const int Rounds = 5;
    private const int MemosPerRound = 3;
    private const string Beside = "pgbench -N -c 1, same server";

    public static async Task<IReadOnlyList<string>> RunAsync(IServiceProvider server, string work)
    {
        using var host = await Office.OnFileAsync(work);
        using var typesetting = new ActivityClock("ItaWorkflow.Typesetting");
        using var unsealing = new ActivityClock("ItaWorkflow.KeyVault");
        var pgbench = await PgBench.PrepareAsync(server);
        var (onServer, onFile, transactions) = (new Pace(), new Pace(), new List<double>());
        foreach (var office in new[] { server, host.Services })
            await DecideAllAsync(office, await SubmitAsync(office));
        for (var i = 0; i < Rounds; i++)
        {
            foreach (var (office, pace) in new[] { (server, onServer), (host.Services, onFile) })
                await RoundAsync(office, pace, typesetting, unsealing);
            transactions.Add(await pgbench());
        }

        var (tps, served, filed) = (Measure.Median(transactions), onServer.Median, onFile.Median);
        return
        [
            Measure.Line("complete steps, without typesetting", served.Whole, Beside, tps, "/s", served.Whole / tps),
            Measure.Line("  the same without unsealing by PIN", served.Lean, "", tps, "/s", served.Lean / tps),
            Measure.Line("  the same on a file", filed.Lean, "on the server", served.Lean, "/s", filed.Lean / served.Lean),
        ];
    }

    private static async Task RoundAsync(IServiceProvider office, Pace pace, ActivityClock typesetting, ActivityClock unsealing)
    {
        var (count, seconds) = (0, 0.0);
        var ids = new List<long>();
        for (var m = 0; m < MemosPerRound; m++)
            ids.Add(await SubmitAsync(office));
        typesetting.Reset();
        unsealing.Reset();
        foreach (var id in ids)
            seconds += await Measure.TimeAsync(async () => count += await DecideAllAsync(office, id)) / 1000;
        seconds -= typesetting.Seconds;
        pace.Add(count / seconds, count / (seconds - unsealing.Seconds));
    }

    /// <summary>Steps a second, whole and without the PIN.</summary>
    private sealed class Pace
    {
        private readonly List<double> _whole = [];
        private readonly List<double> _lean = [];

        public (double Whole, double Lean) Median => (Measure.Median(_whole), Measure.Median(_lean));

        public void Add(double whole, double lean)
        {
            _whole.Add(whole);
            _lean.Add(lean);
        }
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
