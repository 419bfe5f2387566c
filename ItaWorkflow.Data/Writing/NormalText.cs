using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ItaWorkflow.Data.Writing;

/// <summary>
/// The one form of a typed, pasted or imported text: what it shows is what it says. Every text from outside passes here once, passwords,
/// PINs, addresses and files apart; passing twice changes nothing.
/// <list type="bullet">
/// <item>No control characters but tab and line ends, no half characters, nothing that nobody sees (direction overrides, joiners,
/// zero-width spaces, soft hyphens, variation selectors): they could print another sum than the one that is read.</item>
/// <item>Every kind of blank is a space, Word's hyphens are hyphens, and composed letters are one sign (Unicode's form C).</item>
/// <item>Thai spelled by look-alikes is spelled as Thai is: ํ and า are ำ, two เ are แ, marks stand in the order in which they are typed
/// rightly, and old fonts' marks of the private-use area (U+F700-F71A) are the letters that they stand for.</item>
/// </list>
/// </summary>
public static partial class NormalText
{
    private const char LineEnd = '\n';

    /// <summary>Of U+F700 to U+F71A, in order: what fonts before Unicode's shaping drew there.</summary>
    private const string OldMarks = "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู";

    private const char FirstOldMark = '\uf700';

    /// <summary>Marks above and below a consonant, in the order in which they are written after it.</summary>
    private const string Marks =
        "\u0e3a\u0e38\u0e39\u0e31\u0e34\u0e35\u0e36\u0e37\u0e47\u0e4d\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4e";

    /// <summary>A text of many lines.</summary>
    public static string Of(string text)
    {
        var seen = Seen(text);
        for (var before = ""; !string.Equals(before, seen, StringComparison.Ordinal); )
        {
            before = seen;
            seen = Thai(seen).Normalize(NormalizationForm.FormC);
        }

        return seen;
    }

    /// <summary>A text of one line: line ends and tabs are a space.</summary>
    public static string Line(string text) => LineEnds().Replace(Of(text), " ");

    /// <summary>The signs of a text that make it read in another order than it is stored, each once: U+202E.</summary>
    public static IReadOnlyList<string> DirectionControls(string text) =>
        [
            .. text.Where(sign =>
                    sign is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\u200e' or '\u200f' or '\u061c'
                )
                .Distinct()
                .Select(sign => string.Create(CultureInfo.InvariantCulture, $"U+{(int)sign:X4}")),
        ];

    private static string Seen(string text)
    {
        var seen = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var whole = Rune.DecodeFromUtf16(rest, out var sign, out var length) is OperationStatus.Done;
            rest = rest[length..];
            if (whole)
                Append(seen, sign);
        }

        return seen.ToString();
    }

    private static void Append(StringBuilder seen, Rune sign)
    {
        if (sign.Value is '\t' or '\n' or '\r')
            seen.Append((char)sign.Value);
        else if (sign.Value is '\v' or '\f' or 0x85 or 0x2028 or 0x2029)
            seen.Append(LineEnd);
        else if (Rune.GetUnicodeCategory(sign) is UnicodeCategory.SpaceSeparator)
            seen.Append(' ');
        else if (sign.Value is 0x2010 or 0x2011)
            seen.Append('-');
        else if (sign.Value - FirstOldMark is >= 0 and var old && old < OldMarks.Length)
            seen.Append(OldMarks[old]);
        else if (!IsUnseen(sign))
            seen.Append(sign.ToString());
    }

    /// <summary>Unicode's Default_Ignorable_Code_Point, and what is no character.</summary>
    private static bool IsUnseen(Rune sign) =>
        Rune.GetUnicodeCategory(sign) is UnicodeCategory.Control or UnicodeCategory.Format
        || (sign.Value & 0xfffe) is 0xfffe
        || sign.Value
            is 0x34f
                or 0x115f
                or 0x1160
                or 0x17b4
                or 0x17b5
                or (>= 0x180b and <= 0x180f)
                or (>= 0x2060 and <= 0x206f)
                or 0x3164
                or (>= 0xfe00 and <= 0xfe0f)
                or 0xffa0
                or (>= 0xfff0 and <= 0xfff8)
                or (>= 0xfdd0 and <= 0xfdef)
                or (>= 0xe0000 and <= 0xe0fff);

    private static string Thai(string text)
    {
        var ordered = MarkRun().Replace(ToneAfterSaraAm().Replace(text, TonesFirst), InOrder);
        return TwoSaraE().Replace(SaraAm().Replace(ordered, "${tones}ำ"), "แ");
    }

    /// <summary>A whole run at once: a hostile one would otherwise take as many rounds as it is long.</summary>
    private static string TonesFirst(Match run) =>
        string.Concat(run.Value.Where(sign => sign is not 'ำ')) + new string('ำ', run.Value.Count(sign => sign is 'ำ'));

    private static string InOrder(Match run) =>
        string.Concat(run.Value.OrderBy(mark => Marks.IndexOf(mark, StringComparison.Ordinal)));

    [GeneratedRegex(@"[\t\r\n]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex LineEnds();

    [GeneratedRegex(@"[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]{2,}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex MarkRun();

    [GeneratedRegex(@"ำ[ำ\u0e48-\u0e4b]*[\u0e48-\u0e4b]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ToneAfterSaraAm();

    [GeneratedRegex(
        @"\u0e4d(?<tones>[\u0e48-\u0e4b]*)\u0e32",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        10_000
    )]
    private static partial Regex SaraAm();

    [GeneratedRegex("\u0e40\u0e40", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TwoSaraE();
}
