using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows;

/// <summary>Of two who change one record at once, the second reads it again and judges what it finds there.</summary>
internal static class Rereading
{
    /// <summary>So often that only a fault could exhaust it.</summary>
    private const int Attempts = 8;

    public static readonly Refusal Busy = new("มีผู้แก้ไขข้อมูลเดียวกันพร้อมกันหลายคน โปรดลองอีกครั้ง");

    /// <param name="act">Reads, judges and saves; done anew whenever another was quicker.</param>
    /// <param name="busy">What is said when there is no end of others.</param>
    public static async Task<Refusal?> UntilSavedAsync(this ItaDbContext db, Refusal busy, Func<Task<Refusal?>> act)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            try
            {
                return await act();
            }
            catch (DbUpdateConcurrencyException) when (attempt == Attempts)
            {
                return busy;
            }
            catch (DbUpdateException lost) when (attempt < Attempts && lost.IsLost())
            {
                // Another changed it, or wrote what can stand there only once.
            }
        }
    }

    /// <returns>false: another was quicker, and nothing of this stays.</returns>
    public static async Task<bool> TrySaveAsync(this ItaDbContext db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException lost) when (lost.IsLost())
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <param name="lost">The answer when another was quicker.</param>
    public static async Task<T> OrIfLostAsync<T>(this Task<T> act, T lost)
    {
        try
        {
            return await act;
        }
        catch (DbUpdateException failure) when (failure.IsLost())
        {
            return lost;
        }
    }

    /// <summary>Another was quicker: what was read is no longer so.</summary>
    public static bool IsLost(this DbUpdateException failure) =>
        failure is DbUpdateConcurrencyException || failure.IsUniqueClash();
}
