using System.Globalization;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Data.Memos;

/// <summary>A number taken apart. 23, ๒๓ and ๐๒๓ are one number, and prefixes that differ in spaces only are one prefix.</summary>
/// <param name="Prefix">As it is written: Thai digits, single spaces; empty: none.</param>
/// <param name="Running">1, 2, 3 …</param>
public sealed record RunningNumber(string Prefix, int Running)
{
    private const int MostDigits = 7;

    /// <summary>หนังสือเวียน ว ๒๓: numbered in a row of its own beside the others of the prefix.</summary>
    public bool IsCircular { get; init; }

    /// <summary>23/2569: the year that was typed behind it, Buddhist Era; null: none was.</summary>
    public int? Year { get; init; }

    /// <summary>As it stands on paper.</summary>
    public string Text =>
        ThaiNumerals.ToThai(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Prefix}{(Prefix.Length == 0 ? "" : "/")}{(IsCircular ? "ว " : "")}{Running}"
            )
        );

    /// <summary>The <see cref="NumberRegister"/> to which it belongs.</summary>
    public string Register => IsCircular ? NumberRegister.CircularKeyOf(Prefix) : NumberRegister.KeyOf(Prefix);

    /// <param name="prefix">Of the memo's division: what a running number alone belongs to.</param>
    /// <returns>null: it does not end in a running number.</returns>
    public static RunningNumber? Read(string text, string prefix)
    {
        var written = Spell(text);
        var year = YearBehind(ref written, prefix);
        var slash = written.LastIndexOf('/');
        var last = ThaiNumerals.ToArabic(written[(slash + 1)..].Trim());
        var isCircular = last.StartsWith('ว');
        var digits = (isCircular ? last[1..].TrimStart('.', ' ') : last).TrimStart('0');
        if (digits.Length is 0 or > MostDigits || !digits.All(char.IsAsciiDigit))
            return null;
        var (own, typed) = (Spell(prefix), slash < 0 ? prefix : written[..slash].TrimEnd());
        return new(
            NumberRegister.KeyOf(own) == NumberRegister.KeyOf(typed) ? own : typed,
            int.Parse(digits, CultureInfo.InvariantCulture)
        )
        {
            IsCircular = isCircular,
            Year = year,
        };
    }

    /// <summary>A number of a register, by the prefix under which the register is shown.</summary>
    public static RunningNumber Of(string prefix, int running)
    {
        ArgumentNullException.ThrowIfNull(prefix);

        return prefix is "ว" || prefix.EndsWith("/ว", StringComparison.Ordinal)
            ? new(prefix.TrimEnd('ว').TrimEnd('/'), running) { IsCircular = true }
            : new(prefix, running);
    }

    /// <summary>Takes ๒๕๖๙ off ๒๓/๒๕๖๙ and off ตย ๕๒๕๐๐.๒/๒๓/๒๕๖๙; of the division's own prefix before it, it is a running number.</summary>
    private static int? YearBehind(ref string written, string prefix)
    {
        var slash = written.LastIndexOf('/');
        if (slash < 0 || NumberRegister.KeyOf(prefix) == NumberRegister.KeyOf(written[..slash]))
            return null;
        var before = ThaiNumerals
            .ToArabic(written[(written.LastIndexOf('/', slash - 1) + 1)..slash])
            .TrimStart('ว', '.', ' ')
            .Trim();
        if (before.Length is 0 or > MostDigits || !before.All(char.IsAsciiDigit))
            return null;
        var said = ThaiNumerals.ToArabic(written[(slash + 1)..].Replace("พ.ศ.", "", StringComparison.Ordinal).Trim());
        if (!int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 2500 or > 2700)
            return null;
        written = written[..slash].TrimEnd();
        return year;
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
