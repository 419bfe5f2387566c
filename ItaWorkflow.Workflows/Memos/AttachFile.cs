using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Files;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Memos;

/// <summary>Puts a file to an open memo; its name and SHA-256 will stand on the sheet.</summary>
/// <param name="Content">Read to its end, unless it is too long.</param>
public sealed record AttachFile(long MemoId, int PersonId, string FileName, Stream Content);

/// <param name="AttachmentId">0 when refused.</param>
public sealed record FileAttached(long AttachmentId, Refusal? Refusal);

public sealed class AttachFileHandler(ItaDbContext db, TimeProvider clock)
{
    public const int LargestMemo = 50 * 1024 * 1024;

    public static readonly Refusal NotOpen = new("เรื่องนี้ถูกเสนอไปแล้ว จึงเปลี่ยนไฟล์แนบไม่ได้");
    public static readonly Refusal MemoTooLarge = new(
        "ไฟล์แนบของเรื่องนี้รวมกันเกิน 50 เมกะไบต์ โปรดย่อขนาดหรือนำบางไฟล์ออก",
        "File"
    );

    public static Refusal AlreadyThere(string name) => new($"แนบไฟล์นี้ไว้แล้วในชื่อ “{name}”", "File");

    public async Task<FileAttached> HandleAsync(AttachFile command, CancellationToken cancel)
    {
        var (file, refusal) = await UploadedFile.ReadAsync(command.FileName, command.Content, cancel);
        if (file is null)
            return new(0, refusal);

        return await OpenMemo.ChangeAsync(
            db,
            command.MemoId,
            command.PersonId,
            (memo, person) => AddAsync(memo, person, file, cancel),
            no => new FileAttached(0, no),
            cancel
        );
    }

    private async Task<FileAttached> AddAsync(Memo memo, Person person, UploadedFile file, CancellationToken cancel)
    {
        var others = await db.Attachments.Where(a => a.MemoId == memo.Id && a.RemovedAt == null).ToListAsync(cancel);
        if (others.Find(a => a.Sha256 == file.Sha256) is { } same)
            return new(0, AlreadyThere(same.FileName));
        if (others.Sum(a => a.Size) + file.Content.Length > LargestMemo)
            return new(0, MemoTooLarge);

        var now = clock.GetUtcNow();
        var name = AttachmentName.Unlike(file.Name, [.. others.Select(a => a.FileName)]);
        var attachment = NewAttachment.Of(file, name, person.Id, now);
        memo.Attachments.Add(attachment);
        db.Journal.Write(JournalKind.AttachmentAdded, now, person, $"แนบไฟล์ “{attachment.FileName}”", memo);
        await db.SaveChangesAsync(cancel);
        return new(attachment.Id, null);
    }
}
