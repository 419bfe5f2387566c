using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Memos;

/// <summary>What was written before, or beside, what stands in a draft. Saves nothing.</summary>
internal sealed class DraftVersions(ItaDbContext db, TimeProvider clock)
{
    public static readonly TimeSpan Between = TimeSpan.FromMinutes(5);

    /// <summary>A version by hand and every five minutes; and the text found, when another person takes over or an earlier version comes back.</summary>
    public async Task KeepAsync(Memo memo, Person person, MemoContent content, bool byHand, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var last = await LastAsync(memo, VersionReason.Saved, cancel);
        var takesOver = memo.WrittenById != person.Id || (byHand && !content.SameAs(memo.Content));
        if (takesOver && memo.WrittenById is { } writer && last is not null && !last.Content.SameAs(memo.Content))
            db.MemoVersions.Add(Of(memo, memo.Content, VersionReason.Saved, writer, memo.WrittenAt ?? now));
        if (!byHand && last is not null && last.SavedById == person.Id && now - last.SavedAt < Between)
            return;
        if (last?.Content.SameAs(content) is true)
            return;
        db.MemoVersions.Add(Of(memo, content, VersionReason.Saved, person.Id, now));
        db.Journal.Write(JournalKind.MemoSaved, now, person, "แก้ไขร่าง", memo);
    }

    /// <summary>Of two who wrote at once, the text that did not come to stand.</summary>
    /// <returns>false: it is kept already.</returns>
    public async Task<bool> KeepBesideAsync(Memo memo, Person person, MemoContent content, string by, CancellationToken cancel)
    {
        var last = await LastAsync(memo, VersionReason.Conflict, cancel);
        if (last?.SavedById == person.Id && last.Content.SameAs(content))
            return false;
        var now = clock.GetUtcNow();
        db.MemoVersions.Add(Of(memo, content, VersionReason.Conflict, person.Id, now));
        db.Journal.Write(JournalKind.MemoConflict, now, person, $"พิมพ์พร้อมกับ{by} เก็บข้อความของทั้งสองไว้", memo);
        return true;
    }

    private Task<MemoVersion?> LastAsync(Memo memo, VersionReason reason, CancellationToken cancel) =>
        db
            .MemoVersions.Where(v => v.MemoId == memo.Id && v.Reason == reason)
            .OrderByDescending(v => v.SavedAt)
            .ThenByDescending(v => v.Id)
            .FirstOrDefaultAsync(cancel);

    private static MemoVersion Of(Memo memo, MemoContent content, VersionReason reason, int by, DateTimeOffset at) =>
        new()
        {
            MemoId = memo.Id,
            Content = content,
            Reason = reason,
            SavedById = by,
            SavedAt = at,
        };
}
