using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Notices;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Cases;

/// <summary>Who hears at once that a memo waits where nobody sits: its drafter, and those who can mend it.</summary>
public sealed class Vacancies(ItaDbContext db)
{
    /// <returns>The messages, for the caller to add.</returns>
    public async Task<IReadOnlyList<Reminder>> TellAsync(
        Memo memo,
        ApprovalStep step,
        Position position,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var readers = await db
            .Persons.Where(p => p.IsActive && (p.IsAdministrator || p.IsRegistrar || p.Id == memo.DraftedById))
            .OrderBy(p => p.Id)
            .ToListAsync(cancel);
        return [.. readers.SelectMany(reader => MemoNotices.Vacant(memo, step, position.Title, reader, now))];
    }
}
