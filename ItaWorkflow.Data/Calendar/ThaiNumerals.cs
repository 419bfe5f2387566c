namespace ItaWorkflow.Data.Calendar;

/// <summary>Arabic and Thai digits, one for one; everything else in the text stays as it is.</summary>
public static class ThaiNumerals
{
    private const char ThaiZero = '๐';

    public static string ToThai(string text) =>
        string.Create(
            text.Length,
            text,
            static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = char.IsAsciiDigit(source[i]) ? (char)(source[i] - '0' + ThaiZero) : source[i];
            }
        );

    public static string ToArabic(string text) =>
        string.Create(
            text.Length,
            text,
            static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = source[i] is >= ThaiZero and <= '๙' ? (char)(source[i] - ThaiZero + '0') : source[i];
            }
        );
}
