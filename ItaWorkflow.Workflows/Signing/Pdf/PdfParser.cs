using System.Buffers;
using System.Globalization;
using System.Text;

namespace ItaWorkflow.Workflows.Signing.Pdf;

/// <summary>
/// Reads values and indirect objects at a place in the file. Every byte is looked at a bounded number of times and nesting
/// is limited, so hostile input costs no more than its length.
/// </summary>
internal sealed class PdfParser(ReadOnlyMemory<byte> file, int position)
{
    private const int DeepestNesting = 40;
    private const int LongestToken = 200;
    private static readonly SearchValues<char> NumberLetters = SearchValues.Create("+-.0123456789");

    public int Position { get; private set; } = position;

    private ReadOnlySpan<byte> Rest => file.Span[Position..];

    /// <summary>An object "N 0 obj … endobj"; Position ends behind it.</summary>
    public PdfValue ReadObject(int number, Func<PdfReference, PdfValue> resolve)
    {
        if (ReadWhole() != number || ReadWhole() != 0)
            throw new MalformedPdfException("The cross-reference points at another object.");
        Keyword("obj");
        var value = ReadValue();
        if (value is PdfDictionary dictionary && StartsKeyword("stream"))
            value = new PdfStream(dictionary, StreamData(dictionary, resolve));
        Keyword("endobj");
        return value;
    }

    public PdfValue ReadValue(int depth = 0)
    {
        if (depth > DeepestNesting)
            throw new MalformedPdfException("Nested too deeply.");
        SkipWhite();
        return Peek() switch
        {
            (byte)'/' => ReadName(),
            (byte)'(' => ReadLiteral(),
            (byte)'[' => ReadArray(depth),
            (byte)'<' => Peek(1) == (byte)'<' ? ReadDictionary(depth) : ReadHexadecimal(),
            >= (byte)'a' and <= (byte)'z' => ReadWord(),
            _ => ReadNumberOrReference(),
        };
    }

    public void Keyword(string word)
    {
        if (!StartsKeyword(word))
            throw new MalformedPdfException($"\"{word}\" was expected.");
        Position += word.Length;
    }

    public bool StartsKeyword(string word)
    {
        SkipWhite();
        return Rest.Length >= word.Length && Ascii.Equals(Rest[..word.Length], word);
    }

    public int ReadWhole()
    {
        SkipWhite();
        var text = Token();
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new MalformedPdfException("A whole number was expected.");
    }

    private ReadOnlyMemory<byte> StreamData(PdfDictionary dictionary, Func<PdfReference, PdfValue> resolve)
    {
        Keyword("stream");
        Position += Peek() == '\r' ? 1 : 0;
        if (Peek() != '\n')
            throw new MalformedPdfException("A stream begins on a new line.");
        Position++;
        var length = dictionary["Length"] is PdfReference reference ? resolve(reference) : dictionary["Length"];
        if (length is not PdfNumber number || number.ToInt32() is var count && (count < 0 || count > Rest.Length))
            throw new MalformedPdfException("A stream's length is wrong.");
        var data = file.Slice(Position, number.ToInt32());
        Position += data.Length;
        Keyword("endstream");
        return data;
    }

    private PdfName ReadName()
    {
        Position++;
        var token = Token();
        if (!token.Contains('#', StringComparison.Ordinal))
            return new(token);
        var name = new StringBuilder();
        for (var i = 0; i < token.Length; i++)
            name.Append(
                token[i] != '#' ? token[i]
                : i + 2 < token.Length ? Escaped(token, ref i)
                : throw new MalformedPdfException("Bad name.")
            );
        return new(name.ToString());
    }

    private static char Escaped(string token, ref int i)
    {
        var code = (char)(Hexadecimal((byte)token[i + 1]) * 16 + Hexadecimal((byte)token[i + 2]));
        i += 2;
        return code;
    }

    private PdfArray ReadArray(int depth)
    {
        Position++;
        var items = new List<PdfValue>();
        while (!Closes("]"))
            items.Add(ReadValue(depth + 1));
        return new(items);
    }

