using System.Globalization;
using ItaWorkflow.Data.Writing;

namespace ItaWorkflow.Workflows.Search;

/// <summary>A stretch of a text in which something was found.</summary>
public sealed record SnippetPiece(string Text, bool IsMarked);

/// <summary>A few words around what was found first, all that was found in them marked.</summary>
internal static class Snippet
{
    private const int Before = 30;
    private const int After = 80;

    /// <param name="normal">In its normal form.</param>
    /// <returns>null: none of the words is in it.</returns>
    public static IReadOnlyList<SnippetPiece>? Of(string normal, IReadOnlyList<string> words)
    {
        var firsts = words.Select(word => FoldedText.Find(normal, word)).OfType<(int Start, int Length)>().ToList();
        if (firsts.Count == 0)
            return null;
        var first = firsts.MinBy(f => f.Start);
        var from = Boundary(normal, Math.Max(0, first.Start - Before));
        var to = Boundary(normal, Math.Min(normal.Length, first.Start + first.Length + After));
        var cut = Cut(normal[from..to].Replace('\n', ' '), words);
        return [.. Dots(from > 0), .. cut, .. Dots(to < normal.Length)];
    }

    private static IEnumerable<SnippetPiece> Dots(bool isCut) => isCut ? [new("…", false)] : [];

    private static IEnumerable<SnippetPiece> Cut(string text, IReadOnlyList<string> words)
    {
        var at = 0;
        foreach (var (start, end) in Marks(text, words))
        {
            if (start > at)
                yield return new(text[at..start], false);
            yield return new(text[Math.Max(at, start)..end], true);
            at = end;
        }

        if (at < text.Length)
            yield return new(text[at..], false);
    }

    /// <summary>In order, each beginning where no other has been.</summary>
    private static IEnumerable<(int Start, int End)> Marks(string text, IReadOnlyList<string> words)
    {
        var found = words.SelectMany(word => Places(text, word)).OrderBy(m => m.Start).ThenByDescending(m => m.End);
        var end = 0;
        foreach (var mark in found.Where(mark => mark.End > mark.Start))
            if (mark.End > end)
            {
                yield return (Math.Max(mark.Start, end), mark.End);
                end = mark.End;
            }
    }

    private static IEnumerable<(int Start, int End)> Places(string text, string word)
    {
        for (var from = 0; FoldedText.Find(text, word, from) is { } place; from = place.Start + place.Length)
            yield return (Start(text, place.Start), Boundary(text, place.Start + place.Length));
    }

    /// <summary>A mark above or below a letter stays with its letter.</summary>
    private static int Boundary(string text, int at)
    {
        while (at < text.Length && IsMark(text[at]))
            at++;
        return at;
    }

    private static int Start(string text, int at)
    {
        while (at > 0 && IsMark(text[at]))
            at--;
        return at;
    }

    private static bool IsMark(char sign) =>
        CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark || char.IsLowSurrogate(sign);
}
