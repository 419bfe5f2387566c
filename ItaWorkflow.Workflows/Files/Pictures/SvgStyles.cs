using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ItaWorkflow.Workflows.Files.Pictures;

/// <summary>
/// What style sheets and style attributes say of an SVG's shapes: selectors of one step (path, .cls-1, #a, path.cls-1), as drawing programs write
/// them; what reaches further is told as lost.
/// </summary>
internal sealed partial class SvgStyles
{
    private const int MostRules = 2_000;
    private readonly List<(string Tag, string Id, string[] Classes, string Declarations)> _rules = [];
    private readonly HashSet<string> _lost;

    public SvgStyles(XElement root, HashSet<string> lost)
    {
        _lost = lost;
        foreach (var sheet in root.Descendants().Where(e => e.Name.LocalName is "style"))
            Read(Comment.Replace(sheet.Value, " "));
    }

    /// <summary>By property, the strongest word last: attribute, sheet, style attribute.</summary>
    public IEnumerable<KeyValuePair<string, string>> Of(XElement element)
    {
        var classes = ((string?)element.Attribute("class") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var (tag, id) = (element.Name.LocalName, (string?)element.Attribute("id") ?? "");
        return _rules
            .Where(r => r.Tag.Length == 0 || r.Tag == tag)
            .Where(r => r.Id.Length == 0 || r.Id == id)
            .Where(r => Array.TrueForAll(r.Classes, c => classes.Contains(c, StringComparer.Ordinal)))
            .OrderBy(r => (r.Id.Length > 0 ? 100 : 0) + (r.Classes.Length * 10) + (r.Tag.Length > 0 ? 1 : 0))
            .SelectMany(r => Declared(r.Declarations))
            .Concat(Declared((string?)element.Attribute("style") ?? ""));
    }

    private void Read(string sheet)
    {
        if (Statement.IsMatch(sheet))
            _lost.Add("รูปแบบจากไฟล์อื่น (@import)");
        foreach (var condition in Conditional.Matches(sheet).Select(m => m.Groups["when"].Value))
            if (!IsOfScreens(condition))
                _lost.Add($"รูปแบบ CSS ที่มีเงื่อนไข ({(condition.Length > 40 ? condition[..40] + "…" : condition).Trim()})");
        foreach (Match rule in Rule.Matches(Conditional.Replace(Statement.Replace(sheet, " "), " ")))
        foreach (var selector in rule.Groups["who"].Value.Split(',', StringSplitOptions.TrimEntries))
            if (selector.StartsWith("@font-face", StringComparison.OrdinalIgnoreCase))
                continue;
            else if (Simple.Match(selector) is { Success: true } simple && _rules.Count < MostRules)
                _rules.Add(
                    (
                        simple.Groups["tag"].Value is "*" ? "" : simple.Groups["tag"].Value,
                        simple.Groups["id"].Value,
                        [.. simple.Groups["class"].Captures.Select(c => c.Value)],
                        rule.Groups["what"].Value
                    )
                );
            else
                _lost.Add($"รูปแบบ CSS ที่ซับซ้อน ({(selector.Length > 40 ? selector[..40] + "…" : selector)})");
    }

    /// <summary>On paper nothing is dark, hovered or moving: such rules say nothing of it.</summary>
    private static bool IsOfScreens(string condition) =>
        condition.Contains("prefers-", StringComparison.OrdinalIgnoreCase)
        || condition.Contains("keyframes", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<KeyValuePair<string, string>> Declared(string declarations) =>
        declarations
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(d => d.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(d => d.Length == 2)
            .Select(d => KeyValuePair.Create(d[0].ToLowerInvariant(), Important.Replace(d[1], "").Trim()));

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"/\*[\s\S]*?\*/|<!--|-->", Options, 1000)]
    private static partial Regex Comment { get; }

    /// <summary>@import and @charset end with a semicolon.</summary>
    [GeneratedRegex(@"@(import|namespace|charset)[^;{}]*(;|$)", Options, 1000)]
    private static partial Regex Statement { get; }

    /// <summary>@media, @supports and the like with the rules inside, which do not hold without them.</summary>
    [GeneratedRegex(
        @"(?<when>@(media|supports|layer|container|document|(-\w+-)?keyframes)[^{};]*)\{([^{}]*\{[^{}]*\})*[^{}]*\}",
        Options,
        1000
    )]
    private static partial Regex Conditional { get; }

    [GeneratedRegex(@"(?<who>[^{}]+)\{(?<what>[^{}]*)\}", Options, 1000)]
    private static partial Regex Rule { get; }

    [GeneratedRegex(@"^(?<tag>\*|[a-z][a-z0-9]*)?(#(?<id>[\w-]+))?(\.(?<class>[\w-]+))*(?<=.)$", Options, 1000)]
    private static partial Regex Simple { get; }

    [GeneratedRegex(@"!\s*important\s*$", Options, 1000)]
    private static partial Regex Important { get; }
}
