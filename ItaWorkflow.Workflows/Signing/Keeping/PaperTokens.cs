using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Workflows.Pdf;
using ItaWorkflow.Workflows.Signing.Stamping;
using ItaWorkflow.Workflows.Signing.Verifying;

namespace ItaWorkflow.Workflows.Signing.Keeping;

/// <summary>The time-stamps that a paper bears, as far as evidence must be gathered for them.</summary>
/// <param name="Certificates">Of their authorities, each once.</param>
/// <param name="Newest">What the last of them says.</param>
/// <param name="Stamps">How many of archive time.</param>
/// <param name="Until">The last of archive time proves something until then; null: there is none.</param>
internal sealed record PaperTokens(
    IReadOnlyList<X509Certificate2> Certificates,
    DateTimeOffset Newest,
    int Stamps,
    DateTimeOffset? Until
)
{
    public static PaperTokens Of(PdfFile file)
    {
        var paper = PaperReading.Of(file, [], TimestampTrust.Nobody);
        List<Rfc3161TimestampToken> tokens =
        [
            .. paper.Signatures.Select(s => s.Token).Concat(paper.Stamps.Select(s => s.Token)).OfType<Rfc3161TimestampToken>(),
        ];
        var stampers = paper.Signatures.Select(s => s.Stamper).Concat(paper.Stamps.Select(s => s.Stamper));
        return new(
            [
                .. stampers
                    .OfType<X509Certificate2>()
                    .Concat(tokens.SelectMany(t => t.AsSignedCms().Certificates))
                    .DistinctBy(c => c.Thumbprint, StringComparer.Ordinal),
            ],
            tokens.Count == 0 ? DateTimeOffset.MinValue : tokens.Max(t => t.TokenInfo.Timestamp),
            paper.Stamps.Count,
            paper.Stamps is [.., { Token: { } last, Stamper: { } stamper }] ? RenewalTimes.Until(last, stamper) : null
        );
    }
}
