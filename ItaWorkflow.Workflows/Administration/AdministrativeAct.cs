using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Administration;

/// <summary>Who acts, and when: what the journal writes down.</summary>
internal sealed class AdministrativeAct(ItaDbContext db, Person by, DateTimeOffset at)
{
    public static readonly Refusal NotYours = new("เฉพาะผู้ดูแลระบบเท่านั้นที่ทำรายการนี้ได้");

    public DateTimeOffset At => at;
    public Person By => by;

    /// <param name="what">The rest of the sentence that begins with their name.</param>
    public void Record(JournalKind kind, string what, Memo? memo = null) => db.Journal.Write(kind, at, by, what, memo);
}

internal static class Administration
{
    /// <summary>An administrator's change of the organization: of nobody else, whichever way they came.</summary>
    public static Task<Refusal?> AdministerAsync(
        this ItaDbContext db,
        int byId,
        TimeProvider clock,
        Func<AdministrativeAct, Task<Refusal?>> change,
        CancellationToken cancel
    ) =>
        db.InTurnAsync(
            byId,
            clock,
            act => act.By.Administers ? change(act) : Task.FromResult<Refusal?>(AdministrativeAct.NotYours),
            cancel
        );

    /// <summary>
    /// One change of the organization in one transaction, one after another: rules over several rows (one holder of a post, no
    /// overlapping appointments, never without an administrator) hold when two administrators press at once. Whose it is to make, the
    /// change asks itself.
    /// </summary>
    /// <param name="change">Done anew when a step that it gives away was decided, or given away, meanwhile.</param>
    public static Task<Refusal?> InTurnAsync(
        this ItaDbContext db,
        int byId,
        TimeProvider clock,
        Func<AdministrativeAct, Task<Refusal?>> change,
        CancellationToken cancel
    ) => db.UntilSavedAsync(Rereading.Busy, () => TryAsync(db, byId, clock, change, cancel));

    private static Task<Refusal?> TryAsync(
        ItaDbContext db,
        int byId,
        TimeProvider clock,
        Func<AdministrativeAct, Task<Refusal?>> change,
        CancellationToken cancel
    ) =>
        db.InOneTransactionAsync(
            async stop =>
            {
                await db.Organization.HoldAsync(stop);
                var by = await db.Persons.SingleAsync(p => p.Id == byId, stop);
                if (await change(new(db, by, clock.GetUtcNow())) is { } refusal)
                    return refusal;
                await db.SaveChangesAsync(stop);
                return null;
            },
            cancel
        );
}
