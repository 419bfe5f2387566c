using ItaWorkflow.Data.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Data.Persistence;

/// <summary>
/// What a sender holds until its transaction ends, so that no other takes it too. What another holds is passed over and not waited for.
/// </summary>
public static class RowLocks
{
    /// <returns>false: another holds the person.</returns>
    public static async Task<bool> HoldPersonAsync(this ItaDbContext db, int personId, CancellationToken cancel)
    {
        var held = db.Database.SqlQuery<int>(
            $"""SELECT id AS "Value" FROM persons WHERE id = {personId} FOR NO KEY UPDATE SKIP LOCKED"""
        );
        return (await held.ToListAsync(cancel)).Count > 0;
    }

    /// <summary>Of the person's messages on this channel those that wait to leave.</summary>
    public static IQueryable<Reminder> HoldUnsent(this ItaDbContext db, int personId, Channel channel) =>
        db
            .Reminders.FromSql(
                $"""
                SELECT * FROM reminders
                WHERE person_id = {personId} AND channel = {channel.ToString()} AND sent_at IS NULL AND cancelled_at IS NULL
                FOR UPDATE SKIP LOCKED
                """
            )
            .AsNoTracking();

    /// <summary>One after another: this is waited for.</summary>
    /// <param name="key">What only one may do at a time.</param>
    public static Task HoldAloneAsync(this ItaDbContext db, long key, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({key})", cancel);
}
