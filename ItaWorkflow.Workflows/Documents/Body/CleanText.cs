using System.Text.RegularExpressions;
using ItaWorkflow.Data.Writing;

namespace ItaWorkflow.Workflows.Documents.Body;

/// <summary>Text of a paragraph: in its normal form, white space being one space.</summary>
internal static partial class CleanText
{
    public static string Of(string text) => Space().Replace(NormalText.Of(text), " ");

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Space();
}
