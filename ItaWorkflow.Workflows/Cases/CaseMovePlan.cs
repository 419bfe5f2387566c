using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Routes;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Cases;

/// <summary>What would come of carrying one case to another version.</summary>
/// <param name="Turn">The case's turn as it was read: a move names the one that its page showed.</param>
/// <param name="Standing">The steps at which it stands, as the route names them; each stays where it is.</param>
/// <param name="Findings">Refusals, or what to mind.</param>
public sealed record PlannedMove(
    long CaseId,
    long MemoId,
    string Subject,
    int Turn,
    IReadOnlyList<string> Standing,
    IReadOnlyList<BpmnFinding> Findings
)
{
    public bool IsPossible => !Findings.Any(f => f.IsRefusal);
}

/// <summary>The dry run: every open case of one version, and whether each of its places has one meaning in another.</summary>
public sealed class CaseMovePlan(ItaDbContext db, RouteShelf shelf)
{
    public async Task<IReadOnlyList<PlannedMove>> ReadAsync(int fromId, int toId, int most, CancellationToken cancel)
    {
        var (from, to) = (await shelf.GetAsync(fromId, cancel), await shelf.GetAsync(toId, cancel));
        var cases = await db
            .ApprovalCases.AsNoTracking()
            .AsSplitQuery()
            .Include(c => c.Memo)
            .Include(c => c.Steps)
            .Where(c => c.RouteId == fromId && c.State == CaseState.Open)
            .OrderBy(c => c.Id)
            .Take(most)
            .ToListAsync(cancel);
        return [.. cases.Select(c => Plan(c, from.Definition, to.Definition))];
    }

    private static PlannedMove Plan(ApprovalCase approval, ProcessDefinition from, ProcessDefinition to) =>
        new(
            approval.Id,
            approval.MemoId,
            approval.Memo!.Subject,
            approval.Turn,
            [.. Standing(ProcessState.FromJson(approval.Tokens), from)],
            Try(approval, from, to).Findings
        );

    /// <param name="approval">With its steps.</param>
    internal static ProcessMove Try(ApprovalCase approval, ProcessDefinition from, ProcessDefinition to)
    {
        var state = ProcessState.FromJson(approval.Tokens);
        var taken = approval.Steps.Select(s => s.TaskId).ToHashSet(StringComparer.Ordinal);
        return ProcessEngine.Move(
            from,
            to,
            state,
            [.. approval.Steps.Where(s => s.State is StepState.Decided or StepState.PassedOver).Select(s => s.ElementId)],
            [.. state.OpenTasks(from).Select(t => t.TaskId).Where(id => !taken.Contains(id))]
        );
    }

    private static IEnumerable<string> Standing(ProcessState state, ProcessDefinition definition) =>
        state
            .Activities.Where(a => a.In is not null && a.Loop is null)
            .Select(a => a.Element)
            .Concat(state.Tokens.Select(t => definition.Flows[t.Flow].Target.Id))
            .Distinct(StringComparer.Ordinal)
            .Select(id => definition.Nodes[id])
            .Where(n => n is not SubProcess)
            .Select(n => n.Name.Length > 0 && n.Name != n.Id ? $"“{n.Name}” ({n.Id})" : $"“{n.Id}”");
}
