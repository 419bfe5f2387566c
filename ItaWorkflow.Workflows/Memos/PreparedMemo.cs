using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Files;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Memos;

/// <summary>A file that the product made itself, to go with a memo.</summary>
/// <param name="Name">With its ending: รายงานการวิเคราะห์ 2569.pdf.</param>
internal sealed record PreparedFile(string Name, byte[] Content);

/// <summary>What a memo begins with.</summary>
internal sealed record MemoPieces(MemoContent Content, IReadOnlyList<PreparedFile> Files);

/// <summary>A new draft with what it already carries; for every use case that begins a memo. Saves nothing.</summary>
internal static class PreparedMemo
{
    public static readonly Refusal NoDivision = new(
        "บัญชีของท่านยังไม่อยู่ในสำนักหรือกองใด จึงเริ่มร่างบันทึกไม่ได้ โปรดติดต่อผู้ดูแลระบบ"
    );

    /// <param name="pieces">Without an addressee: to the head of the organization.</param>
    /// <exception cref="InvalidOperationException">A file is none that may be attached: a fault of its maker.</exception>
    public static async Task<(Memo? Memo, Refusal? Refusal)> AddAsync(
        ItaDbContext db,
        Person drafter,
        MemoPieces pieces,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (drafter.DivisionId is not { } division)
            return (null, NoDivision);
        var memo = new Memo
        {
            DivisionId = division,
            DraftedById = drafter.Id,
            CreatedAt = now,
        };
        var content = pieces.Content;
        memo.Write(content.Addressee.Length > 0 ? content : content with { Addressee = await HeadAsync(db, cancel) }, now);
        foreach (var file in pieces.Files)
            memo.Attachments.Add(await AttachmentAsync(file, drafter, now, cancel));
        db.Memos.Add(memo);
        db.Journal.Write(JournalKind.MemoDrafted, now, drafter, "เริ่มร่างบันทึก", memo);
        foreach (var file in memo.Attachments)
            db.Journal.Write(JournalKind.AttachmentAdded, now, drafter, $"แนบไฟล์ “{file.FileName}”", memo);
        return (memo, null);
    }

    public static async Task<Attachment> AttachmentAsync(
        PreparedFile file,
        Person drafter,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        using var content = new MemoryStream(file.Content);
        var (read, refusal) = await UploadedFile.ReadAsync(file.Name, content, cancel);
        if (read is null)
            throw new InvalidOperationException($"“{file.Name}” cannot be attached: {refusal?.Text}");
        return NewAttachment.Of(read, read.Name, drafter.Id, now);
    }

    private static async Task<string> HeadAsync(ItaDbContext db, CancellationToken cancel) =>
        await db
            .Positions.Where(p => p.Post == Post.Mayor && p.IsActive)
            .OrderBy(p => p.SortOrder)
            .Select(p => p.Title)
            .FirstOrDefaultAsync(cancel)
        ?? "";
}
