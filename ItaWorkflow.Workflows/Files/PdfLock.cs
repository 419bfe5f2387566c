using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ItaWorkflow.Workflows.Files;

/// <summary>
/// Whether a stranger's PDF opens without a password: its encryption dictionary, which is never packed, is looked up by its words, so that a
/// file whose tables are damaged is judged too.
/// </summary>
internal static partial class PdfLock
{
    private const int LongestDictionary = 8_192;

    /// <summary>Where a PDF begins (ISO 32000-1, implementation note 13: the header may stand within the first 1024 bytes); below 0: nowhere.</summary>
    public static int Header(ReadOnlySpan<byte> file) => file[..Math.Min(1024, file.Length)].IndexOf("%PDF-"u8);

    public static bool NeedsPassword(byte[] pdf)
    {
        if (pdf.AsSpan().IndexOf("/Encrypt"u8) < 0)
            return false;
        var text = Encoding.Latin1.GetString(pdf);
        return Encryption.Matches(text).Any(m => Dictionary(text, m) is { } words && IsLocked(words, text));
    }

    /// <summary>Itself, or the object that is referred to.</summary>
    private static string? Dictionary(string text, Match encryption)
    {
        var at = encryption.Index + encryption.Length - 2;
        if (encryption.Groups["number"] is { Success: true } number)
        {
            var begin = text.LastIndexOf(
                $"\n{number.Value} {encryption.Groups["generation"].Value} obj",
                StringComparison.Ordinal
            );
            if (begin < 0)
                begin = text.LastIndexOf($"{number.Value} {encryption.Groups["generation"].Value} obj", StringComparison.Ordinal);
            if (begin < 0)
                return null;
            at = begin;
        }

        var words = text.Substring(at, Math.Min(LongestDictionary, text.Length - at));
        return words.Contains("/Filter", StringComparison.Ordinal) ? words : null;
    }

    /// <summary>Encrypted for certificates, or in a way that this reader does not know: nobody of the office opens it either.</summary>
    private static bool IsLocked(string words, string text) =>
        !Standard.IsMatch(words)
        || Number(words, "R") is not { } revision
        || Bytes(words, "U") is not { } user
        || Bytes(words, "O") is not { } owner
        || Number(words, "P") is not { } rights
        || !PdfEmptyPassword.Opens(
            new(
                (int)revision,
                Number(words, "V") is 1 ? 5
                    : Number(words, "V") is 4 ? 16
                    : (int)(Number(words, "Length") ?? 40) / 8,
                user,
                owner,
                unchecked((int)rights),
                Bytes(text, "ID") ?? [],
                !OpenMetadata.IsMatch(words)
            )
        );

    private static long? Number(string words, string key) =>
        Regex.Match(words, $@"/{key}\s*(?<n>[+-]?[0-9]{{1,10}})(?![0-9])", Options, TimeSpan.FromSeconds(1))
            is { Success: true } match
            ? long.Parse(match.Groups["n"].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            : null;

    /// <summary>A string behind its key; of an array its first.</summary>
    private static byte[]? Bytes(string words, string key)
    {
        var found = Regex.Match(
            words,
            $@"/{key}\s*\[?\s*(?=[(<])(?!<<)",
            Options | RegexOptions.RightToLeft,
            TimeSpan.FromSeconds(5)
        );
        if (!found.Success)
            return null;
        var at = found.Index + found.Length;
        if (words[at] == '(')
            return Literal(words, at + 1);
        var end = words.IndexOf('>', at);
        var digits = end < 0 ? "" : string.Concat(words[(at + 1)..end].Where(char.IsAsciiHexDigit));
        return Convert.FromHexString(digits.Length % 2 == 0 ? digits : digits + "0");
    }

    private static byte[] Literal(string words, int at)
    {
        var bytes = new List<byte>();
        for (var depth = 1; at < words.Length && bytes.Count < LongestDictionary; at++)
        {
            var sign = words[at];
            depth +=
                sign is '(' ? 1
                : sign is ')' ? -1
                : 0;
            if (depth == 0)
                break;
            if (sign is not '\\')
                bytes.Add((byte)sign);
            else if (Octal.Match(words, at + 1) is { Success: true } octal)
                (bytes, at) = ([.. bytes, (byte)Convert.ToInt32(octal.Value, 8)], at + octal.Length);
            else if (++at < words.Length && words[at] is not ('\r' or '\n'))
                bytes.Add(
                    (byte)(
                        "nrtbf".IndexOf(words[at], StringComparison.Ordinal) is >= 0 and var which
                            ? "\n\r\t\b\f"[which]
                            : words[at]
                    )
                );
            else if (at + 1 < words.Length && words[at] is '\r' && words[at + 1] is '\n')
                at++;
        }

        return [.. bytes];
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"/Encrypt\s*(?:(?<number>[0-9]{1,9})\s+(?<generation>[0-9]{1,5})\s+R|<<)", Options, 5000)]
    private static partial Regex Encryption { get; }

    [GeneratedRegex(@"/Filter\s*/Standard", Options, 1000)]
    private static partial Regex Standard { get; }

    [GeneratedRegex(@"/EncryptMetadata\s*false", Options, 1000)]
    private static partial Regex OpenMetadata { get; }

    [GeneratedRegex(@"\G[0-7]{1,3}", Options, 1000)]
    private static partial Regex Octal { get; }
}
