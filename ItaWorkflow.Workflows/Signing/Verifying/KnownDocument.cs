using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Signing;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Signing.Verifying;

/// <summary>The paper that the organization keeps and that the file is, or was made from.</summary>
/// <param name="Signatures">How many the kept revision carries.</param>
/// <param name="LatestSignatures">How many the newest revision of the same sheet carries.</param>
/// <param name="Sheet">1: the memo itself; 2, 3 …: a continuation sheet.</param>
/// <param name="Sheets">How many the edition has.</param>
public sealed record KnownDocument(
    long MemoId,
    string? Number,
    string Subject,
    DateOnly? Date,
    MemoState State,
    DateTimeOffset? EndedAt,
    int Signatures,
    int LatestSignatures,
    int Edition,
    int LatestEdition,
    int Sheet,
    int Sheets
)
{
    /// <summary>A later revision bears the office's seal, or one more stamp of archive time, over the same signatures.</summary>
    public bool IsKeptLater { get; init; }

    /// <param name="sha256">Of the whole paper.</param>
    internal static async Task<KnownDocument?> FindAsync(ItaDbContext db, string sha256, CancellationToken cancel) =>
        await db
            .SignedDocuments.Where(d => d.Sha256 == sha256)
            .Select(d => new KnownDocument(
                d.Case!.MemoId,
                d.Case.Memo!.Number == null ? null : d.Case.Memo.Number.Text,
                d.Case.Memo.Subject,
                d.Case.Memo.Number == null ? null : d.Case.Memo.Number.Date,
                d.Case.Memo.State,
                d.Case.Memo.EndedAt,
                db.SignedDocuments.Count(other =>
                    other.CaseId == d.CaseId
                    && other.Sheet == d.Sheet
                    && other.Revision <= d.Revision
                    && other.Form == RevisionForm.Signed
                ),
                db.SignedDocuments.Count(other =>
                    other.CaseId == d.CaseId && other.Sheet == d.Sheet && other.Form == RevisionForm.Signed
                ),
                d.Case.Edition,
                db.ApprovalCases.Where(other => other.MemoId == d.Case.MemoId).Max(other => other.Edition),
                d.Sheet,
                db.SignedDocuments.Where(other => other.CaseId == d.CaseId).Max(other => other.Sheet)
            )
            {
                IsKeptLater = db.SignedDocuments.Any(other =>
                    other.CaseId == d.CaseId
                    && other.Sheet == d.Sheet
                    && other.Revision > d.Revision
                    && other.Form != RevisionForm.Signed
                ),
            })
            .SingleOrDefaultAsync(cancel);

    /// <summary>By what all revisions of a paper, and copies of them without signatures, have in common.</summary>
    internal static async Task<KnownDocument?> OfPaperAsync(ItaDbContext db, string paperId, CancellationToken cancel) =>
        await db
            .SignedDocuments.Where(d => d.PaperId == paperId)
            .OrderByDescending(d => d.Revision)
            .Select(d => d.Sha256)
            .FirstOrDefaultAsync(cancel)
            is { } newest
            ? await FindAsync(db, newest, cancel)
            : null;
}
