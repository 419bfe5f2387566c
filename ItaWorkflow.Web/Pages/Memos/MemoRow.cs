using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Search;

namespace ItaWorkflow.Web.Pages.Memos;

/// <summary>One row of the list.</summary>
internal sealed record MemoRow(
    long Id,
    string Subject,
    string? Number,
    string Drafter,
    string Division,
    MemoState State,
    MemoContent Content,
    DateTimeOffset ChangedAt
)
{
    public Urgency Urgency => Content.Urgency;

    public static IQueryable<MemoRow> Of(IQueryable<Memo> memos) =>
        memos.Select(m => new MemoRow(
            m.Id,
            m.Subject,
            m.Number == null ? null : m.Number.Text,
            m.DraftedBy!.Name,
            m.Division!.Name,
            m.State,
            m.Content,
            m.ChangedAt
        ));
}

/// <param name="Finds">Where in each was found what was looked for.</param>
/// <param name="Total">On all pages.</param>
internal sealed record MemoPage(IReadOnlyList<MemoRow> Rows, ILookup<long, MemoFind> Finds, int Total, int Number)
{
    public const int Size = 20;
    public int Count => Math.Max(1, (Total + Size - 1) / Size);
}
