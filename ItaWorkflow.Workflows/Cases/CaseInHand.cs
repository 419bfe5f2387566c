using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Bpmn;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Cases;

/// <summary>A case about to move: all that a turn reads and changes, as it was read for one transaction.</summary>
/// <param name="Memo">With its drafter.</param>
/// <param name="Case">With its steps, who sits at them, and its timers.</param>
public sealed record CaseInHand(Memo Memo, ApprovalCase Case, ProcessDefinition Route, DateTimeOffset Now)
{
    public ProcessState State => ProcessState.FromJson(Case.Tokens);

    /// <summary>The step that is open for a task of the engine; null: none (a service, or a position that does not exist).</summary>
    public ApprovalStep? StepOf(string taskId) => Case.Steps.SingleOrDefault(s => s.TaskId == taskId);
}

internal static class CaseQueries
{
    /// <summary>With everything that <see cref="CaseInHand"/> needs.</summary>
    public static IQueryable<ApprovalCase> InHand(this IQueryable<ApprovalCase> cases) =>
        cases
            .AsSplitQuery()
            .Include(c => c.Memo!.Division)
            .Include(c => c.Memo!.DraftedBy)
            .Include(c => c.Memo!.Attachments.Where(a => a.RemovedAt == null))
            .Include(c => c.Timers)
            .Include(c => c.Steps)
                .ThenInclude(s => s.KeptFrom!.Case)
            .Include(c => c.Steps)
                .ThenInclude(s => s.Person!.Position)
            .Include(c => c.Steps)
                .ThenInclude(s => s.Position)
            .Include(c => c.Steps)
                .ThenInclude(s => s.ActingAppointment)
            .Include(c => c.Steps)
                .ThenInclude(s => s.Assignment!.By);
}
