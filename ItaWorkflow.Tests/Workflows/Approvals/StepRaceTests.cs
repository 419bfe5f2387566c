using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Routes;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Signing.Verifying;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Approvals;

/// <summary>
/// One act stands at the door of its save, all read, checked and signed, while another comes to pass: the record is as if one had followed
/// the other, and whoever is written down as deciding is who signed.
/// </summary>
public sealed class StepRaceTests(PostgresChain chain) : IClassFixture<PostgresChain>, IAsyncLifetime
{
    private readonly TestDatabase database = chain.Database;
    private readonly Town town = chain.Town;

    public static TheoryData<StepAct, StepAct> Pairs()
    {
        var pairs = new TheoryData<StepAct, StepAct>();
        foreach (var held in Enum.GetValues<StepAct>())
        foreach (var meanwhile in Enum.GetValues<StepAct>())
            pairs.Add(held, meanwhile);
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Two_acts_on_one_step_come_to_pass_one_after_the_other(StepAct held, StepAct meanwhile)
    {
        var acts = await StepActs.BeginAsync(chain);
        Task<Refusal?>? other = null;
        var waits = false;
        chain.Meeting.MeanwhileOnce(async () =>
        {
            other = acts.DoAsync(meanwhile);
            waits = await Task.WhenAny(other, WaitsForALockAsync()) != other;
        });

        var first = await acts.DoAsync(held);
        var second = await other!;

        var model = new StepModel(town);
        var (heldPasses, otherPasses) = waits
            ? (model.Try(held), model.Try(meanwhile))
            : Swap(model.Try(meanwhile), model.Try(held));
        Assert.Equal((model.ToString(), heldPasses, otherPasses), (await StandsAsync(acts.Memo), first is null, second is null));
        await AssertSignerIsDeciderAsync(acts.Memo);
        await AssertEachActIsWrittenDownAsync(acts.Memo);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync() => await StepActs.LeaveAsync(chain);

    private static (bool, bool) Swap(bool other, bool held) => (held, other);

    private async Task WaitsForALockAsync()
    {
        await using var db = database.Open();
        while (
            !await db
                .Database.SqlQuery<bool>(
                    $"""
                    SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock') AS "Value"
                    """
                )
                .SingleAsync()
        )
            await Task.Delay(20);
    }

    /// <summary>In the model's words.</summary>
    private async Task<string> StandsAsync(long id)
    {
        var approval = await chain.CaseAsync(id);
        var head = approval.Steps.Single(s => s.ElementId == "head");
        var asked = await database.ReadAsync(db => db.OpinionRequests.CountAsync(r => r.StepId == head.Id));
        var how = (head.State, approval.Memo!.State) switch
        {
            (StepState.Cancelled, MemoState.Withdrawn) => "Withdrawn",
            (StepState.Cancelled, _) => "Timed",
            (StepState.Decided, MemoState.Returned) => "Returned",
            _ => $"{head.State}",
        };
        var open = how switch
        {
            "Open" => "head",
            "Decided" => "mayor",
            "Timed" => "deputy",
            _ => "",
        };
        Assert.Equal(open, await chain.OpenAsync(id));
        return $"{how} {head.PersonId}, {asked} asked";
    }

    private async Task AssertSignerIsDeciderAsync(long id)
    {
        var signed = await database.ReadAsync(db =>
            db.Signatures.Where(s => s.Step!.Case!.MemoId == id)
                .Select(s => new
                {
                    s.Step!.PersonId,
                    s.Step.Person!.Name,
                    s.Step.State,
                    Signer = s.SigningKey!.PersonId,
                })
                .ToListAsync()
        );
        Assert.All(signed, s => Assert.Equal((s.PersonId, StepState.Decided), (s.Signer, s.State)));
        if (signed.Count == 0)
            return;
        var paper = await chain.PaperAsync(id);
        var check = await chain.AsAsync<VerifyDocumentHandler, DocumentCheck>((h, _) => h.HandleAsync(new(paper), default));
        Assert.Equal(VerificationVerdict.Genuine, check.Verification.Verdict);
        Assert.All(
            check.Verification.Signatures.Zip(signed),
            pair => Assert.Contains(pair.Second.Name, pair.First.CertificateSubject, StringComparison.Ordinal)
        );
    }

    private async Task AssertEachActIsWrittenDownAsync(long id)
    {
        var approval = await chain.CaseAsync(id);
        var lines = await database.ReadAsync(db => db.Journal.Where(e => e.MemoId == id).Select(e => e.Kind).ToListAsync());
        Assert.Equal(approval.Steps.Count(s => s.State is StepState.Decided), lines.Count(k => k is JournalKind.StepDecided));
        Assert.Equal(approval.Timers.Count(t => t.State is TimerState.Fired), lines.Count(k => k is JournalKind.TimerFired));
        Assert.Equal(approval.Memo!.State is MemoState.Withdrawn ? 1 : 0, lines.Count(k => k is JournalKind.MemoWithdrawn));
    }
}
