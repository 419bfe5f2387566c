using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ItaWorkflow.Workflows.Documents.Body;

/// <summary>Reads the little that is kept of an element's style; the declarations themselves never get through.</summary>
internal static partial class BodyStyles
{
    private const double PointsPerIndent = 36;
    private const int MaxIndent = 4;
    private const int MaxStyleLength = 4_000;

    public static BodyStyle Of(IElement element, BodyStyle outer)
    {
        var css = Css(element);
        return new(
            Weight(css) ?? (outer.Bold || element.LocalName is "b" or "strong" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"),
            Slant(css) ?? (outer.Italic || element.LocalName is "i" or "em"),
            outer.Underlined || element.LocalName is "u" || Decoration(css).Contains("underline", StringComparison.Ordinal),
            element.LocalName is "a" ? Href(element.GetAttribute("href")) : outer.Href
        )
        {
            Struck =
                outer.Struck
                || element.LocalName is "s" or "strike"
                || Decoration(css).Contains("line-through", StringComparison.Ordinal),
            Rise = Rise(element, css) ?? outer.Rise,
        };
    }

    private static string Decoration(Dictionary<string, string> css) =>
        $"{Value(css, "text-decoration")} {Value(css, "text-decoration-line")}";

    /// <summary>Word raises by points what is no sup of its own.</summary>
    private static BodyRise? Rise(IElement element, Dictionary<string, string> css) =>
        (element.LocalName, Value(css, "vertical-align"), Value(css, "mso-text-raise")) switch
        {
            ("sup", _, _) or (_, "super", _) => BodyRise.Super,
            ("sub", _, _) or (_, "sub", _) => BodyRise.Sub,
            (_, _, ['-', ..]) => BodyRise.Sub,
            (_, _, [>= '1' and <= '9', ..]) => BodyRise.Super,
            _ => null,
        };

    /// <summary>A colour that says something: neither black nor the paper's white, nor what programs write for none.</summary>
    public static bool HasColour(IElement element)
    {
        var css = Css(element);
        return Plain()
            .Replace($"{Value(css, "color")} {Value(css, "background")} {Value(css, "background-color")}", "")
            .Any(sign => !char.IsWhiteSpace(sign));
    }

    /// <summary>Somewhere else than to a place of its own document.</summary>
    public static bool LeadsOut(IElement link) =>
        link.GetAttribute("href")?.Trim() is { Length: > 0 } address && address[0] is not '#';

    public static int Indent(IElement element)
    {
        if (int.TryParse(element.GetAttribute("data-indent"), NumberStyles.None, CultureInfo.InvariantCulture, out var level))
            return Math.Clamp(level, 0, MaxIndent);
        return (int)Math.Clamp(Math.Round(Points(Value(Css(element), "margin-left")) / PointsPerIndent), 0, MaxIndent);
    }

    public static BodyAlign Align(IElement element)
    {
        var asked = element.GetAttribute("data-align") ?? element.GetAttribute("align") ?? Value(Css(element), "text-align");
        return asked.Trim().ToLowerInvariant() switch
        {
            "center" => BodyAlign.Center,
            "right" or "end" => BodyAlign.Right,
            _ => element.LocalName is "center" ? BodyAlign.Center : BodyAlign.Start,
        };
    }

    public static Dictionary<string, string> Css(IElement element)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (element.GetAttribute("style") is not { Length: <= MaxStyleLength } style)
            return found;
        foreach (var declaration in style.Split(';'))
            if (declaration.Split(':', 2) is [var name, var value])
                found[name.Trim()] = value.Trim().ToLowerInvariant();
        return found;
    }

    public static string Value(Dictionary<string, string> css, string name) => css.GetValueOrDefault(name, "");

    /// <summary>A CSS length in points; 0 when it is none.</summary>
    public static double Points(string length)
    {
        if (Length().Match(length) is not { Success: true } match)
            return 0;
        var number = double.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value switch
        {
            "pt" => number,
            "in" => number * 72,
            "cm" => number * 72 / 2.54,
            "mm" => number * 72 / 25.4,
            _ => number * 0.75,
        };
    }

    private static string? Href(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.UserInfo.Length == 0
        && uri.AbsoluteUri.Length <= 2_000
            ? uri.AbsoluteUri
            : null;

    private static bool? Weight(Dictionary<string, string> css) =>
        Value(css, "font-weight") switch
        {
            "bold" or "bolder" or "600" or "700" or "800" or "900" => true,
            "normal" or "400" => false,
            _ => null,
        };

    private static bool? Slant(Dictionary<string, string> css) =>
        Value(css, "font-style") switch
        {
            "italic" or "oblique" => true,
            "normal" => false,
            _ => null,
        };

    [GeneratedRegex(
        @"windowtext|black|white|transparent|auto|inherit|initial|unset|currentcolor|none|repeat|scroll|#[0-4]{3}\b|#([0-4][0-9a-f]){3}\b|#f{3}\b|#(f[0-9a-f]){3}\b"
            + @"|rgba?\(\s*(0|255)\s*,\s*(0|255)\s*,\s*(0|255)\s*(,[^)]*)?\)|0%|0px",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Plain();

    [GeneratedRegex(
        @"^(?<number>[0-9]{1,5}(\.[0-9]{1,6})?)(?<unit>px|pt|in|cm|mm)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Length();
}
