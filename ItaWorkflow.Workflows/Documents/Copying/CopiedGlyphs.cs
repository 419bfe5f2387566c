using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ItaWorkflow.Data.Writing;

namespace ItaWorkflow.Workflows.Documents.Copying;

/// <summary>
/// The operators of a page. A cluster stands in brackets that say its text; its glyphs are told to say the same by themselves, in the
/// order of the text, and its last one to end where it ends. Each glyph stays where it was.
/// </summary>
internal static partial class CopiedGlyphs
{
    private const string SaraAm = "ำ";
    private const string Nikhahit = "\u0e4d";
    private const string SaraAa = "า";

    /// <summary>Of the size: a reader takes a wider gap for a space.</summary>
    private const double Gap = 0.06;

    public static string Rewritten(string content, Func<string, CopiedFont?> fonts)
    {
        CopiedFont? font = null;
        var size = 0.0;
        return Operator()
            .Replace(
                content,
                found =>
                {
                    if (found.Groups["font"].Success)
                        (font, size) = (fonts(found.Groups["font"].Value), Number(found.Groups["size"].Value));
                    return found.Groups["cluster"].Success && font is not null
                        ? Cluster(found, font, size) ?? found.Value
                        : found.Value;
                }
            );
    }

    /// <returns>null: its glyphs cannot say its text.</returns>
    private static string? Cluster(Match found, CopiedFont font, double size)
    {
        var glyphs = Glyphs(found.Groups["cluster"].Value, font, size, out var end);
        var text = NormalText.Of(Encoding.BigEndianUnicode.GetString(Convert.FromHexString(found.Groups["text"].Value)));
        if (InOrder(glyphs, text, font) is not { } ordered || Closed(ordered, font, size) is not { } last)
            return null;
        ordered[^1] = last;
        var written = Written(ordered, found.Groups["lead"].Value, end);
        return Bracketed(text, written);
    }

    private static string Bracketed(string text, string written) =>
        $"/Span<</ActualText <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}> >> BDC\n{written}EMC\n";

    private static List<CopiedGlyph> Glyphs(string cluster, CopiedFont font, double size, out (double X, double Y) end)
    {
        var glyphs = new List<CopiedGlyph>();
        var (x, y) = (0.0, 0.0);
        foreach (Match shown in Shown().Matches(cluster))
        {
            if (glyphs.Count > 0 && shown.Groups["x"].Success)
                (x, y) = (x + Number(shown.Groups["x"].Value), y + Number(shown.Groups["y"].Value));
            var at = x;
            foreach (var code in shown.Groups["codes"].Value.Chunk(4))
            {
                var glyph = int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                glyphs.Add(new(glyph, font.Letters(glyph) ?? "", at, y));
                at += font.Width(glyph) * size / 1000;
            }
        }
        end = (x, y);
        return glyphs;
    }

    /// <summary>The glyphs as the text names them; the ring of ำ says nothing, its stem the whole letter.</summary>
    private static List<CopiedGlyph>? InOrder(List<CopiedGlyph> glyphs, string text, CopiedFont font)
    {
        var rest = text.Contains(SaraAm, StringComparison.Ordinal) ? WithSaraAm(glyphs, font) : [.. glyphs];
        var ordered = new List<CopiedGlyph>();
        for (var at = 0; at < text.Length; at += ordered[^1].Letters.Length)
        {
            var next = rest?.FindIndex(g => g.Letters.Length > 0 && text.AsSpan(at).StartsWith(g.Letters)) ?? -1;
            if (next < 0)
                return null;
            ordered.Add(rest![next]);
            rest.RemoveAt(next);
        }
        if (rest is null || Silent(rest, font) is not { } silent)
            return null;
        ordered.InsertRange(Math.Min(1, ordered.Count), silent);
        return ordered;
    }

