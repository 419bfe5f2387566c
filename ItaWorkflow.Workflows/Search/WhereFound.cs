using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Writing;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Search;

public enum FoundIn
{
    Subject,
    Number,
    Code,
    Person,
    Body,
    Attachment,
}

/// <summary>One place of a memo in which a search found something.</summary>
/// <param name="FileName">Of an attachment; else empty.</param>
public sealed record MemoFind(FoundIn In, string FileName, IReadOnlyList<SnippetPiece> Snippet);

/// <summary>Shows where the words were found in the memos of one page of results.</summary>
public static class WhereFound
{
    private const int MostPlaces = 4;

    /// <summary>Texts of files that are looked through to show a place.</summary>
    private const int MostFiles = 40;

    /// <param name="memos">That the person may see, and in which every word was found.</param>
    public static async Task<ILookup<long, MemoFind>> FindsAsync(
        this ItaDbContext db,
        SearchedWords words,
        IReadOnlyList<long> memos,
        CancellationToken cancel
    )
    {
        if (words.Words.Count == 0 || memos.Count == 0)
            return Array.Empty<(long, MemoFind)>().ToLookup(f => f.Item1, f => f.Item2);
        var found = await db.Memos.AsNoTracking().Where(m => memos.Contains(m.Id)).ToListAsync(cancel);
        var people = await PeopleAsync(db, words, found, cancel);
        var files = await FilesAsync(db, words, memos, cancel);
        return found
            .SelectMany(memo =>
                OfHead(memo)
                    .Concat(people[memo.Id].Select(name => new Place(FoundIn.Person, name)))
                    .Append(new(FoundIn.Body, MemoText.Body(memo.Content)))
                    .Concat(files[memo.Id])
                    .Select(place => place.Find(words.Folded))
                    .OfType<MemoFind>()
                    .Take(MostPlaces)
                    .Select(find => (memo.Id, find: memo.HasPersonalData ? Told(find) : find))
            )
            .ToLookup(f => f.Id, f => f.find);
    }

    /// <summary>Who reads words of a memo with personal data is noted: from a list of results nobody reads them.</summary>
    private static MemoFind Told(MemoFind find) =>
        find.In is FoundIn.Body or FoundIn.Attachment ? find with { Snippet = [] } : find;

    private static IEnumerable<Place> OfHead(Memo memo) =>
        [
            new(FoundIn.Subject, memo.Subject),
            new(FoundIn.Number, memo.Number?.Text ?? ""),
            new(FoundIn.Code, memo.Code),
            new(FoundIn.Code, memo.Code.Replace("-", "", StringComparison.Ordinal)),
        ];

    private static async Task<ILookup<long, string>> PeopleAsync(
        ItaDbContext db,
        SearchedWords words,
        IReadOnlyList<Memo> memos,
        CancellationToken cancel
    )
    {
        var (ids, named) = (memos.Select(m => m.Id).ToList(), words.Names.Keys.ToList());
        var officers =
            named.Count == 0
                ? []
                : await db
                    .ApprovalSteps.Where(s => ids.Contains(s.Case!.MemoId) && EF.Parameter(named).Contains(s.PersonId!.Value))
                    .Select(s => new { s.Case!.MemoId, PersonId = s.PersonId!.Value })
                    .Distinct()
                    .ToListAsync(cancel);
        return memos
            .SelectMany(m => new[] { (m.Id, Person: m.DraftedById), (m.Id, Person: m.WrittenById ?? m.DraftedById) })
            .Concat(officers.Select(o => (Id: o.MemoId, Person: o.PersonId)))
            .Distinct()
            .Where(p => words.Names.ContainsKey(p.Person))
            .OrderByDescending(p => words.Words.Count(w => w.People.Contains(p.Person)))
            .ToLookup(p => p.Id, p => words.Names[p.Person]);
    }

    private static async Task<ILookup<long, Place>> FilesAsync(
        ItaDbContext db,
        SearchedWords words,
        IReadOnlyList<long> memos,
        CancellationToken cancel
    )
    {
        List<string> patterns = [.. words.Folded.Select(TextSearch.Pattern)];
        var found = await db
            .Attachments.Where(a => memos.Contains(a.MemoId) && a.RemovedAt == null)
            .Where(a =>
                patterns.Any(pattern =>
                    TextSearch.Mentions(a.FileName, pattern) || EF.Functions.Like(a.Words!.Folded, pattern, TextSearch.Escape)
                )
            )
            .OrderBy(a => a.Id)
            .Take(MostFiles)
            .Select(a => new Place(FoundIn.Attachment, a.Words!.Text ?? "", a.FileName, a.MemoId))
            .ToListAsync(cancel);
        return found.ToLookup(p => p.Memo);
    }

    /// <param name="FileName">Of an attachment, whose words <paramref name="Text"/> are; else empty.</param>
    private sealed record Place(FoundIn In, string Text, string FileName = "", long Memo = 0)
    {
        /// <returns>null: nothing of what was looked for is here. Of a file only its name may have it.</returns>
        public MemoFind? Find(IReadOnlyList<string> words) =>
            Snippet.Of(NormalText.Of(Text), words) is { } snippet ? new(In, FileName, snippet)
            : FileName.Length > 0 ? new(In, FileName, [])
            : null;
    }
}
