using System.Text.Json;
using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Routes.Rules;

namespace ItaWorkflow.Workflows.Routes;

/// <summary>The words by which conditions name a memo's urgency and kind, e.g. <c>mostUrgent</c>, <c>itaAnalysis</c>.</summary>
public static class MemoWords
{
    public static IReadOnlyList<string> Urgencies { get; } = [.. Enum.GetValues<Urgency>().Select(u => Of(u))];
    public static IReadOnlyList<string> Kinds { get; } = [.. Enum.GetValues<MemoKind>().Select(k => Of(k))];

    public static string Of(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <returns>null when no urgency is called so.</returns>
    public static Urgency? Urgency(string word) => Find<Urgency>(word);

    /// <returns>null when no kind is called so.</returns>
    public static MemoKind? Kind(string word) => Find<MemoKind>(word);

    /// <summary>As a choice says it: an ordinary memo too has a name.</summary>
    public static string ChoiceWords(this Urgency urgency) => urgency is Data.Memos.Urgency.Normal ? "ปกติ" : urgency.Words();

    private static T? Find<T>(string word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (Of(value) == word)
                return value;
        return null;
    }
}
