using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Routes.Rules;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Cases;

/// <summary>
/// Decisions of the edition before, which stand where the route says that a step is not asked again. A step is the same when its element,
/// its instance and its position are.
/// </summary>
public sealed class KeptSteps(ItaDbContext db)
{
    /// <returns>The step that was signed, by element and instance; only favourable ones, and none that was opened in this edition already.</returns>
    public async Task<IReadOnlyDictionary<(string Element, int Instance), ApprovalStep>> OfAsync(
        Memo memo,
        CancellationToken cancel
    )
    {
        var before = memo.IsOpenForDrafting ? memo.Edition : memo.Edition - 1;
        if (before < 1)
            return new Dictionary<(string, int), ApprovalStep>();
        var steps = await StepsAsync(memo, before, cancel);
        var asked = steps.Where(s => s.Case!.Edition > before).Select(Key).ToHashSet();
        return steps
            .Where(s => s.Case!.Edition == before && s.State is StepState.Decided or StepState.Kept && !asked.Contains(Key(s)))
            .GroupBy(Key)
            .Select(same => same.Last())
            .Where(s => !s.Verdict!.Value.NeedsReason())
            .ToDictionary(Key, s => s);
    }

    private Task<List<ApprovalStep>> StepsAsync(Memo memo, int sinceEdition, CancellationToken cancel) =>
        db
            .ApprovalSteps.AsNoTrackingWithIdentityResolution()
            .Include(s => s.Case)
            .Include(s => s.Position)
            .Include(s => s.Person!.Position)
            .Include(s => s.ActingAppointment)
            .Include(s => s.KeptFrom!.Case)
            .Where(s => s.Case!.MemoId == memo.Id && s.Case.Edition >= sinceEdition)
            .OrderBy(s => s.Ordinal)
            .ToListAsync(cancel);

    /// <summary>เห็นชอบแล้วในฉบับที่ 1 เมื่อ …: what a sheet and a history say of it.</summary>
    public static string Words(ApprovalStep step)
    {
        var signed = step.KeptFrom ?? step;
        return $"{signed.Verdict!.Value.Words()}แล้วในฉบับที่ {signed.Case!.Edition} เมื่อ {SheetBlock.When(signed.DecidedAt!.Value)}";
    }

    private static (string, int) Key(ApprovalStep step) => (step.ElementId, step.Instance);
}
