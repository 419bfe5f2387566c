using System.Text.RegularExpressions;

namespace ItaWorkflow.Tests.Web.Forms;

/// <summary>The addresses in the demonstration that a page's template may stand for.</summary>
internal static partial class AddressBook
{
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["year"] = ["2566", "2570"],
        ["round"] = ["six-month"],
        ["code"] = ["o40"],
        ["key"] = ["three-steps"],
        ["token"] = ["0"],
        ["format"] = ["pdf"],
        ["provider"] = ["entra", "openid"],
    };

    /// <summary>Somebody asks for one of several things.</summary>
    public static bool HasHoles(string template) => Hole().IsMatch(template);

    public static IEnumerable<string> Of(string template) => Of(template, ["1", "2", "3", "4", "5"]);

    /// <param name="others">For what has no name; a single one that is no number stands everywhere.</param>
    public static IEnumerable<string> Of(string template, string[] others)
    {
        if (Hole().Match(template) is not { Success: true } hole)
            return
            [
                template is "/Index" ? "/"
                : template.Length > 1 ? template.TrimEnd('/')
                : template,
            ];
        var values = Known.GetValueOrDefault(hole.Groups["name"].Value, others);
        if (others is [var only] && !char.IsAsciiDigit(only.FirstOrDefault('x')))
            values = others;
        return values.SelectMany(v => Of(template[..hole.Index] + v + template[(hole.Index + hole.Length)..], others));
    }

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hole();
}
