using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Accounts;

/// <summary>Each hour, one line of the journal for every account at which secrets failed since: nobody fills it line by line.</summary>
public sealed class TellGuessesHandler(ItaDbContext db, TimeProvider clock)
{
    /// <returns>How many lines.</returns>
    public async Task<int> HandleAsync(CancellationToken cancel)
    {
        var untold = await db.SecretTrials.Where(t => t.AccountId != null && t.Count > t.Told).ToListAsync(cancel);
        var ids = untold.Select(t => t.AccountId!.Value).Distinct().ToList();
        var people = await db
            .Users.Include(a => a.Person)
            .Where(a => ids.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.Person!, cancel);
        foreach (var guesses in untold.GroupBy(t => t.AccountId!.Value))
        {
            var from = guesses.Select(t => t.From).Where(f => f.Length > 0).Distinct(StringComparer.Ordinal).ToList();
            var where = from.Count > 0 ? $" จาก {string.Join(", ", from.Take(3))}{(from.Count > 3 ? " และที่อื่น" : "")}" : "";
            var times = guesses.Sum(t => t.Count - t.Told);
            db.Journal.Write(
                JournalKind.SignInRefused,
                clock.GetUtcNow(),
                FormattableString.Invariant($"มีผู้กรอกรหัสของ {people[guesses.Key].Name} ไม่ถูกต้อง {times} ครั้ง{where}"),
                byId: people[guesses.Key].Id
            );
            foreach (var trial in guesses)
                trial.Told = trial.Count;
        }
        await db.SaveChangesAsync(cancel);
        return ids.Count;
    }
}
