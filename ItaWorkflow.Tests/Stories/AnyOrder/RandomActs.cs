using System.Globalization;
using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Opinions;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.Opinions;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Stories.AnyOrder;

/// <summary>
/// What people do to memos, each act a request of its own with whatever the dice choose; a refusal is an answer like any other, an exception
/// is none.
/// </summary>
internal sealed class RandomActs(RandomOffice office)
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;
    private readonly RandomRegistry registry = new(office);
    private int typed;

    /// <summary>One act that the dice choose, by how often it happens in an office.</summary>
    public Task ActAsync() =>
        office.Roll(100) switch
        {
            < 12 => DraftAndSubmitAsync(),
            < 16 => SubmitAgainAsync(),
            < 50 => DecideAsync(),
            < 53 => WithdrawAsync(),
            < 58 => ReassignAsync(),
            < 64 => QuestionAsync(),
            < 69 => registry.AppointAsync(),
            < 72 => registry.RevokeAsync(),
            < 75 => registry.AbsenceAsync(),
            < 78 => registry.ChangeSettingsAsync(),
            < 80 => NumberAsync(),
            < 87 => TogetherAsync(),
            < 95 => new RandomMeasureActs(office).ActAsync(),
            _ => new RandomTime(office).PassAsync(),
        };

    private async Task DraftAndSubmitAsync()
    {
        var by = office.One(office.Drafters)!;
        var id = await office.Chain.DraftAsync(by, $"ขออนุมัติเรื่องที่ {office.Roll(1_000_000)}");
        office.Tell($"draft {id} by {by.Id}: {Said(await office.Chain.SubmitAsync(id, by))}");
    }

    private async Task SubmitAgainAsync()
    {
        var memos = await office.ReadAsync(db =>
            db.Memos.AsNoTracking()
                .Include(m => m.DraftedBy)
                .Where(m => m.State == MemoState.Draft || m.State == MemoState.Returned)
                .OrderBy(m => m.Id)
                .ToListAsync()
        );
        if (office.One(memos) is { } memo)
            office.Tell($"submit {memo.Id}: {Said(await office.Chain.SubmitAsync(memo.Id, memo.DraftedBy))}");
    }

    private async Task DecideAsync()
    {
        if (office.One(await office.OpenStepsAsync()) is { } step)
            await DecideAsync(step);
    }

    private async Task DecideAsync(ApprovalStep step)
    {
        // Now and then somebody who has no turn, with a page that is out of date.
        var stray = office.Roll(20) == 0;
        var by = stray ? office.One(office.People) : office.People.SingleOrDefault(p => p.Id == step.PersonId);
        if (by is null)
            return;
        var allowed = step.Kind.AllowedAt();
        var verdict = office.Roll(8) == 0 ? office.One(allowed) : allowed[0];
        var memo = step.Case!.Memo!;
        var answer = await office.AskAsync<DecideStepHandler, Refusal?>(h =>
            h.HandleAsync(
                new(
                    memo.Id,
                    stray ? memo.Revision - office.Roll(2) : memo.Revision,
                    by.Id,
                    verdict,
                    verdict.NeedsReason() ? "โปรดแก้ไขรายละเอียด"
                        : step.Kind is StepKind.Propose ? ""
                        : "เห็นควรดำเนินการ",
                    Chain.Pin,
                    memo.Number is null ? NextNumber() : null
                ),
                default
            )
        );
        office.Tell($"decide {memo.Id} step {step.Id} by {by.Id} {verdict}: {Said(answer)}");
    }

    /// <summary>From the paper register: mostly the next one, at times one that is taken.</summary>
    private string NextNumber() =>
        (office.Roll(6) == 0 ? Math.Max(1, typed) : 5_000 + Interlocked.Increment(ref typed)).ToString(Plain);

    private async Task WithdrawAsync()
    {
        if (office.One(await office.OpenStepsAsync()) is { } step)
            await WithdrawAsync(step);
    }

    private async Task WithdrawAsync(ApprovalStep step)
    {
        var memo = step.Case!.Memo!;
        var by = office.People.Single(p => p.Id == memo.DraftedById);
        office.Tell($"withdraw {memo.Id}: {Said(await office.Chain.WithdrawAsync(memo.Id, by, memo.Revision))}");
    }

    private async Task ReassignAsync()
    {
        if (office.One(await office.OpenStepsAsync()) is { } step)
            await ReassignAsync(step);
    }

    private async Task ReassignAsync(ApprovalStep step)
    {
        var to = office.One(office.People)!;
        var answer = await office.AskAsync<ReassignStepHandler, Refusal?>(h =>
            h.HandleAsync(
                new(step.Id, step.Case!.Memo!.Revision, office.Town.Registrar.Id, to.Id, "ผู้พิจารณาเดิมติดราชการ", "๑๒/๒๕๖๙"),
                default
            )
        );
        office.Tell($"reassign step {step.Id} to {to.Id}: {Said(answer)}");
    }

    private async Task QuestionAsync()
    {
        var waiting = await office.ReadAsync(db =>
            db.Set<OpinionRequest>().AsNoTracking().OrderBy(r => r.Id).Select(r => new { r.Id, r.AskedId }).ToListAsync()
        );
        if (office.Roll(2) == 0 && office.One(waiting) is { } request)
        {
            var answer = await office.AskAsync<AnswerOpinionHandler, Refusal?>(h =>
                h.HandleAsync(new(request.Id, request.AskedId, "เห็นด้วย"), default)
            );
            office.Tell($"answer {request.Id}: {Said(answer)}");
            return;
        }

        if (office.One(await office.OpenStepsAsync()) is not { PersonId: { } officer } step)
            return;
        var asked = await office.AskAsync<AskOpinionHandler, Refusal?>(h =>
            h.HandleAsync(new(step.Case!.MemoId, officer, [office.One(office.People)!.Id], "เห็นควรหรือไม่"), default)
        );
        office.Tell($"ask at step {step.Id}: {Said(asked)}");
    }

    private async Task NumberAsync()
    {
        var unnumbered = await office.ReadAsync(db =>
            db.Memos.Where(m => m.State == MemoState.Circulating).OrderBy(m => m.Id).Select(m => m.Id).ToListAsync()
        );
        if (unnumbered.Count == 0)
            return;
        var id = office.One(unnumbered);
        var answer = await office.AskAsync<NumberMemoHandler, Refusal?>(h =>
            h.HandleAsync(new(id, office.Town.Registrar.Id, NextNumber()), default)
        );
        office.Tell($"number {id}: {Said(answer)}");
    }

    /// <summary>Two at one moment, on one step where there is one.</summary>
    private async Task TogetherAsync()
    {
        if (office.One(await office.OpenStepsAsync()) is not { } step)
            return;
        Func<Task>[] acts =
        [
            () => DecideAsync(step),
            () => DecideAsync(step),
            () => WithdrawAsync(step),
            () => ReassignAsync(step),
            registry.AppointAsync,
            registry.RevokeAsync,
            registry.AbsenceAsync,
            NumberAsync,
        ];
        office.Tell($"together at step {step.Id}:");
        var pair = new[] { office.One(acts)!, office.One(acts)! };
        await Task.WhenAll(pair.Select(act => Task.Run(act)));
    }

    internal static string Said(Refusal? refusal) => refusal?.Text ?? "done";
}
