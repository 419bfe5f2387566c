namespace ItaWorkflow.Workflows.Pdf;

/// <summary>A string; always written in hexadecimal, so that no text needs escaping. One that was read stays a slice of its file until asked for.</summary>
internal sealed class PdfText(ReadOnlyMemory<byte> written) : PdfValue
{
    /// <summary>Bytes of memory beside its text, about.</summary>
    public const int Weight = 100;
    private byte[]? bytes;

    public PdfText(byte[] bytes)
        : this(ReadOnlyMemory<byte>.Empty) => this.bytes = bytes;

    public byte[] Bytes => bytes ??= written.Span[0] == '<' ? Hexadecimal(written.Span[1..^1]) : Literal(written.Span[1..^1]);

    /// <summary>Where it stands in the file it was read from, delimiters included.</summary>
    public Range Span { get; init; }

    /// <summary>The text, unless it is longer than anything that we write there.</summary>
    public byte[] Short(int most) =>
        Bytes.Length <= most ? Bytes : throw new MalformedPdfException("A string is longer than ours are.");

    private static byte[] Hexadecimal(ReadOnlySpan<byte> digits)
    {
        var read = new byte[digits.Length / 2];
        Convert.FromHexString(digits, read, out _, out _);
        return read;
    }

    private static byte[] Literal(ReadOnlySpan<byte> text)
    {
        var read = new byte[text.Length];
        var length = 0;
        while (text.Length > 0)
        {
            if (text[0] == '\\')
            {
                if (Escaped(ref text) is { } letter)
                    read[length++] = letter;
                continue;
            }
            read[length++] = text[0];
            text = text[1..];
        }
        return read[..length];
    }

    /// <returns>null: a line end that belongs to the writing, not to the text.</returns>
    private static byte? Escaped(ref ReadOnlySpan<byte> text)
    {
        var next = text[1];
        if (next is >= (byte)'0' and <= (byte)'7')
            return Octal(ref text);
        var isLineEnd = next is (byte)'\r' or (byte)'\n';
        text = text[(text is [_, (byte)'\r', (byte)'\n', ..] ? 3 : 2)..];
        if (isLineEnd)
            return null;
        return "nrtbf"u8.IndexOf(next) is var letter and >= 0 ? "\n\r\t\b\f"u8[letter] : next;
    }

    private static byte Octal(ref ReadOnlySpan<byte> text)
    {
        var (value, digits) = (0, 1);
        for (; digits <= 3 && digits < text.Length && text[digits] is >= (byte)'0' and <= (byte)'7'; digits++)
            value = value * 8 + text[digits] - '0';
        text = text[digits..];
        return (byte)value;
    }
}
