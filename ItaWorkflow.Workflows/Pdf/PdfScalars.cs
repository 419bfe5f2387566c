using System.Buffers;
using System.Globalization;
using System.Text;

namespace ItaWorkflow.Workflows.Pdf;

/// <summary>Reads values that have no parts: names, strings, numbers and references. Strings stay slices of the file.</summary>
internal abstract class PdfScalars(ReadOnlyMemory<byte> file, int position, PdfBudget budget) : PdfCursor(file, position, budget)
{
    /// <summary>To stop at a bracket costs more than to run over letters.</summary>
    private const int EffortOfBracket = 8;
    private static readonly SearchValues<char> NumberLetters = SearchValues.Create("+-.0123456789");
    private static readonly SearchValues<byte> HexadecimalDigits = SearchValues.Create("0123456789abcdefABCDEF"u8);

    protected PdfName ReadName()
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

    protected PdfText ReadHexadecimal()
    {
        var start = Position++;
        var length = Rest.IndexOfAnyExcept(HexadecimalDigits);
        if (length < 0 || length % 2 != 0 || Rest[length] != '>')
            throw new MalformedPdfException("A hexadecimal string has no end, an odd length or another digit.");
        Skip(length + 1);
        return Text(start);
    }

    protected PdfText ReadLiteral()
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

    protected PdfValue ReadWord() =>
        Word() switch
        {
            "true" => new PdfBoolean(true),
            "false" => new PdfBoolean(false),
            "null" => new PdfNull(),
            _ => throw new MalformedPdfException("Not a value."),
        };

    protected PdfValue ReadNumberOrReference()
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
