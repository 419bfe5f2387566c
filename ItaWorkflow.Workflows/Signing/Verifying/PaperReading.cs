using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Workflows.Pdf;
using ItaWorkflow.Workflows.Signing.Stamping;

namespace ItaWorkflow.Workflows.Signing.Verifying;

/// <summary>Every update of a paper from its first signature on, each looked at by itself.</summary>
/// <param name="Signatures">Officers' and the office's seal, in the order in which they were set.</param>
/// <param name="Foreign">What updates between them changed that none of ours changes.</param>
internal sealed record PaperReading(
    IReadOnlyList<PaperUpdate> Updates,
    IReadOnlyList<SignatureFacts> Signatures,
    IReadOnlyList<StampFacts> Stamps,
    IReadOnlyList<VerificationFinding> Foreign
)
{
    public static PaperReading Of(PdfFile file, IReadOnlyCollection<X509Certificate2> authorities, TimestampTrust trust)
    {
        var updates = SignedPart.Updates(file);
        var sets = updates.Select(u => u.Set).OfType<SetSignature>().ToList();
        return new(
            updates,
            [.. sets.Where(s => s.Kind is not UpdateKind.Stamp).Select(s => new SignatureCheck(s, authorities, trust).Check())],
            [.. sets.Where(s => s.Kind is UpdateKind.Stamp).Select(StampFacts.Of)],
            [.. updates.Where(u => u.Set is null && !u.IsEvidence).SelectMany(u => ForeignUpdate.Words(u.Before, u.After))]
        );
    }
}
