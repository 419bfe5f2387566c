using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Memos;

/// <summary>Takes a file out of an open memo; its bytes stay in the record.</summary>
public sealed record RemoveAttachment(long MemoId, long AttachmentId, int PersonId);

public sealed class RemoveAttachmentHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NotThere = new("ไม่พบไฟล์แนบนี้ อาจมีผู้นำออกไปแล้ว");

    public Task<Refusal?> HandleAsync(RemoveAttachment command, CancellationToken cancel) =>
        OpenMemo.ChangeAsync(
            db,
            command.MemoId,
            command.PersonId,
            (memo, person) => RemoveAsync(memo, person, command.AttachmentId, cancel),
            no => (Refusal?)no,
            cancel
        );

    private async Task<Refusal?> RemoveAsync(Memo memo, Person person, long id, CancellationToken cancel)
    {
        var attachment = await db.Attachments.SingleOrDefaultAsync(
            a => a.Id == id && a.MemoId == memo.Id && a.RemovedAt == null,
            cancel
        );
        if (attachment is null)
            return NotThere;

        var now = clock.GetUtcNow();
        attachment.RemovedAt = now;
        db.Journal.Write(JournalKind.AttachmentRemoved, now, person, $"นำไฟล์ “{attachment.FileName}” ออก", memo);
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
