using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Workflows.Signing.Keys;

/// <summary>The PIN that opens an officer's signing key. Digits, so that it can be typed on a phone while others look.</summary>
public static class SigningPin
{
    public const int LeastDigits = 6;
    public const int MostDigits = 12;

    /// <summary>Thai digits are digits, spaces are not meant.</summary>
    public static string Read(string typed) => ThaiNumerals.ToArabic(typed).Replace(" ", "", StringComparison.Ordinal);

    /// <returns>null when the PIN may be used.</returns>
    public static Refusal? Check(string pin, string field)
    {
        if (pin.Length is < LeastDigits or > MostDigits || !pin.All(char.IsAsciiDigit))
            return new($"PIN ต้องเป็นตัวเลข {LeastDigits} ถึง {MostDigits} หลัก", field);
        if (pin.Distinct().Count() < 3 || IsRun(pin, 1) || IsRun(pin, -1))
            return new("PIN นี้เดาง่ายเกินไป โปรดเลี่ยงเลขซ้ำและเลขเรียง เช่น 111111 หรือ 123456", field);
        return null;
    }

    private static bool IsRun(string pin, int step) =>
        pin.Zip(pin.Skip(1)).All(pair => (pair.Second - pair.First - step) % 10 == 0);
}
