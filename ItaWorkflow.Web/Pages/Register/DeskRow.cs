using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;

namespace ItaWorkflow.Web.Pages.Register;

/// <summary>A memo that the registrar has something to do for.</summary>
/// <param name="Since">When it was submitted.</param>
internal sealed record DeskRow(long MemoId, string Subject, string Division, string Prefix, string Drafter, DateTimeOffset Since)
{
    /// <summary>The number that comes next under its prefix, as it would stand on paper.</summary>
    public string Next { get; init; } = "";

    /// <summary>On its way without a number, and none prepared.</summary>
    public static IQueryable<Memo> Waiting(ItaDbContext db) =>
        db.Memos.Where(m => m.State == MemoState.Circulating && m.Number == null && m.ReservedNumber == null);

    public static IQueryable<DeskRow> Of(IQueryable<Memo> memos) =>
        memos
            .OrderBy(m => m.SubmittedAt)
            .ThenBy(m => m.Id)
            .Select(m => new DeskRow(
                m.Id,
                m.Subject,
                m.Division!.Name,
                m.Division.NumberPrefix,
                m.DraftedBy!.Name,
                m.SubmittedAt ?? m.CreatedAt
            ));
}
