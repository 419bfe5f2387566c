using System.Buffers;
using System.Globalization;
using System.Text;

namespace ItaWorkflow.Workflows.Pdf;

/// <summary>
/// Reads values and indirect objects at a place in the file. Nesting is limited, strings and streams stay slices of the file, and
/// every byte looked at and every value made is paid for.
/// </summary>
internal sealed class PdfParser(ReadOnlyMemory<byte> file, int position, PdfBudget budget) : PdfCursor(file, position, budget)
{
    private const int DeepestNesting = 40;

    /// <summary>To stop at a bracket costs more than to run over letters.</summary>
    private const int EffortOfBracket = 8;
    private static readonly SearchValues<char> NumberLetters = SearchValues.Create("+-.0123456789");
    private static readonly SearchValues<byte> HexadecimalDigits = SearchValues.Create("0123456789abcdefABCDEF"u8);

    /// <summary>An object "N 0 obj … endobj"; Position ends behind it.</summary>
    public PdfValue ReadObject(int number)
    {
        if (ReadWhole() != number || ReadWhole() != 0)
            throw new MalformedPdfException("The cross-reference points at another object.");
        Keyword("obj");
        var value = ReadValue();
        if (value is PdfDictionary dictionary && StartsKeyword("stream"))
            value = new PdfStream(dictionary, StreamData(dictionary));
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

    /// <summary>Our typesetter writes every length beside its stream; one that stands elsewhere may lead on without end.</summary>
    private ReadOnlyMemory<byte> StreamData(PdfDictionary dictionary)
    {
        Keyword("stream");
        Position += Peek() == '\r' ? 1 : 0;
        if (Peek() != '\n')
            throw new MalformedPdfException("A stream begins on a new line.");
        Position++;
        var data = Take(dictionary.Require<PdfNumber>("Length").ToInt32());
        Keyword("endstream");
        return data;
    }

    private PdfName ReadName()
    {
        Position++;
        var token = Word();
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
        if (!byte.TryParse(token.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            throw new MalformedPdfException("Bad name.");
        i += 2;
        return (char)code;
    }

    private PdfArray ReadArray(int depth)
    {
        Position++;
        var items = new List<PdfValue>();
        while (!Closes("]"))
            items.Add(ReadValue(depth + 1));
        Budget.Make(PdfArray.Weight + sizeof(long) * 2 * items.Count);
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
        Budget.Make(PdfDictionary.Weight * (1L + entries.Count));
        return new(entries.ToArray());
    }

    private bool Closes(string end)
    {
        var closes = StartsKeyword(end);
        Skip(closes ? end.Length : 0);
        return closes;
    }

    private PdfText ReadHexadecimal()
    {
        var start = Position++;
        var length = Rest.IndexOfAnyExcept(HexadecimalDigits);
        if (length < 0 || length % 2 != 0 || Rest[length] != '>')
            throw new MalformedPdfException("A hexadecimal string has no end, an odd length or another digit.");
        Skip(length + 1);
        return Text(start);
    }

    private PdfText ReadLiteral()
    {
        var start = Position++;
        for (var open = 1; open > 0; )
        {
            var next = Rest.IndexOfAny("()\\"u8);
            var found = next < 0 ? throw new MalformedPdfException("A string has no end.") : Rest[next];
            Budget.Look(EffortOfBracket);
            open += found switch
            {
                (byte)'(' => 1,
                (byte)')' => -1,
                _ => 0,
            };
            Skip(next + (found == '\\' ? 2 : 1));
        }
        return Text(start);
    }

    private PdfText Text(int start)
    {
        Budget.Make(PdfText.Weight + Position - start);
        return new(From(start)) { Span = start..Position };
    }

    private PdfValue ReadWord() =>
        Word() switch
        {
            "true" => new PdfBoolean(true),
            "false" => new PdfBoolean(false),
            "null" => new PdfNull(),
            _ => throw new MalformedPdfException("Not a value."),
        };

    private PdfValue ReadNumberOrReference()
    {
        var text = Word();
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

    private string Word()
    {
        var token = Token();
        Budget.Make(PdfName.Weight + sizeof(char) * token.Length);
        return Encoding.Latin1.GetString(token);
    }
}
