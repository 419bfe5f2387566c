using ItaWorkflow.Workflows.Pdf;
using ItaWorkflow.Workflows.Signing.Keeping;

namespace ItaWorkflow.Workflows.Signing.Verifying;

internal enum UpdateKind
{
    Officer,
    Seal,

    /// <summary>A document time-stamp.</summary>
    Stamp,
}

/// <summary>A signature that was set by the last update of a view of the file.</summary>
internal sealed record SetSignature(PdfFile Before, PdfFile After, SignatureField Field, PdfDictionary Dictionary)
{
    public UpdateKind Kind =>
        Dictionary.Is("SubFilter", "ETSI.RFC3161") ? UpdateKind.Stamp
        : Field.IsHidden ? UpdateKind.Seal
        : UpdateKind.Officer;

    /// <summary>It changed what its kind may change.</summary>
    public bool IsClean =>
        Kind is UpdateKind.Officer ? SigningUpdate.IsClean(this) : Field.IsHidden && HiddenUpdate.IsClean(this);

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

    /// <summary>What it covers: all but the hole.</summary>
    public byte[] Content()
    {
        var hole = Dictionary.Require<PdfText>("Contents").Span;
        After.Budget.Make(After.Bytes.Length);
        return [.. After.Bytes.Span[..hole.Start], .. After.Bytes.Span[hole.End..]];
    }
}

/// <summary>One update after the first signature.</summary>
/// <param name="Set">null: it sets no signature: evidence was added, or something foreign was.</param>
internal sealed record PaperUpdate(PdfFile Before, PdfFile After, SetSignature? Set)
{
    public bool IsEvidence => Set is null && StoreUpdate.IsClean(Before, After);
}
