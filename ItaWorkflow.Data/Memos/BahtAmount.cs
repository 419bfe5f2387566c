using System.Globalization;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Data.Memos;

/// <summary>วงเงิน in baht, as people type and read it.</summary>
public static class BahtAmount
{
    public const decimal Most = 9_999_999_999.99m;

    /// <summary>Thai or Arabic digits, with or without commas, บาท, two places; empty: no amount.</summary>
    public static bool TryRead(string? typed, out decimal? amount)
    {
        amount = null;
        var text = ThaiNumerals.ToArabic(typed ?? "").Replace("บาท", "", StringComparison.Ordinal).Trim();
        if (text.Length == 0)
            return true;
        if (
            !decimal.TryParse(
                text,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture,
                out var read
            )
            || read > Most
            || read != decimal.Round(read, 2)
        )
            return false;
        amount = read;
        return true;
    }

    /// <summary>100,000 or 1,250.50</summary>
    public static string Words(decimal amount) =>
        amount.ToString(amount == decimal.Truncate(amount) ? "#,0" : "#,0.00", CultureInfo.InvariantCulture);
}
