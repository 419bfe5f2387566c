using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Workflows.Pdf;
using ItaWorkflow.Workflows.Signing.Stamping;
using ItaWorkflow.Workflows.Signing.Verifying;

namespace ItaWorkflow.Workflows.Signing.Keeping;

/// <param name="RenewAt">When the next stamp is wanted.</param>
public sealed record ArchivedPdf(byte[] Bytes, DateTimeOffset RenewAt);

/// <summary>
/// Adds to a sealed paper the evidence that its certificates held, and over all of it a stamp of archive time; years later the same again,
/// with a stronger hash. Bytes in, bytes out; what was there stays untouched.
/// </summary>
public sealed class PaperArchiving(
    OwnLists own,
    ListClient lists,
    TimestampClient timestamps,
    TrustedStampers stampers,
    TimeProvider clock
)
{
    /// <summary>The reader stops at 60: there must be room to the end.</summary>
    private const int MostRevisions = 50;

    /// <summary>The authority's and our own clock.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(5);

    /// <returns>null: evidence is not there yet, or a new stamp would prove nothing longer than the last; later, then.</returns>
    /// <exception cref="TimestampUnavailableException">The authority gives no stamp.</exception>
    public async Task<ArchivedPdf?> ArchiveAsync(byte[] pdf, Uri authority, CancellationToken cancel)
    {
        var file = PdfFile.Read(pdf);
        var trust = await stampers.ReadAsync(cancel);
        if (file.Revisions.Count >= MostRevisions || !trust.IsSet)
            return null;
        var tokens = PaperTokens.Of(file);
        if (await EvidenceAsync(tokens, trust, cancel) is not { } evidence)
            return null;
        var kept = SecurityStore.Add(pdf, evidence) ?? pdf;
        var layout = HiddenLayout.Stamp(PdfFile.Read(kept));
        var stamped = layout.ToBytes();
        // The first of a paper's life is as strong as its signatures; those that renew it are stronger.
        var hash = tokens.Stamps == 0 ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA512;
        var token = await timestamps.StampAsync(authority, layout.Covered(stamped), hash, cancel);
        if (!token.VerifySignatureForData(layout.Covered(stamped), out var stamper) || !trust.Trusts(token, stamper))
            throw new TimestampUnavailableException(StampCheck.Untrusted);
        if ((token.TokenInfo.Timestamp - clock.GetUtcNow()).Duration() > Apart)
            throw new TimestampUnavailableException(StampCheck.ClocksApart(token.TokenInfo.Timestamp, clock.GetUtcNow()));
        layout.Fill(stamped, token.AsSignedCms().Encode());
        var until = RenewalTimes.Until(token, stamper);
        return tokens.Until is { } before && until <= before
            ? null
            : new(stamped, RenewalTimes.Next(token, stamper, clock.GetUtcNow()));
    }

    /// <returns>null: an authority's list does not answer yet, or is older than what it must prove.</returns>
    private async Task<IReadOnlyDictionary<string, IReadOnlyList<byte[]>>?> EvidenceAsync(
        PaperTokens tokens,
        TimestampTrust trust,
        CancellationToken cancel
    )
    {
        var (certificates, ours) = await own.ReadAsync(cancel);
        if (ours.Any(list => KeptList.TryRead(list)!.At < tokens.Newest))
            return null;
        List<byte[]> kept = [.. certificates, .. tokens.Certificates.Select(c => c.RawData)];
        List<byte[]> all = [.. ours];
        foreach (var certificate in tokens.Certificates.Where(KeptEvidence.NamesList))
        {
            if (await lists.FetchAsync(certificate, cancel) is not { } list || KeptList.TryRead(list)!.At < tokens.Newest)
                return null;
            all.Add(list);
        }
        kept.AddRange(trust.Certificates.Where(c => IsIssuer(c, tokens)).Select(c => c.RawData));
        return new Dictionary<string, IReadOnlyList<byte[]>>(StringComparer.Ordinal)
        {
            [SecurityStore.Certificates] = kept,
            [SecurityStore.Lists] = all,
        };
    }

    private static bool IsIssuer(X509Certificate2 issuer, PaperTokens tokens) =>
        tokens.Certificates.Any(c => c.IssuerName.RawData.AsSpan().SequenceEqual(issuer.SubjectName.RawData));
}
