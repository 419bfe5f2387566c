namespace ItaWorkflow.Workflows.Analysis;

/// <summary>One, one and two, one two and three.</summary>
internal static class ThaiList
{
    public static string And(IEnumerable<string> words)
    {
        var all = words.ToList();
        if (all.Count < 2)
            return string.Concat(all);
        // และ stands apart from a word of another script.
        var apart = all[^1].Length > 0 && char.IsAscii(all[^1][0]) ? " " : "";
        return $"{string.Join(" ", all[..^1])} และ{apart}{all[^1]}";
    }
}
