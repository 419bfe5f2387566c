using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Notices;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Reminders;

/// <summary>The memos that were sent round and of which somebody has not taken note yet.</summary>
internal static class CircularSubjects
{
    /// <param name="recipients">Everybody who is active.</param>
    public static async Task<IReadOnlyList<DueSubject>> ReadAsync(
        ItaDbContext db,
        IReadOnlyDictionary<int, Recipient> recipients,
        CancellationToken cancel
    )
    {
        var waiting = await db
            .CircularRecipients.Where(r => r.NotedAt == null)
            .OrderBy(r => r.CircularId)
            .ThenBy(r => r.PersonId)
            .Select(r => new
            {
                r.CircularId,
                r.MemoId,
                r.PersonId,
                r.Circular!.Memo!.Subject,
                r.Circular.DueOn,
                r.Circular.SentAt,
            })
            .ToListAsync(cancel);
        return
        [
            .. waiting
                .Where(w => recipients.ContainsKey(w.PersonId))
                .GroupBy(w => w.CircularId)
                .Select(sent => new DueSubject(
                    SubjectKind.Circular,
                    sent.First().MemoId,
                    sent.First().Subject,
                    "",
                    sent.First().DueOn,
                    sent.First().SentAt,
                    [.. sent.Select(w => new DueOwner(recipients[w.PersonId], w.SentAt))],
                    []
                )
                {
                    Path = CircularNotices.Path(sent.First().MemoId),
                    IsOwnersAlone = true,
                }),
        ];
    }
}
