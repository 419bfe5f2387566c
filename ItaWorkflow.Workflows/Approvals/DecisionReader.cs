using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Routes;
using ItaWorkflow.Workflows.Signing.Stamping;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>Reads the case as it stands and says whether this officer may decide so at their step.</summary>
public sealed class DecisionReader(ItaDbContext db, RouteShelf shelf, SigningClock clock)
{
    public async Task<(Decision? Decision, Refusal? Refusal)> ReadAsync(DecideStep command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        var approval = await FindAsync(command.MemoId, cancel);
        var mine =
            approval?.Steps.Where(s => s.PersonId == command.PersonId && command.Shows(s)).OrderBy(s => s.Ordinal).ToList() ?? [];
        if (mine.Find(s => s.State is StepState.Open) is not { } step)
            return (null, Why(mine, approval, command));
        if (WhyNot(approval!, step, command) is { } refusal)
            return (null, refusal);

        var route = (await shelf.GetAsync(approval!.RouteId, cancel)).Definition;
        var back = command.NamesPlace ? PlaceOf(command, approval, route, step) : null;
        if (command.NamesPlace && back is null)
            return (null, DecisionRefusals.NotThere);
        var (now, early) = await clock.NowAsync(approval.Id, cancel);
        var decision = Of(command, approval, step, route, now) with { BackTo = back, IsBeforeItsTime = early is not null };
        return early is not null && decision.IsSigned ? (null, early) : (decision, null);
    }

    private Task<ApprovalCase?> FindAsync(long memoId, CancellationToken cancel) =>
        db.ApprovalCases.InHand().Where(c => c.MemoId == memoId).OrderByDescending(c => c.Edition).FirstOrDefaultAsync(cancel);

    private static Refusal? WhyNot(ApprovalCase approval, ApprovalStep step, DecideStep command) =>
        approval.Memo!.Revision != command.Revision ? DecisionRefusals.MemoHasMoved
        : !step.Kind.AllowedAt().Contains(command.Verdict) ? DecisionRefusals.NotThisVerdict
        : command.Verdict.NeedsReason() && command.Opinion.Trim().Length == 0 ? DecisionRefusals.ReasonMissing
        : SheetLetters.Unprintable(command.Opinion, nameof(DecideStep.Opinion));

    private static Refusal Why(List<ApprovalStep> mine, ApprovalCase? approval, DecideStep command) =>
        mine.Exists(s => s.State is StepState.Decided) ? DecisionRefusals.AlreadyDecided
        : mine.Count == 0
            ? approval?.Steps.Exists(s => s.Id == command.StepId) is true ? DecisionRefusals.GivenAway
                : StepRefusals.NotYourTurn
        : approval!.Memo!.Revision == command.Revision ? DecisionRefusals.StepClosed
        : DecisionRefusals.MemoHasMoved;

    private static ApprovalStep? PlaceOf(DecideStep command, ApprovalCase approval, ProcessDefinition route, ApprovalStep step) =>
        ReturnPlaces.Of(approval, route, step).FirstOrDefault(s => s.ElementId == command.ReturnTo);

    private static Decision Of(
        DecideStep command,
        ApprovalCase approval,
        ApprovalStep step,
        ProcessDefinition route,
        DateTimeOffset now
    ) =>
        new(
            approval.Memo!,
            approval,
            step,
            command.PersonId,
            route,
            command.Verdict,
            command.Opinion.Trim(),
            command.Revision,
            now
        );
}
