using System.Globalization;
using System.Text;

namespace ItaWorkflow.Workflows.Pdf;

/// <summary>A place in the file that moves on word by word; every byte looked at is paid for.</summary>
internal class PdfCursor(ReadOnlyMemory<byte> file, int position, PdfBudget budget)
{
    private const int LongestToken = 200;

    protected PdfBudget Budget => budget;

    public int Position { get; protected set; } = position;

    protected ReadOnlySpan<byte> Rest => file.Span[Position..];

    public void Keyword(string word)
    {
        if (!StartsKeyword(word))
            throw new MalformedPdfException($"\"{word}\" was expected.");
        Skip(word.Length);
    }

    public bool StartsKeyword(string word)
    {
        SkipWhite();
        return Rest.Length >= word.Length && Ascii.Equals(Rest[..word.Length], word);
    }

    public int ReadWhole()
    {
        SkipWhite();
        return int.TryParse(Token(), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new MalformedPdfException("A whole number was expected.");
    }

    /// <summary>The next bytes, whatever they are.</summary>
    public ReadOnlyMemory<byte> Take(int count)
    {
        if (count < 0 || count > Rest.Length)
            throw new MalformedPdfException("The file ends too early.");
        budget.LookThrough(count);
        Position += count;
        return file.Slice(Position - count, count);
    }

    public void SkipLineEnd()
    {
        Position += Rest is [(byte)'\r', ..] ? 1 : 0;
        Position += Rest is [(byte)'\n', ..] ? 1 : 0;
    }

    protected ReadOnlySpan<byte> Token()
    {
        var rest = Rest;
        var length = 0;
        while (length < rest.Length && !IsBoundary(rest[length]))
            if (++length > LongestToken)
                throw new MalformedPdfException("A word is too long.");
        Skip(length);
        return rest[..length];
    }

    protected ReadOnlyMemory<byte> From(int start) => file[start..Position];

    protected void SkipWhite()
    {
        var rest = Rest;
        var length = 0;
        while (length < rest.Length && IsWhite(rest[length]))
            length++;
        Skip(length);
    }

    protected void Skip(int count)
    {
        budget.Look(count + 1);
        Position =
            Position + count <= file.Length ? Position + count : throw new MalformedPdfException("The file ends too early.");
    }

    protected byte Peek(int ahead = 0) =>
        Position >= 0 && Position + ahead < file.Length
            ? file.Span[Position + ahead]
            : throw new MalformedPdfException("The file ends too early.");

    private static bool IsWhite(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    protected static bool IsBoundary(byte b) =>
        IsWhite(b) || b is (byte)'/' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'(' or (byte)')' or (byte)'%';
}
