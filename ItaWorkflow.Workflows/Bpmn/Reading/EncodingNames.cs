using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>Names under which files declare encodings and which .NET knows by another name only: mostly those that Java gives them.</summary>
internal sealed partial class EncodingNames : EncodingProvider
{
    private const int Thai = 874;

    private static readonly Dictionary<string, int> Macintosh = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Roman"] = 10000,
        ["Arabic"] = 10004,
        ["Hebrew"] = 10005,
        ["Greek"] = 10006,
        ["Cyrillic"] = 10007,
        ["Romania"] = 10010,
        ["Ukraine"] = 10017,
        ["Thai"] = 10021,
        ["CentralEurope"] = 10029,
        ["Iceland"] = 10079,
        ["Turkish"] = 10081,
        ["Croatian"] = 10082,
    };

    public override Encoding? GetEncoding(int codepage) => null;

    public override Encoding? GetEncoding(string name) =>
        name.ToUpperInvariant() switch
        {
            "UTF8" or "UTF_8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
            "TIS620" or "TIS620.2533" or "ISO-IR-166" => Page(Thai),
            "WINDOWS-31J" or "SJIS" => Page(932),
            var other when WindowsName().Match(other) is { Success: true } match => Page(Number(match)),
            var other when LatinName().Match(other) is { Success: true } match => Latin(Number(match)),
            var other when MacintoshName().Match(other) is { Success: true } match => Macintosh.TryGetValue(
                match.Groups["script"].Value,
                out var page
            )
                ? Page(page)
                : null,
            _ => null,
        };

    private static int Number(Match match) => int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);

    private static Encoding? Page(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page);

    private static Encoding? Latin(int part) =>
        part switch
        {
            1 => Encoding.Latin1,
            11 => Page(Thai),
            _ => Page(28590 + part),
        };

    [GeneratedRegex(@"\A(?:X-)?(?:CP|MS|IBM|WINDOWS)[-_]?(?<number>[0-9]{3,5})\z", RegexOptions.None, 1000)]
    private static partial Regex WindowsName();

    [GeneratedRegex(@"\AISO[-_]?8859[-_](?<number>[0-9]{1,2})\z", RegexOptions.None, 1000)]
    private static partial Regex LatinName();

    [GeneratedRegex(@"\A(?:X-)?MAC(?<script>[A-Z]+)\z", RegexOptions.None, 1000)]
    private static partial Regex MacintoshName();
}
