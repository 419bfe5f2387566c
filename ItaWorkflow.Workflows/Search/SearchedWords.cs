using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Writing;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Search;

/// <param name="People">Whose names have it.</param>
public sealed record SearchedWord(string Folded, IReadOnlyList<int> People);

/// <summary>What somebody looks for; each word must be found somewhere in a memo.</summary>
/// <param name="Names">Of everybody whom some word names.</param>
public sealed record SearchedWords(IReadOnlyList<SearchedWord> Words, IReadOnlyDictionary<int, string> Names)
{
    public IReadOnlyList<string> Folded => [.. Words.Select(w => w.Folded)];

    public static async Task<SearchedWords> ReadAsync(ItaDbContext db, string? typed, CancellationToken cancel)
    {
        var words = FoldedText.Words(typed);
        if (words.Count == 0)
            return new([], new Dictionary<int, string>());
        var people = await db.Persons.Select(p => new { p.Id, p.Name }).ToListAsync(cancel);
        var names = people.ToDictionary(p => p.Id, p => (p.Name, Folded: FoldedText.Of(p.Name)));
        List<SearchedWord> searched =
        [
            .. words.Select(word => new SearchedWord(
                word,
                [.. names.Where(p => p.Value.Folded.Contains(word, StringComparison.Ordinal)).Select(p => p.Key)]
            )),
        ];
        return new(searched, searched.SelectMany(w => w.People).Distinct().ToDictionary(id => id, id => names[id].Name));
    }

    /// <summary>Those of the memos, which somebody may see, in which every word is found.</summary>
    public IQueryable<Memo> Narrow(IQueryable<Memo> visible) => Words.Aggregate(visible, Mentioning);

    private static IQueryable<Memo> Mentioning(IQueryable<Memo> memos, SearchedWord word)
    {
        var pattern = TextSearch.Pattern(word.Folded);
        List<int> people = [.. word.People];
        return memos.Where(m =>
            EF.Functions.Like(m.SearchText!, pattern, TextSearch.Escape)
            || EF.Parameter(people).Contains(m.DraftedById)
            || EF.Parameter(people).Contains(m.WrittenById!.Value)
            || m.Cases.Any(c => c.Steps.Any(s => EF.Parameter(people).Contains(s.PersonId!.Value)))
            || m.Attachments.Any(a =>
                a.RemovedAt == null
                && (TextSearch.Mentions(a.FileName, pattern) || EF.Functions.Like(a.Words!.Folded, pattern, TextSearch.Escape))
            )
        );
    }
}
