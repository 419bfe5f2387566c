using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>Names under which files declare encodings and which .NET knows by another name only.</summary>
internal sealed partial class EncodingNames : EncodingProvider
{
    public override Encoding? GetEncoding(int codepage) => null;

    public override Encoding? GetEncoding(string name) =>
        name.ToUpperInvariant() switch
        {
            "UTF8" or "UTF_8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
            "TIS620" or "TIS620.2533" or "ISO-IR-166" or "ISO8859-11" or "ISO_8859-11" => Encoding.GetEncoding(874),
            "ISO_8859_1" or "ISO88591" or "8859_1" => Encoding.Latin1,
            "MACROMAN" or "X-MACROMAN" => Encoding.GetEncoding(10000),
            var other => ByNumber(other),
        };

    // Cp1251, windows1252, IBM-874, MS874: names of a code page by its number.
    private static Encoding? ByNumber(string name) =>
        Form().Match(name) is { Success: true } match
        && int.TryParse(match.Groups["page"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? CodePagesEncodingProvider.Instance.GetEncoding(page)
            : null;

    [GeneratedRegex(
        @"\A(?:X-)?(?:CP|MS|IBM|WINDOWS)[-_]?(?<page>[0-9]{3,5})\z",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Form();
}
