using System.Text.RegularExpressions;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Workflows.Documents.Typography;

/// <summary>Thai digits on paper; a code with Latin letters (o35, SHA-256, A4, report2569.pdf) keeps its own.</summary>
internal static partial class SheetDigits
{
    public static string ToThai(string text) =>
        Token().Replace(text, token => token.Value.Any(char.IsAsciiLetter) ? token.Value : ThaiNumerals.ToThai(token.Value));

    [GeneratedRegex(@"[A-Za-z0-9._%+@:/#?=&~-]*[0-9][A-Za-z0-9._%+@:/#?=&~-]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Token();
}
