using System.Text;
using System.Text.Unicode;

namespace ItaWorkflow.Workflows;

/// <summary>
/// Text files as Thai offices write them: with a byte order mark what that says, else UTF-8 or UTF-16 if it can be, else Windows-874 (TIS-620).
/// A few broken bytes make no other encoding of it: where they stood stands U+FFFD.
/// </summary>
internal static class OfficeText
{
    /// <summary>Signs of more than one byte to each broken one; Thai of Windows-874 has next to none that are UTF-8 by chance.</summary>
    private const int WholeSigns = 4;
    private const int Looked = 4_000;

    public static string Decode(byte[] file)
    {
        var encoding = Unmarked(file);
        using var marked = new StreamReader(new MemoryStream(file), encoding, detectEncodingFromByteOrderMarks: true);
        return marked.ReadToEnd();
    }

    private static Encoding Unmarked(byte[] file) =>
        file is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || Utf8.IsValid(file) && !file.Contains((byte)0)
            ? Encoding.UTF8
        : Wide(file) is { } wide ? wide
        : IsUtf8(file) ? Encoding.UTF8
        : CodePagesEncodingProvider.Instance.GetEncoding(874)!;

    /// <summary>UTF-16 without a mark: of each pair one byte is 0 (Latin) or 0x0E (Thai).</summary>
    private static Encoding? Wide(byte[] file)
    {
        var pairs = Math.Min(file.Length, Looked) / 2;
        if (pairs < 2)
            return null;
        var (first, second) = (Pages(file, 0, pairs), Pages(file, 1, pairs));
        return second * 10 >= pairs * 9 && first * 2 < pairs ? Encoding.Unicode
            : first * 10 >= pairs * 9 && second * 2 < pairs ? Encoding.BigEndianUnicode
            : null;
    }

    private static int Pages(byte[] file, int at, int pairs) =>
        Enumerable.Range(0, pairs).Count(i => file[(i * 2) + at] is 0x00 or 0x0E);

    private static bool IsUtf8(ReadOnlySpan<byte> file)
    {
        var (whole, broken) = (0, 0);
        while (file.Length > 0)
        {
            var status = Rune.DecodeFromUtf8(file, out _, out var length);
            if (status is not System.Buffers.OperationStatus.Done)
                broken++;
            else if (length > 1)
                whole++;
            file = file[length..];
        }

        return whole >= broken * WholeSigns && whole > 0;
    }
}
