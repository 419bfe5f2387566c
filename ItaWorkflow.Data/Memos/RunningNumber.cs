using System.Globalization;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Data.Memos;

/// <summary>A number taken apart. 23, ๒๓ and ๐๒๓ are one number, and prefixes that differ in spaces only are one prefix.</summary>
/// <param name="Prefix">As it is written: Thai digits, single spaces; empty: none.</param>
/// <param name="Running">1, 2, 3 …</param>
public sealed record RunningNumber(string Prefix, int Running)
{
    private const int MostDigits = 7;

    /// <summary>As it stands on paper.</summary>
    public string Text =>
        ThaiNumerals.ToThai(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{(Prefix.Length == 0 ? "" : "/")}{Running}"));

    /// <summary>The <see cref="NumberRegister"/> to which it belongs.</summary>
    public string Register => NumberRegister.KeyOf(Prefix);

    /// <param name="prefix">Of the memo's division: what a running number alone belongs to.</param>
    /// <returns>null: it does not end in a running number.</returns>
    public static RunningNumber? Read(string text, string prefix)
    {
        var written = Spell(text);
        var slash = written.LastIndexOf('/');
        var digits = ThaiNumerals.ToArabic(written[(slash + 1)..].Trim()).TrimStart('0');
        if (digits.Length is 0 or > MostDigits || !digits.All(char.IsAsciiDigit))
            return null;
        var (own, typed) = (Spell(prefix), slash < 0 ? prefix : written[..slash].TrimEnd());
        return new(
            NumberRegister.KeyOf(own) == NumberRegister.KeyOf(typed) ? own : typed,
            int.Parse(digits, CultureInfo.InvariantCulture)
        );
    }

    /// <summary>One way of writing: Thai digits, single spaces, nothing invisible.</summary>
    public static string Spell(string text) =>
        ThaiNumerals.ToThai(
            string.Join(' ', new string([.. text.Where(c => !IsInvisible(c))]).Split((char[]?)null, Words))
                .Replace("/ ", "/", StringComparison.Ordinal)
        );

    private const StringSplitOptions Words = StringSplitOptions.RemoveEmptyEntries;

    private static bool IsInvisible(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Format || (char.IsControl(c) && !char.IsWhiteSpace(c));
}
