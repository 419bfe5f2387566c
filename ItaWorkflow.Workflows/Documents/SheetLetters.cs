using System.Collections;
using System.Globalization;
using System.Text;
using SkiaSharp;

namespace ItaWorkflow.Workflows.Documents;

/// <summary>
/// The characters that sheets can print: those of the sheet's font. Another one would be a box on a signed paper, or stand in a font that
/// nobody chose, so its writer hears of it beforehand.
/// </summary>
public static class SheetLetters
{
    private const int Around = 14;
    private const int Named = 3;

    /// <summary>Of the signs below U+10000: the font has none above. Empty where it is not installed, which its own check tells.</summary>
    private static readonly Lazy<BitArray> Drawn = new(Read);

    /// <param name="field">Of the text, for the refusal.</param>
    /// <returns>null: all of it can be printed; else which characters cannot, and where the first one stands.</returns>
    public static Refusal? Unprintable(string text, string? field = null)
    {
        var lacking = text.EnumerateRunes().Where(sign => !IsDrawn(sign)).Distinct().Take(Named + 1).ToList();
        if (lacking is not [var first, ..])
            return null;
        var names = string.Join(" ", lacking.Take(Named).Select(Name));
        var more = lacking.Count > Named ? " เป็นต้น" : "";
        return new($"แบบอักษรของเอกสารไม่มี {names}{more} ตรง “{Place(text, first)}” โปรดลบหรือเขียนเป็นคำ", field);
    }

    private static bool IsDrawn(Rune sign) =>
        Drawn.Value.Count == 0
        || Rune.GetUnicodeCategory(sign) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
        || (sign.IsBmp && Drawn.Value[sign.Value]);

    /// <summary>A private sign is another in every font: only its number says something.</summary>
    private static string Name(Rune sign)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"U+{sign.Value:X4}");
        return Rune.GetUnicodeCategory(sign) is UnicodeCategory.PrivateUse ? number : $"{sign} ({number})";
    }

    private static string Place(string text, Rune sign)
    {
        var at = text.IndexOf(sign.ToString(), StringComparison.Ordinal);
        var begin = StartOf(text, Math.Max(0, at - Around));
        var end = StartOf(text, Math.Min(text.Length, at + sign.Utf16SequenceLength + Around));
        return $"{(begin > 0 ? "…" : "")}{text[begin..end].ReplaceLineEndings(" ").Trim()}{(end < text.Length ? "…" : "")}";
    }

    /// <summary>Never between the halves of a sign, nor before a mark.</summary>
    private static int StartOf(string text, int at)
    {
        while (at > 0 && at < text.Length && (char.IsLowSurrogate(text[at]) || IsMark(text[at])))
            at--;
        return at;
    }

    private static bool IsMark(char sign) => char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark;

    private static BitArray Read()
    {
        if (File() is not { } file)
            return new(0);
        using var face = SKTypeface.FromFile(file);
        using var font = new SKFont(face);
        var drawn = new BitArray(char.MaxValue + 1);
        for (var sign = 0; sign <= char.MaxValue; sign++)
            drawn[sign] = font.ContainsGlyph(sign);
        return drawn;
    }

    private static string? File() =>
        new[] { "/usr/share/fonts", "/usr/local/share/fonts" }
            .Where(Directory.Exists)
            .SelectMany(root => Directory.EnumerateFiles(root, SheetFont.Family + ".ttf", SearchOption.AllDirectories))
            .FirstOrDefault();
}
