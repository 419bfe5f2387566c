using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ItaWorkflow.Workflows.Documents.Body;

/// <summary>Text that its writer did not see: hidden, or deleted with the change still tracked. It never comes onto a paper.</summary>
internal static partial class BodyUnseen
{
    private const int MostRules = 400;

    /// <summary>Classes that hide are known to the style sheet alone: what they name is marked before it is read.</summary>
    public static void Mark(IDocument document)
    {
        var rules = document.QuerySelectorAll("style").SelectMany(style => Rule().Matches(style.TextContent)).Take(MostRules);
        foreach (var rule in rules.Where(r => Hides(r.Groups["body"].Value)))
        foreach (var selector in rule.Groups["names"].Value.Split(','))
            if (Simple().Match(selector.Trim()) is { Success: true } simple)
                foreach (var element in document.QuerySelectorAll(simple.Value))
                    element.SetAttribute("hidden", "");
    }

    public static bool Is(IElement element) =>
        element.LocalName is "del" || element.HasAttribute("hidden") || Hides(element.GetAttribute("style") ?? "");

    private static bool Hides(string declarations) => Hidden().IsMatch(declarations);

    [GeneratedRegex(
        @"(^|[;{\s])(display\s*:\s*none|visibility\s*:\s*(hidden|collapse)|mso-hide\s*:\s*all|font-size\s*:\s*0+(\.0+)?(px|pt|em|%)?\s*($|[;!])|opacity\s*:\s*0+(\.0+)?\s*($|[;!]))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Hidden();

    [GeneratedRegex(
        @"(?<names>[^{}@]{1,300})\{(?<body>[^{}]{0,2000})\}",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Rule();

    /// <summary>What Word writes: a tag, a class, or both. A rule for whole tags of a page is no hiding of one text.</summary>
    [GeneratedRegex(@"^[a-z0-9]*[.#][A-Za-z_][\w-]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Simple();
}
