using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Notices;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>Where the paper register gives the numbers, its registrars are told of a memo as it sets out.</summary>
internal static class NumberWanted
{
    /// <summary>Adds what is owed to what the caller saves.</summary>
    public static async Task TellAsync(ItaDbContext db, Memo memo, DateTimeOffset now, CancellationToken cancel)
    {
        if (memo.Number is not null || memo.ReservedNumber is not null)
            return;
        if (!await db.Organization.AnyAsync(o => o.Numbering.Mode == NumberingMode.Register, cancel))
            return;
        foreach (var registrar in await db.Persons.Where(p => p.IsRegistrar && p.IsActive).ToListAsync(cancel))
            db.Reminders.AddRange(MemoNotices.NumberWanted(memo, registrar, now));
    }
}
