using System.Globalization;

namespace ItaWorkflow.Workflows.Documents.Papers.Excel;

/// <summary>What Excel lets a sheet be called: 31 characters, none of []:*?/\, no quote at its ends, no name twice.</summary>
internal static class WorkbookNames
{
    private const int Most = 31;
    private const string Forbidden = "[]:*?/\\";

    public static IReadOnlyList<string> Of(IEnumerable<string> wanted)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "History" };
        var names = new List<string>();
        foreach (var name in wanted)
        {
            var allowed = new string([.. name.Select(c => Forbidden.Contains(c, StringComparison.Ordinal) ? ' ' : c)]);
            var clean = Cut(allowed, Most);
            if (clean.Length == 0)
                clean = "ตาราง";
            for (var n = 2; !taken.Add(clean); n++)
            {
                var ending = string.Create(CultureInfo.InvariantCulture, $" ({n})");
                clean = Cut(allowed, Most - ending.Length) + ending;
            }
            names.Add(clean);
        }
        return names;
    }

    /// <summary>Never through a sign of two halves, nor between a consonant and its vowel or tone.</summary>
    private static string Cut(string name, int most)
    {
        var starts = StringInfo.ParseCombiningCharacters(name);
        var end = name.Length <= most ? name.Length : starts.Last(start => start <= most);
        return name[..end].Trim(' ', '\'');
    }
}
