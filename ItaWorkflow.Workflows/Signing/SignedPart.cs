using ItaWorkflow.Workflows.Signing.Pdf;

namespace ItaWorkflow.Workflows.Signing;

/// <summary>A signature that was set by the last update of a view of the file.</summary>
internal sealed record SetSignature(PdfFile Before, PdfFile After, SignatureField Field, PdfDictionary Dictionary)
{
    /// <summary>From the file's first to its last byte, but for the hole where the signature itself stands.</summary>
    public bool CoversEverything
    {
        get
        {
            var range = Dictionary.Require<PdfArray>("ByteRange").Items.OfType<PdfNumber>().Select(n => n.ToInt32()).ToArray();
            var hole = Dictionary.Require<PdfText>("Contents").Span;
            var (start, end) = (hole.Start.Value, hole.End.Value);
            return range is [0, _, _, _] && range[1] == start && range[2] == end && range[3] == After.Bytes.Length - end;
        }
    }
}

/// <summary>Finds the longest head of a file that ends with a signature over all of it.</summary>
internal static class SignedPart
{
    private const int MostTries = 80;

    /// <summary>The file, or its longest readable head; null: not even its first revision can be read.</summary>
    public static PdfFile? Readable(ReadOnlyMemory<byte> pdf)
    {
        var length = pdf.Length;
        for (var tries = 0; tries < MostTries && length > 0; tries++)
        {
            if (TryRead(pdf[..length]) is { } file)
                return file;
            var end = pdf.Span[..(length - 1)].LastIndexOf("%%EOF\n"u8);
            length = end < 0 ? 0 : end + 6;
        }
        return null;
    }

    /// <returns>null: no revision ends with a signature over all of it.</returns>
    public static PdfFile? Find(PdfFile file)
    {
        for (var revisions = file.Revisions.Count; revisions > 1; revisions--)
            if (TrySet(file, revisions) is { CoversEverything: true })
                return file.UpTo(revisions);
        return null;
    }

    /// <summary>The signatures in the order in which they were set, from the first signed revision on.</summary>
    /// <exception cref="MalformedPdfException">An update after the first signature sets none, or more than one.</exception>
    public static IReadOnlyList<SetSignature> Signatures(PdfFile file)
    {
        var first = 2;
        while (first <= file.Revisions.Count && !SignatureFields.Read(file.UpTo(first)).Any(f => f.IsSigned))
            first++;
        return [.. Enumerable.Range(first, file.Revisions.Count - first + 1).Select(revisions => Set(file, revisions))];
    }

    private static SetSignature Set(PdfFile file, int revisions)
    {
        var (before, after) = (file.UpTo(revisions - 1), file.UpTo(revisions));
        var signed = SignatureFields.Read(before).Where(f => f.IsSigned).Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        var fields = SignatureFields.Read(after).Where(f => f.IsSigned && !signed.Contains(f.Name)).ToList();
        return fields is [var field]
            ? new(before, after, field, after.Get<PdfDictionary>(field.Widget["V"]))
            : throw new MalformedPdfException("An update sets one signature.");
    }

    private static SetSignature? TrySet(PdfFile file, int revisions)
    {
        try
        {
            return Set(file, revisions);
        }
        catch (MalformedPdfException)
        {
            return null;
        }
    }

    private static PdfFile? TryRead(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return PdfFile.Read(bytes);
        }
        catch (MalformedPdfException)
        {
            return null;
        }
    }
}
