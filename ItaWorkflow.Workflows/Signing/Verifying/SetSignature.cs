using ItaWorkflow.Workflows.Pdf;

namespace ItaWorkflow.Workflows.Signing.Verifying;

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
