using System.Globalization;

namespace ItaWorkflow.Workflows.Documents.Papers.Excel;

/// <summary>What Excel lets a sheet be called: 31 characters, none of []:*?/\, no quote at its ends, no name twice.</summary>
internal static class WorkbookNames
{
    private const int Most = 31;

    /// <summary>Signs of a word that two names may share before they differ.</summary>
    private const int Shown = 12;
    private const string Forbidden = "[]:*?/\\";

    public static IReadOnlyList<string> Of(IReadOnlyList<string> wanted)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "History" };
        var names = new List<string>();
        foreach (var name in ToldApart([.. wanted.Select(Allowed)]))
        {
            var clean = Cut(name, Most);
            if (clean.Length == 0)
                clean = "ตาราง";
            for (var n = 2; !taken.Add(clean); n++)
            {
                var ending = string.Create(CultureInfo.InvariantCulture, $" ({n})");
                clean = Cut(clean, Most - ending.Length) + ending;
            }
            names.Add(clean);
        }
        return names;
    }

    private static string Allowed(string name) =>
        new([.. name.Select(c => Forbidden.Contains(c, StringComparison.Ordinal) ? ' ' : c)]);

    /// <summary>Names that would be cut to the same go on at the word in which they differ: … ภายใน (IIT), … ภายนอก (EIT).</summary>
    private static IEnumerable<string> ToldApart(IReadOnlyList<string> names)
    {
        var alike = names
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToLookup(n => Cut(n, Most), StringComparer.OrdinalIgnoreCase);
        return names.Select(name =>
        {
            var others = alike[Cut(name, Most)].Where(other => !name.Equals(other, StringComparison.OrdinalIgnoreCase)).ToList();
            return others.Count == 0 ? name : Cut(name, Most / 3) + "…" + name[others.Max(other => Differing(name, other))..];
        });
    }

    /// <summary>Where the word begins in which two names differ; Thai without a space before it is shown from a few signs before.</summary>
    private static int Differing(string name, string other)
    {
        var same = name.Zip(other).TakeWhile(both => both.First == both.Second).Count();
        var word = same == 0 ? 0 : name.LastIndexOf(' ', same - 1) + 1;
        return same - word <= Shown
            ? word
            : StringInfo.ParseCombiningCharacters(name).Last(start => start <= Math.Max(0, same - Shown / 2));
    }

    /// <summary>Never through a sign of two halves, nor between a consonant and its vowel or tone.</summary>
    private static string Cut(string name, int most)
    {
        var starts = StringInfo.ParseCombiningCharacters(name);
        var end = name.Length <= most ? name.Length : starts.Last(start => start <= most);
        return name[..end].Trim(' ', '\'');
    }
}
