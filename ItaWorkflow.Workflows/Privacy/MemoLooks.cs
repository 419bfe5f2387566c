using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Privacy;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Privacy;

/// <summary>Who looked at a memo.</summary>
/// <param name="Days">On how many days.</param>
/// <param name="What">In words: หน้าของเรื่อง, แผ่นบันทึก, ไฟล์แนบ, ข้อความฉบับก่อน.</param>
public sealed record MemoLooker(string Name, string What, int Days, DateTimeOffset First, DateTimeOffset Last);

/// <summary>Keeps and tells who looked at memos that are marked as holding personal data; of others nothing is kept.</summary>
public sealed class MemoLooks(ItaDbContext db, TimeProvider clock)
{
    public Task KeepAsync(Memo memo, Person viewer, LookedAt what, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(memo);
        ArgumentNullException.ThrowIfNull(viewer);
        return memo.HasPersonalData ? KeepAsync(memo.Id, viewer.Id, what, 0, cancel) : Task.CompletedTask;
    }

    /// <summary>Before it is shown: what cannot be kept is not shown.</summary>
    /// <param name="attachmentId">0: none.</param>
    public async Task KeepAsync(long memoId, int viewerId, LookedAt what, long attachmentId, CancellationToken cancel)
    {
        var (now, kind) = (clock.GetUtcNow(), what.ToString());
        var day = ThaiDate.DayOf(now);
        // Once a day is enough, and two pages at once are one look.
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO memo_looks (memo_id, person_id, day, what, attachment_id, at)
            VALUES ({memoId}, {viewerId}, {day}, {kind}, {attachmentId}, {now})
            ON CONFLICT DO NOTHING
            """,
            cancel
        );
    }

    /// <summary>Who looked, the latest first.</summary>
    public async Task<IReadOnlyList<MemoLooker>> OfAsync(long memoId, CancellationToken cancel)
    {
        var looks = await db
            .MemoLooks.AsNoTracking()
            .Where(l => l.MemoId == memoId)
            .Select(l => new
            {
                l.PersonId,
                l.Person!.Name,
                l.Day,
                l.What,
                l.At,
            })
            .ToListAsync(cancel);
        return
        [
            .. looks
                .GroupBy(l => (l.PersonId, l.Name))
                .Select(g => new MemoLooker(
                    g.Key.Name,
                    string.Join(", ", g.Select(l => l.What).Distinct().Order().Select(Words)),
                    g.Select(l => l.Day).Distinct().Count(),
                    g.Min(l => l.At),
                    g.Max(l => l.At)
                ))
                .OrderByDescending(l => l.Last),
        ];
    }

    public static string Words(LookedAt what) =>
        what switch
        {
            LookedAt.Page => "หน้าของเรื่อง",
            LookedAt.Paper => "แผ่นบันทึก",
            LookedAt.Attachment => "ไฟล์แนบ",
            LookedAt.Version => "ข้อความฉบับก่อน",
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, message: null),
        };
}
