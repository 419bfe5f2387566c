using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Memos;

/// <summary>One thing that happened to a memo.</summary>
/// <param name="Text">The journal's sentence; what somebody wrote stands after the first colon.</param>
internal sealed record HistoryLine(JournalKind Kind, DateTimeOffset At, string Text)
{
    public string What => Text.Split(": ", 2)[0];

    public string? Said => Text.Split(": ", 2) is [_, var said] ? said : null;

    /// <summary>Class and icon of the timeline's dot.</summary>
    public (string? Class, string Icon) Look =>
        Kind switch
        {
            JournalKind.MemoSubmitted => ("done", "send"),
            JournalKind.MemoWithdrawn => ("back", "arrow-counterclockwise"),
            JournalKind.StepDecided when Text.Contains("ส่งคืน", StringComparison.Ordinal) => ("back", "arrow-return-left"),
            JournalKind.StepDecided => ("done", "check-lg"),
            JournalKind.StepOpened => (null, "arrow-right"),
            JournalKind.MemoNumbered => (null, "hash"),
            JournalKind.OpinionAsked or JournalKind.OpinionAnswered or JournalKind.OpinionWithdrawn => (null, "chat-left-text"),
            JournalKind.StepReassigned => (null, "person-lines-fill"),
            JournalKind.MemoCirculated => (null, "envelope"),
            JournalKind.CaseEnded => (null, "flag"),
            JournalKind.AttachmentAdded or JournalKind.AttachmentRemoved => (null, "paperclip"),
            _ => (null, "dot"),
        };
}

/// <summary>A signed paper of an edition before this one.</summary>
internal sealed record EarlierEdition(int Edition, CaseState State, int Sheets);

internal static class MemoHistory
{
    /// <summary>The newest first; savings, openings and notes of a circular are left to the journal.</summary>
    public static Task<List<HistoryLine>> HistoryAsync(this ItaDbContext db, long memoId, CancellationToken cancel) =>
        db
            .Journal.Where(e =>
                e.MemoId == memoId
                && e.Kind != JournalKind.MemoSaved
                && e.Kind != JournalKind.StepSeen
                && e.Kind != JournalKind.CircularNoted
            )
            .OrderByDescending(e => e.Id)
            .Select(e => new HistoryLine(e.Kind, e.At, e.Text))
            .ToListAsync(cancel);

    /// <summary>The newest first; before the first edition there was none.</summary>
    public static async Task<List<EarlierEdition>> EarlierEditionsAsync(
        this ItaDbContext db,
        long memoId,
        int edition,
        CancellationToken cancel
    ) =>
        edition <= 1
            ? []
            : await db
                .ApprovalCases.Where(c =>
                    c.MemoId == memoId && c.Edition < edition && db.SignedDocuments.Any(d => d.CaseId == c.Id)
                )
                .OrderByDescending(c => c.Edition)
                .Select(c => new EarlierEdition(
                    c.Edition,
                    c.State,
                    db.SignedDocuments.Where(d => d.CaseId == c.Id).Max(d => d.Sheet)
                ))
                .ToListAsync(cancel);
}
