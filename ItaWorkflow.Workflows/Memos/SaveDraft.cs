using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Memos;

/// <summary>Keeps what somebody wrote.</summary>
/// <param name="Revision">Of the memo that their page showed.</param>
/// <param name="ByHand">They pressed the button: a version is kept. Else the page saved by itself.</param>
/// <param name="Road">What the drafter wishes of the road; null: as it stands.</param>
public sealed record SaveDraft(long MemoId, int Revision, int PersonId, MemoContent Content, bool ByHand, RoadWish? Road = null);

/// <param name="Revision">For the page's next save.</param>
/// <param name="Refusal">Why nothing was saved; null: it was.</param>
/// <param name="Conflict">Another person's text stands in the memo; this one is kept beside it.</param>
public sealed record DraftSaved(int Revision, DateTimeOffset At, Refusal? Refusal = null, DraftConflict? Conflict = null);

/// <param name="By">Who wrote what stands there now.</param>
public sealed record DraftConflict(string By, DateTimeOffset At, MemoContent Theirs);

public sealed class SaveDraftHandler(ItaDbContext db, TimeProvider clock)
{
    private readonly DraftVersions versions = new(db, clock);
    public static readonly Refusal NotFound = new("ไม่พบบันทึกนี้ หรือท่านไม่มีสิทธิ์แก้ไข");
    public static readonly Refusal NotOpen = new(
        "เรื่องนี้ถูกเสนอไปแล้ว จึงแก้ไขไม่ได้ ข้อความที่ท่านพิมพ์เก็บไว้ในฉบับก่อนหน้าของเรื่องนี้แล้ว"
    );
    public static readonly Refusal WrittenOver = new(
        "บันทึกนี้ถูกแก้ไขจากที่อื่นระหว่างที่ท่านพิมพ์ ข้อความทั้งสองฉบับเก็บไว้แล้ว"
    );

    public async Task<DraftSaved> HandleAsync(SaveDraft command, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (memo, person) = await LoadAsync(command, cancel);
        if (memo is null || person is null || !person.MayWrite(memo))
            return new(0, now, NotFound);
        if (!command.Content.TryClean(out var content, out var tooLong))
            return new(memo.Revision, now, tooLong);
        if (!memo.IsOpenForDrafting)
            return await KeepBesideAsync(memo, person, content, NotOpen, cancel);
        var road = (command.Road ?? RoadWish.Of(memo)).Clean();
        if (await road.RefuseAsync(memo, db, cancel) is { } refusal)
            return new(memo.Revision, now, refusal);
        if (content.SameAs(memo.Content) && road.IsOf(memo) && !command.ByHand)
            return new(memo.Revision, memo.WrittenAt ?? now);

        await versions.KeepAsync(memo, person, content, command.ByHand, cancel);
        road.Give(memo);
        memo.Write(content, now, person.Id);
        return await SaveAsync(memo, content, command, cancel);
    }

    private async Task<DraftSaved> SaveAsync(Memo memo, MemoContent content, SaveDraft command, CancellationToken cancel)
    {
        // Save only over the text their page showed: what another person wrote meanwhile stays.
        db.Entry(memo).Property(m => m.Revision).OriginalValue = command.Revision;
        try
        {
            await db.SaveChangesAsync(cancel);
            return new(memo.Revision, memo.WrittenAt!.Value);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var (theirs, person) = await LoadAsync(command, cancel);
            return await KeepBesideAsync(theirs!, person!, content, WrittenOver, cancel);
        }
    }

    private async Task<(Memo?, Person?)> LoadAsync(SaveDraft command, CancellationToken cancel) =>
        (
            await db.Memos.Include(m => m.WrittenBy).SingleOrDefaultAsync(m => m.Id == command.MemoId, cancel),
            await db.Persons.SingleOrDefaultAsync(p => p.Id == command.PersonId, cancel)
        );

    private async Task<DraftSaved> KeepBesideAsync(
        Memo memo,
        Person person,
        MemoContent content,
        Refusal why,
        CancellationToken cancel
    )
    {
        var by = memo.WrittenBy?.Name ?? person.Name;
        var conflict = why == WrittenOver ? new DraftConflict(by, memo.WrittenAt ?? memo.ChangedAt, memo.Content) : null;
        if (content.SameAs(memo.Content))
            return why == WrittenOver ? new(memo.Revision, memo.ChangedAt) : new(memo.Revision, memo.ChangedAt, why);

        if (await versions.KeepBesideAsync(memo, person, content, by, cancel))
            await db.SaveChangesAsync(cancel);
        return new(memo.Revision, memo.ChangedAt, why, conflict);
    }
}
