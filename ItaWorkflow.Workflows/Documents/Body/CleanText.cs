using System.Text.RegularExpressions;

namespace ItaWorkflow.Workflows.Documents.Body;

/// <summary>Text as it should have been typed.</summary>
internal static partial class CleanText
{
    /// <summary>
    /// White space becomes one space; control characters, invisible marks and direction overrides go (on a signed paper they could
    /// show one thing and say another); นํ้า typed as two signs becomes น้ำ, so that search finds it.
    /// </summary>
    public static string Of(string text) => Space().Replace(SaraAm().Replace(Invisible().Replace(text, ""), "${tone}ำ"), " ");

    [GeneratedRegex(@"[\s\u00a0]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Space();

    [GeneratedRegex(
        @"[\p{Cc}-[\t\n\f\r]]|[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Invisible();

    [GeneratedRegex(@"\u0e4d(?<tone>[\u0e48-\u0e4b]?)\u0e32", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SaraAm();
}
