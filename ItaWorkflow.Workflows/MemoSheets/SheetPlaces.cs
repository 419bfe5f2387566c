using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Signing;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Pdf;
using ItaWorkflow.Workflows.Routes;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.MemoSheets;

/// <summary>Where one decision is signed.</summary>
/// <param name="Signatures">How many the sheet carries before it.</param>
/// <param name="Bytes">Of the sheet as it is; its signatures stand in them untouched.</param>
/// <param name="Begun">The sheet is begun with this signature, or is put on record now; null: it was before.</param>
public sealed record SigningPlace(int Sheet, int Signatures, byte[] Bytes, SignatureField Field, CaseSheet? Begun);

/// <summary>
/// Finds the place of a decision: the one that the newest sheet keeps for its step, or, when none is free there (the step came again, or
/// was not on the road when the sheet was begun), on a continuation sheet begun for the road that is still ahead.
/// </summary>
public sealed class SheetPlaces(ItaDbContext db, RoutePlan plan, MemoPaper paper)
{
    /// <exception cref="TypesettingRefused">A sheet that has to be begun is too long or too slow.</exception>
    public async Task<SigningPlace> FindAsync(Decision decision, MemoNumber? number, CancellationToken cancel)
    {
        var caseId = decision.Case.Id;
        var last = await LastAsync(caseId, cancel);
        if (last is null)
            return await BeginAsync(decision, number, null, cancel);

        var sheet = await db
            .CaseSheets.AsNoTracking()
            .SingleOrDefaultAsync(s => s.CaseId == caseId && s.Number == last.Sheet, cancel);
        // A case that began before its places were written down.
        var begun = sheet is null ? await PredictedAsync(decision, cancel) : null;
        var fields = SignatureFields.Read(last.Bytes).Where(f => !f.IsSigned).ToList();
        var free = (sheet ?? begun)!
            .Places.Where(p => p.ElementId == decision.Step.ElementId && p.Instance == decision.Step.Instance)
            .Select(p => fields.Find(f => f.Name == p.Field))
            .FirstOrDefault(f => f is not null);
        return free is null || IsDrawnForAnother(decision.Step, (sheet ?? begun)!) || HasNoLines(decision, last.Sheet)
            ? await BeginAsync(decision, number, last, cancel)
            : new(last.Sheet, last.Revision, last.Bytes, free, begun);
    }

    private Task<SignedDocument?> LastAsync(long caseId, CancellationToken cancel) =>
        db
            .SignedDocuments.AsNoTracking()
            .Where(d => d.CaseId == caseId)
            .OrderByDescending(d => d.Sheet)
            .ThenByDescending(d => d.Revision)
            .FirstOrDefaultAsync(cancel);

    /// <summary>Given by hand since: the block names another officer, and has no room for by whose word this one signs.</summary>
    private static bool IsDrawnForAnother(ApprovalStep step, CaseSheet sheet) =>
        step.Assignment is { } assignment && sheet.BegunAt < assignment.At;

    /// <summary>Under the memo's text who puts it forward only signs: the reason of a return has its lines on the next sheet.</summary>
    private static bool HasNoLines(Decision decision, int sheet) =>
        sheet == 1 && decision is { Step.Kind: StepKind.Propose, Verdict: Verdict.Return };

    private async Task<SigningPlace> BeginAsync(
        Decision decision,
        MemoNumber? number,
        SignedDocument? before,
        CancellationToken cancel
    )
    {
        var day = ThaiDate.DayOf(decision.Now);
        var road = await plan.AheadAsync(decision.Route, decision.Hand.State, decision.Memo, day, cancel);
        var sheet = Sheet(decision, (before?.Sheet ?? 0) + 1, road);
        var blocks = RoadBlocks.Of(road, decision.Case.Steps, sheet.Number);
        var pdf = before is null
            ? await paper.TypesetAsync(decision.Memo, blocks, number, cancel)
            : await paper.TypesetContinuationAsync(
                decision.Memo,
                blocks,
                number,
                new(sheet.Number, before.Sha256, before.Revision),
                cancel
            );
        var bytes = SignatureFields.Prepare(pdf, [.. sheet.Places.Select(p => p.Field)]);
        var here = road.First(p => p.TaskId == decision.Step.TaskId).Field;
        return new(sheet.Number, 0, bytes, SignatureFields.Read(bytes).Single(f => f.Name == here), sheet);
    }

    private async Task<CaseSheet> PredictedAsync(Decision decision, CancellationToken cancel) =>
        Sheet(
            decision,
            1,
            await plan.PredictAsync(
                decision.Route,
                CaseVariables.FromJson(decision.Case.Variables),
                decision.Memo,
                ThaiDate.DayOf(decision.Now),
                cancel
            )
        );

    private static CaseSheet Sheet(Decision decision, int number, IReadOnlyList<PlannedStep> road) =>
        new()
        {
            CaseId = decision.Case.Id,
            Number = number,
            BegunAt = decision.Now,
            Places = [.. road.Where(p => p.IsSignedHere).Select(p => new SheetPlace(p.Field, p.ElementId, p.Instance))],
        };
}
