using System.Buffers;
using System.Globalization;
using System.Text;

namespace ItaWorkflow.Workflows.Pdf;

/// <summary>Writes values in one canonical form: the same values are always the same bytes.</summary>
internal sealed class PdfWriter
{
    private readonly ArrayBufferWriter<byte> output = new();

    public int Length => output.WrittenCount;

    /// <summary>Where each hole was left.</summary>
    public Dictionary<PdfHole, int> Holes { get; } = [];

    public static byte[] Bytes(PdfValue value)
    {
        var writer = new PdfWriter();
        writer.Value(value);
        return writer.ToArray();
    }

    public byte[] ToArray() => output.WrittenSpan.ToArray();

    public void Raw(ReadOnlySpan<byte> bytes) => output.Write(bytes);

    public void Line(string text) => output.Write(Encoding.ASCII.GetBytes(text + "\n"));

    public void Object(int number, PdfValue value)
    {
        Line(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj"));
        Value(value);
        output.Write("\nendobj\n"u8);
    }

    public void Value(PdfValue value)
    {
        switch (value)
        {
            case PdfArray array:
                Array(array);
                break;
            case PdfDictionary dictionary:
                Dictionary(dictionary);
                break;
            case PdfStream stream:
                Stream(stream);
                break;
            case PdfHole hole:
                Holes[hole] = Length;
                output.Write(new byte[hole.Length]);
                break;
            default:
                Ascii(Word(value));
                break;
        }
    }

    private static string Word(PdfValue value) =>
        value switch
        {
            PdfNull => "null",
            PdfBoolean boolean => boolean.Value ? "true" : "false",
            PdfNumber number => number.Text,
            PdfName name => Name(name.Value),
            PdfText text => $"<{Convert.ToHexStringLower(text.Bytes)}>",
            PdfReference reference => string.Create(CultureInfo.InvariantCulture, $"{reference.Number} 0 R"),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    private void Array(PdfArray array)
    {
        output.Write("["u8);
        for (var i = 0; i < array.Items.Count; i++)
        {
            if (i > 0)
                output.Write(" "u8);
            Value(array.Items[i]);
        }
        output.Write("]"u8);
    }

    private void Dictionary(PdfDictionary dictionary)
    {
        output.Write("<<"u8);
        foreach (var (key, value) in dictionary.Entries)
        {
            Ascii(Name(key));
            output.Write(" "u8);
            Value(value);
            output.Write("\n"u8);
        }
        output.Write(">>"u8);
    }

    private void Stream(PdfStream stream)
    {
        Dictionary(stream.Dictionary);
        output.Write("\nstream\n"u8);
        output.Write(stream.Data.Span);
        output.Write("\nendstream"u8);
    }

    private static string Name(string name) =>
        "/"
        + string.Concat(
            name.Select(letter =>
                char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' or '-' or '+' ? letter.ToString() : $"#{(int)letter:X2}"
            )
        );

    private void Ascii(string text) => output.Write(Encoding.ASCII.GetBytes(text));
}
