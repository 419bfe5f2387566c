using ItaWorkflow.Data.Assessments;

namespace ItaWorkflow.Workflows.Assessments;

/// <summary>Is a text a name as somebody may have mistyped or shortened it?</summary>
internal static class Near
{
    public static bool Names(string text, string name)
    {
        var (said, meant) = (Letters(text), Letters(name));
        return said.Length > 4
            && (
                meant.Contains(said, StringComparison.Ordinal)
                || said.Contains(meant, StringComparison.Ordinal)
                || Distance(said, meant) <= meant.Length / 4
            );
    }

    private static string Letters(string text) =>
        string.Concat(TypedText.Plain(text).Where(c => c is >= 'ก' and <= '๎' || char.IsAsciiLetter(c)));

    /// <summary>Letters to add, drop or change.</summary>
    private static int Distance(string left, string right)
    {
        var before = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
                row[j] = Math.Min(Math.Min(row[j - 1], before[j]) + 1, before[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
            before = row;
        }

        return before[^1];
    }
}
