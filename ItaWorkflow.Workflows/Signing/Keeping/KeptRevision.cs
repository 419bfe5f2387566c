using System.Security.Cryptography;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Signing;
using ItaWorkflow.Workflows.Signing.Verifying;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Signing.Keeping;

/// <summary>Puts a sealed or stamped revision on record above the one that it was made from.</summary>
internal static class KeptRevision
{
    /// <summary>The newest revision of a sheet.</summary>
    public static IQueryable<SignedDocument> Newest(this ItaDbContext db) =>
        db
            .SignedDocuments.AsNoTracking()
            .Where(d => !db.SignedDocuments.Any(o => o.CaseId == d.CaseId && o.Sheet == d.Sheet && o.Revision > d.Revision));

    /// <returns>false: another process was first.</returns>
    public static async Task<bool> KeepAsync(
        this ItaDbContext db,
        SignedDocument below,
        byte[] bytes,
        RevisionForm form,
        (DateTimeOffset Now, DateTimeOffset? Due) times,
        CancellationToken cancel
    )
    {
        db.SignedDocuments.Add(
            new()
            {
                CaseId = below.CaseId,
                Sheet = below.Sheet,
                Revision = below.Revision + 1,
                Bytes = bytes,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
                CreatedAt = times.Now,
                Form = form,
                DueAt = times.Due,
                PaperId = PaperMark.Find(bytes),
            }
        );
        var memoId = await db.ApprovalCases.Where(c => c.Id == below.CaseId).Select(c => c.MemoId).SingleAsync(cancel);
        var (kind, words) =
            form is RevisionForm.Sealed
                ? (JournalKind.PaperSealed, "ประทับตราหน่วยงานบนเอกสารที่ลงนามครบแล้ว")
                : (JournalKind.PaperArchived, "เก็บหลักฐานใบรับรองและประทับเวลาเก็บรักษาเอกสาร");
        db.Journal.Write(kind, times.Now, below.Sheet > 1 ? $"{words} แผ่นที่ {below.Sheet}" : words, memoId);
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException lost) when (lost.IsLost())
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
