using System.Globalization;
using ItaWorkflow.Workflows.Pdf;

namespace ItaWorkflow.Workflows.Signing.Verifying;

/// <summary>
/// Tells a file that ends in the middle of a signing (a download that broke off) from one to which something was added: what stands
/// there redefines an empty field and adds new objects, as signing does, and comes to no end.
/// </summary>
internal static class CutSigning
{
    /// <param name="before">The whole part of the file.</param>
    public static bool IsBegun(PdfFile before, ReadOnlyMemory<byte> file)
    {
        var at = before.Bytes.Length;
        var isFirst = true;
        while (at < file.Length)
        {
            var rest = file.Span[at..];
            if (!isFirst && IsBeginning(rest, "xref\n"u8))
                return !rest.EndsWith("%%EOF\n"u8);
            var digits = rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9') is var found and >= 0 ? found : rest.Length;
            if (rest[digits..].Length < Header.Length && IsBeginning(rest[digits..], Header))
                return true;
            if (Number(rest, digits) is not { } number || !MayStand(before, number, isFirst))
                return false;
            var parser = new PdfParser(file, at, before.Budget);
            if (TryObject(parser, number) is not { } value)
                return rest.IndexOf("\nendobj\n"u8) < 0;
            if (isFirst && !IsBeginningOfOurs(before, number, value))
                return false;
            (at, isFirst) = (parser.Position + 1, false);
        }
        return !isFirst;
    }

    private static ReadOnlySpan<byte> Header => " 0 obj\n"u8;

    /// <summary>Either is the beginning of the other.</summary>
    private static bool IsBeginning(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> words) =>
        rest.StartsWith(words) || words.StartsWith(rest);

    private static int? Number(ReadOnlySpan<byte> rest, int digits) =>
        rest[digits..].StartsWith(Header)
        && int.TryParse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static bool MayStand(PdfFile before, int number, bool isFirst) =>
        !isFirst
            ? number >= before.Size
            : before.Fields.Any(f => f.Number == number && !f.IsSigned)
                || number == (before.Catalog[SecurityStore.Key] as PdfReference)?.Number
                || number == before.Trailer.Require<PdfReference>("Root").Number;

    /// <summary>A field that gets its value; or the store of evidence, or the catalog, with more at the end of a list.</summary>
    private static bool IsBeginningOfOurs(PdfFile before, int number, PdfValue value) =>
        before.Fields.Any(f => f.Number == number)
            ? SigningUpdate.IsOnlySigned(before.Object(number), value)
            : value is PdfDictionary after && before.Object(number) is PdfDictionary old && IsLonger(old, after);

    private static bool IsLonger(PdfDictionary old, PdfDictionary after) =>
        old.Entries.All(e => after[e.Key] is { } now && (WrittenUpdate.IsSame(e.Value, now) || IsExtended(e.Value, now)))
        && after.Entries.All(e =>
            old[e.Key] is not null || e.Key is SecurityStore.Key || SecurityStore.Kinds.Contains(e.Key, StringComparer.Ordinal)
        );

    private static bool IsExtended(PdfValue old, PdfValue now) =>
        (old, now) switch
        {
            (PdfArray had, PdfArray has) => has.Items.Count >= had.Items.Count
                && had.Items.Zip(has.Items).All(pair => WrittenUpdate.IsSame(pair.First, pair.Second)),
            (PdfDictionary had, PdfDictionary has) => IsLonger(had, has),
            _ => false,
        };

    private static PdfValue? TryObject(PdfParser parser, int number)
    {
        try
        {
            return parser.ReadObject(number);
        }
        catch (MalformedPdfException e) when (!e.IsTooTangled)
        {
            return null;
        }
    }
}
