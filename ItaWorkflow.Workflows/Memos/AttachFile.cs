using System.Security.Cryptography;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Memos;

/// <summary>Puts a file to an open memo; its name and SHA-256 will stand on the sheet.</summary>
/// <param name="Content">Read to its end, unless it is too long.</param>
public sealed record AttachFile(long MemoId, int PersonId, string FileName, Stream Content);

/// <param name="AttachmentId">0 when refused.</param>
public sealed record FileAttached(long AttachmentId, Refusal? Refusal);

public sealed class AttachFileHandler(ItaDbContext db, TimeProvider clock)
{
    public const int LargestFile = 20 * 1024 * 1024;
    public const int LargestMemo = 50 * 1024 * 1024;

    public static readonly Refusal NotOpen = new("เรื่องนี้ถูกเสนอไปแล้ว จึงเปลี่ยนไฟล์แนบไม่ได้");
    public static readonly Refusal Empty = new("ไฟล์นี้ว่างเปล่า โปรดเลือกไฟล์ใหม่", "File");
    public static readonly Refusal TooLarge = new("ไฟล์ใหญ่เกิน 20 เมกะไบต์ โปรดย่อขนาดไฟล์หรือแบ่งเป็นหลายไฟล์", "File");
    public static readonly Refusal MemoTooLarge = new(
        "ไฟล์แนบของเรื่องนี้รวมกันเกิน 50 เมกะไบต์ โปรดย่อขนาดหรือนำบางไฟล์ออก",
        "File"
    );

    public static Refusal AlreadyThere(string name) => new($"แนบไฟล์นี้ไว้แล้วในชื่อ “{name}”", "File");

    public async Task<FileAttached> HandleAsync(AttachFile command, CancellationToken cancel)
    {
        var (content, refusal) = await ReadAsync(command.Content, cancel);
        if (refusal is not null)
            return new(0, refusal);
        var (kind, unknown) = AttachmentKind.Of(content!);
        if (kind is null)
            return new(0, unknown);
        var (name, contradiction) = AttachmentName.Clean(command.FileName, kind);
        if (contradiction is not null)
            return new(0, contradiction);

        return await OpenMemo.ChangeAsync(
            db,
            command.MemoId,
            command.PersonId,
            (memo, person) => AddAsync(memo, person, name, kind, content!, cancel),
            no => new FileAttached(0, no),
            cancel
        );
    }

    private async Task<FileAttached> AddAsync(
        Memo memo,
        Person person,
        string name,
        AttachmentKind kind,
        byte[] content,
        CancellationToken cancel
    )
    {
        var others = await db.Attachments.Where(a => a.MemoId == memo.Id && a.RemovedAt == null).ToListAsync(cancel);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        if (others.Find(a => a.Sha256 == hash) is { } same)
            return new(0, AlreadyThere(same.FileName));
        if (others.Sum(a => a.Size) + content.Length > LargestMemo)
            return new(0, MemoTooLarge);

        var now = clock.GetUtcNow();
        var attachment = new Attachment
        {
            MemoId = memo.Id,
            FileName = AttachmentName.Unlike(name, [.. others.Select(a => a.FileName)]),
            ContentType = kind.ContentType,
            Size = content.Length,
            Sha256 = hash,
            AddedById = person.Id,
            AddedAt = now,
            Bytes = new() { Content = content },
        };
        db.Attachments.Add(attachment);
        db.Journal.Add(
            new()
            {
                Kind = JournalKind.AttachmentAdded,
                At = now,
                PersonId = person.Id,
                MemoId = memo.Id,
                Text = $"{person.Name} แนบไฟล์ “{attachment.FileName}”",
            }
        );
        await db.SaveChangesAsync(cancel);
        return new(attachment.Id, null);
    }

    private static async Task<(byte[]? Content, Refusal? Refusal)> ReadAsync(Stream stream, CancellationToken cancel)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await stream.ReadAsync(buffer, cancel)) > 0; )
        {
            if (content.Length + read > LargestFile)
                return (null, TooLarge);
            content.Write(buffer, 0, read);
        }
        return content.Length == 0 ? (null, Empty) : (content.ToArray(), null);
    }
}
