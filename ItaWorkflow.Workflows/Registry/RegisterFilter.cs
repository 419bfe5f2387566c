using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Search;

namespace ItaWorkflow.Workflows.Registry;

/// <summary>Which part of a year's book is looked at.</summary>
/// <param name="Year">Calendar year, Buddhist Era: a book begins anew each January.</param>
/// <param name="Words">As in every search of memos; empty: all.</param>
public sealed record RegisterFilter(int Year, int? DivisionId = null, MemoState? State = null, string Words = "")
{
    /// <summary>Gaps are told only where nothing is left out.</summary>
    public bool IsWhole => State is null && Words.Trim().Length == 0;

    /// <param name="words">What <see cref="Words"/> say.</param>
    public IQueryable<Memo> Of(IQueryable<Memo> memos, SearchedWords words)
    {
        memos = memos.Where(m => m.Number!.Year == Year);
        if (DivisionId is { } division)
            memos = memos.Where(m => m.DivisionId == division);
        if (State is { } state)
            memos = memos.Where(m => m.State == state);
        return words.Narrow(memos);
    }
}

/// <summary>By what a book is sorted; its own order is that of its numbers.</summary>
public enum RegisterOrder
{
    Number,
    Date,
    Subject,
}
