using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Notices;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Cases;

/// <summary>Tells colleagues whose opinion is no longer waited for, because the step that asked is closed. Saves nothing itself.</summary>
public sealed class OpenQuestions(ItaDbContext db)
{
    /// <param name="approval">As it will be saved, with its steps.</param>
    public async Task CloseAsync(Memo memo, ApprovalCase approval, DateTimeOffset now, CancellationToken cancel)
    {
        var closed = approval.Steps.Where(s => s.State is not StepState.Open).Select(s => s.Id).ToList();
        var waiting = await db
            .OpinionRequests.Include(r => r.Asked)
            .Include(r => r.AskedBy)
            .Where(r =>
                closed.Contains(r.StepId) && r.AnsweredAt == null && r.WithdrawnAt == null && r.Step!.State == StepState.Open
            )
            .ToListAsync(cancel);
        foreach (var request in waiting)
            db.Reminders.AddRange(OpinionNotices.Closed(memo, request, now));
    }
}
