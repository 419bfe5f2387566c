using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;

namespace ItaWorkflow.Workflows.Registry;

/// <summary>Which part of a year's book is looked at.</summary>
/// <param name="Year">Calendar year, Buddhist Era: a book begins anew each January.</param>
/// <param name="Words">Of number, subject or drafter; empty: all.</param>
public sealed record RegisterFilter(int Year, int? DivisionId = null, MemoState? State = null, string Words = "")
{
    /// <summary>Gaps are told only where nothing is left out.</summary>
    public bool IsWhole => State is null && Words.Trim().Length == 0;

    public IQueryable<Memo> Of(IQueryable<Memo> memos)
    {
        memos = memos.Where(m => m.Number!.Year == Year);
        if (DivisionId is { } division)
            memos = memos.Where(m => m.DivisionId == division);
        if (State is { } state)
            memos = memos.Where(m => m.State == state);
        foreach (var word in Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(8))
            memos = Mentions(memos, word);
        return memos;
    }

    private static IQueryable<Memo> Mentions(IQueryable<Memo> memos, string word)
    {
        var (thai, arabic) = (TextSearch.Pattern(ThaiNumerals.ToThai(word)), TextSearch.Pattern(ThaiNumerals.ToArabic(word)));
        return memos.Where(m =>
            TextSearch.Mentions(m.Subject, thai)
            || TextSearch.Mentions(m.Subject, arabic)
            || TextSearch.Mentions(m.Number!.Text, thai)
            || TextSearch.Mentions(m.DraftedBy!.Name, arabic)
        );
    }
}

/// <summary>By what a book is sorted; its own order is that of its numbers.</summary>
public enum RegisterOrder
{
    Number,
    Date,
    Subject,
}