    private PdfDictionary ReadDictionary(int depth)
    {
        Position += 2;
        var entries = new List<(string, PdfValue)>();
        while (!Closes(">>"))
        {
            if (Peek() != '/')
                throw new MalformedPdfException("A dictionary's key is a name.");
            entries.Add((ReadName().Value, ReadValue(depth + 1)));
        }
        return new(entries.ToArray());
    }

    private bool Closes(string end)
    {
        var closes = StartsKeyword(end);
        Position += closes ? end.Length : 0;
        return closes;
    }

    private PdfText ReadHexadecimal()
    {
        var start = Position++;
        var length = Rest.IndexOf((byte)'>');
        if (length < 0 || length % 2 != 0)
            throw new MalformedPdfException("A hexadecimal string has no end or an odd length.");
        var bytes = new byte[length / 2];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)(Hexadecimal(Rest[2 * i]) * 16 + Hexadecimal(Rest[2 * i + 1]));
        Position += length + 1;
        return new(bytes) { Span = start..Position };
    }

    private static int Hexadecimal(byte digit) =>
        char.IsAsciiHexDigit((char)digit)
            ? Convert.ToInt32(((char)digit).ToString(), 16)
            : throw new MalformedPdfException("Not a hexadecimal digit.");

    private PdfText ReadLiteral()
    {
        var start = Position++;
        var bytes = new List<byte>();
        for (var open = 1; ; Position++)
        {
            var next = Peek();
            if (next == '\\')
                ReadEscape(bytes);
            else if (next == ')' && --open == 0)
                break;
            else
                bytes.Add(next);
            if (next == '(')
                open++;
        }
        Position++;
        return new([.. bytes]) { Span = start..Position };
    }

    private void ReadEscape(List<byte> bytes)
    {
        Position++;
        var next = Peek();
        if (next is >= (byte)'0' and <= (byte)'7')
            bytes.Add(ReadOctal());
        else if (next is (byte)'\r' or (byte)'\n')
            Position += next == '\r' && Peek(1) == '\n' ? 1 : 0;
        else
            bytes.Add("nrtbf"u8.IndexOf(next) is var letter and >= 0 ? "\n\r\t\b\f"u8[letter] : next);
    }

    private byte ReadOctal()
    {
        var value = 0;
        var digits = 0;
        for (; digits < 3 && Peek(digits) is >= (byte)'0' and <= (byte)'7'; digits++)
            value = value * 8 + Peek(digits) - '0';
        Position += digits - 1;
        return (byte)value;
    }

    private PdfValue ReadWord() =>
        Token() switch
        {
            "true" => new PdfBoolean(true),
            "false" => new PdfBoolean(false),
            "null" => new PdfNull(),
            _ => throw new MalformedPdfException("Not a value."),
        };

    private PdfValue ReadNumberOrReference()
    {
        var text = Token();
        if (text.AsSpan().ContainsAnyExcept(NumberLetters) || text.Length == 0)
            throw new MalformedPdfException("Not a value.");
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !StandsBeforeReference())
            return new PdfNumber(text);
        Keyword("0");
        Keyword("R");
        return new PdfReference(number);
    }

    private bool StandsBeforeReference() =>
        Peek(0) == ' ' && Peek(1) == '0' && Peek(2) == ' ' && Peek(3) == 'R' && (Peek(4) is var next) && IsBoundary(next);

    private string Token()
    {
        var length = 0;
        while (length < Rest.Length && !IsBoundary(Rest[length]))
            if (++length > LongestToken)
                throw new MalformedPdfException("A word is too long.");
        var token = Encoding.Latin1.GetString(Rest[..length]);
        Position += length;
        return token;
    }

    private void SkipWhite()
    {
        while (Position < file.Length && IsWhite(Peek()))
            Position++;
    }

    private byte Peek(int ahead = 0) =>
        Position >= 0 && Position + ahead < file.Length
            ? file.Span[Position + ahead]
            : throw new MalformedPdfException("The file ends too early.");

    private static bool IsWhite(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsBoundary(byte b) =>
        IsWhite(b) || b is (byte)'/' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'(' or (byte)')' or (byte)'%';
}