    /// <summary>Blanks stand for signs that nobody sees, such as those that hold words together: they say nothing.</summary>
    private static List<CopiedGlyph>? Silent(List<CopiedGlyph> rest, CopiedFont font)
    {
        var silent = new List<CopiedGlyph>();
        foreach (var glyph in rest)
            if (glyph.Letters.Length == 0)
                silent.Add(glyph);
            else if (glyph.Letters is " " && font.Code(glyph.Code, "", 0) is { } code)
                silent.Add(glyph with { Code = code, Letters = "" });
            else
                return null;
        return silent;
    }

    private static List<CopiedGlyph>? WithSaraAm(List<CopiedGlyph> glyphs, CopiedFont font)
    {
        var ring = glyphs.FindIndex(g => g.Letters is Nikhahit);
        var stem = glyphs.FindIndex(g => g.Letters is SaraAa);
        if (
            ring < 0
            || stem < 0
            || font.Code(glyphs[ring].Code, "", 0) is not { } silent
            || font.Code(glyphs[stem].Code, SaraAm, (int)Math.Round(font.Width(glyphs[stem].Code))) is not { } whole
        )
            return null;
        var said = new List<CopiedGlyph>(glyphs);
        said[ring] = said[ring] with { Code = silent, Letters = "" };
        said[stem] = said[stem] with { Code = whole, Letters = SaraAm };
        return said;
    }

    /// <summary>A mark moved aside from a tall letter ends before the letter does: it is told to end there, or a space would be read.</summary>
    private static CopiedGlyph? Closed(List<CopiedGlyph> ordered, CopiedFont font, double size)
    {
        var (first, last) = (ordered[0], ordered[^1]);
        var gap = (first.X + font.Width(first.Code) * size / 1000 - last.X) / size;
        return gap <= Gap || font.Width(last.Code) > 0 || last.Letters is SaraAm ? last
            : font.Code(last.Code, last.Letters, (int)(gap * 1000)) is { } code ? last with { Code = code }
            : null;
    }

    /// <param name="end">Where the next glyph is counted from.</param>
    private static string Written(List<CopiedGlyph> glyphs, string lead, (double X, double Y) end)
    {
        var written = new StringBuilder();
        var (x, y) = (glyphs[0].X, glyphs[0].Y);
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (i == 0)
                written.Append(lead);
            else
                Move(written, glyphs[i].X - x, glyphs[i].Y - y);
            written.Append(CultureInfo.InvariantCulture, $"<{glyphs[i].Code:X4}> Tj\n");
            (x, y) = (glyphs[i].X, glyphs[i].Y);
        }
        if (end != (x, y))
            Move(written, end.X - x, end.Y - y).Append('\n');
        return written.ToString();
    }

    private static StringBuilder Move(StringBuilder written, double x, double y) =>
        written.Append(CultureInfo.InvariantCulture, $"{x:0.#######} {y:0.#######} Td ");

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"/Span<</ActualText <FEFF(?<text>[0-9A-F]+)> >> BDC\n"
            + @"(?<lead>(/(?<font>\w+) (?<size>[0-9.]+) Tf\n)?(-?[0-9.]+ -?[0-9.]+ -?[0-9.]+ -?[0-9.]+ -?[0-9.]+ -?[0-9.]+ Tm\n|-?[0-9.]+ -?[0-9.]+ Td )?)"
            + @"(?<cluster><([0-9A-F]{4})+> Tj\n(-?[0-9.]+ -?[0-9.]+ Td <([0-9A-F]{4})+> Tj\n)*)EMC\n"
            + @"|/(?<font>\w+) (?<size>[0-9.]+) Tf\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        60_000
    )]
    private static partial Regex Operator();

    [GeneratedRegex(
        @"((?<x>-?[0-9.]+) (?<y>-?[0-9.]+) Td )?<(?<codes>([0-9A-F]{4})+)> Tj\n",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        10_000
    )]
    private static partial Regex Shown();
}

/// <param name="X">From the cluster's first glyph, in the text's units.</param>
internal readonly record struct CopiedGlyph(int Code, string Letters, double X, double Y);
