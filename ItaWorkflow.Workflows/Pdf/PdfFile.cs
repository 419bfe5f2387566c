using System.Security.Cryptography;

namespace ItaWorkflow.Workflows.Pdf;

/// <summary>
/// A PDF as our typesetter writes it (classic cross-reference tables, no object streams, no encryption), with its
/// incremental updates. Anything else is refused by <see cref="MalformedPdfException"/>.
/// </summary>
internal sealed class PdfFile(PdfHistory history, IReadOnlyList<PdfRevision> revisions)
{
    public const int LargestFile = 40 * 1024 * 1024;

    public ReadOnlyMemory<byte> Bytes { get; } = history.Bytes[..revisions[^1].End];

    public PdfBudget Budget => history.Budget;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<PdfRevision> Revisions => revisions;

    public PdfDictionary Trailer => revisions[^1].Trailer;

    /// <summary>One more than the highest object number.</summary>
    public int Size => Trailer.Require<PdfNumber>("Size").ToInt32();

    public PdfDictionary Catalog => Get<PdfDictionary>(Trailer["Root"]);

    public IReadOnlyList<SignatureField> Fields => field ??= SignatureFields.Of(this);

    /// <summary>SHA-256.</summary>
    public byte[] Digest => field ??= Hash();

    public static PdfFile Read(ReadOnlyMemory<byte> bytes, PdfBudget? budget = null) =>
        Open(bytes, budget ?? new()).Head(bytes.Length);

    public static PdfHistory Open(ReadOnlyMemory<byte> bytes, PdfBudget budget)
    {
        if (bytes.Length > LargestFile)
            throw new MalformedPdfException("The file is too large.");
        if (!bytes.Span.StartsWith("%PDF-1."u8))
            throw new MalformedPdfException("Not a PDF.");
        return new(bytes, budget);
    }

    /// <summary>The file as it was after its first revisions.</summary>
    public PdfFile UpTo(int count) => count == revisions.Count ? this : history.View([.. revisions.Take(count)]);

    /// <summary>The value itself, or the object it refers to.</summary>
    public T Get<T>(PdfValue? value)
        where T : PdfValue =>
        (value is PdfReference reference ? Object(reference.Number) : value) as T
        ?? throw new MalformedPdfException("A value is missing or of another kind.");

    public bool Has(int number) => Find(number) is not null;

    public PdfValue Object(int number) =>
        Find(number) is var (revision, offset)
            ? history.Object(number, offset, revision)
            : throw new MalformedPdfException("An object is missing.");

    private byte[] Hash()
    {
        Budget.LookThrough(Bytes.Length);
        return SHA256.HashData(Bytes.Span);
    }

    private (PdfRevision Revision, int Offset)? Find(int number)
    {
        for (var i = revisions.Count - 1; i >= 0; i--)
        {
            Budget.Look(4);
            if (revisions[i].Offset(number) is { } offset)
                return (revisions[i], offset);
        }
        return null;
    }
}
