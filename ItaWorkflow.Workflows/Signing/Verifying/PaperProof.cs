using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Workflows.Signing.Keeping;
using ItaWorkflow.Workflows.Signing.Keys;

namespace ItaWorkflow.Workflows.Signing.Verifying;

/// <summary>
/// What can still be proved on a day, perhaps many years on: from the newest update down, each time-stamp that holds moves the day on which
/// everything below it is judged back to its own time. Missing proof is no alteration. (ETSI EN 319 102-1, past validation, in our order.)
/// </summary>
internal sealed class PaperProof(PaperReading paper, VerifierTrust trust)
{
    private readonly List<VerificationFinding> findings = [];
    private readonly Dictionary<string, DateTimeOffset> proven = new(StringComparer.Ordinal);
    private KeptEvidence evidence = KeptEvidence.Of(paper.Updates[^1].After, trust.Fresh);

    /// <summary>When the last word was said on what lies below.</summary>
    private DateTimeOffset known = trust.Now!.Value;

    /// <summary>What lies below existed then.</summary>
    private DateTimeOffset existed = trust.Now!.Value;

    private DateTimeOffset Today => trust.Now!.Value;

    /// <returns>What could not be proved, and since when each signature is proved to exist, by its field.</returns>
    public (IReadOnlyList<VerificationFinding> Findings, IReadOnlyDictionary<string, DateTimeOffset> Proven) Run()
    {
        foreach (var update in paper.Updates.Reverse())
            if (update.Set is { Kind: UpdateKind.Stamp } stamp)
                Pass(update, paper.Stamps.First(s => s.Field == stamp.Field.Name));
            else if (update.Set is { } set)
                Judge(paper.Signatures.First(s => s.Field == set.Field.Name));
        return (findings, proven);
    }

    private void Pass(PaperUpdate update, StampFacts stamp)
    {
        if (stamp is not { Token: { } token, Stamper: { } stamper, At: { } at })
            return;
        if (WhyNot(token, stamper) is { } why)
        {
            findings.Add(
                new(
                    VerificationFindingKind.Unproved,
                    why,
                    $"ตราประทับเวลาเก็บรักษาของ {stamp.Authority} {ThaiDate.ShortWithTime(at)}"
                )
            );
            return;
        }
        (known, existed) = (at, at);
        evidence = KeptEvidence.Of(update.After, []);
    }

    /// <returns>null: the token proves its time.</returns>
    private string? WhyNot(Rfc3161TimestampToken token, X509Certificate2 stamper)
    {
        var at = token.TokenInfo.Timestamp;
        if (!trust.Stampers.Trusts(token, stamper))
            return "ผู้ให้บริการประทับเวลาไม่อยู่ในรายชื่อที่หน่วยงานเชื่อถือ";
        if (AlgorithmYears.OfToken(token, stamper) < known)
            return "วิธีการเข้ารหัสที่ใช้ล้าสมัยก่อนมีตราประทับเวลาคุ้มครอง";
        if (new DateTimeOffset(stamper.NotAfter) < known)
            return "ตราประทับเวลาหมดอายุก่อนต่ออายุ เนื้อหาตรงกับที่ลงนาม แต่พิสูจน์เวลาไม่ได้แล้ว";
        if (!KeptEvidence.NamesList(stamper))
            return null;
        var issuers = trust.Stampers.Certificates.Concat(token.AsSignedCms().Certificates).Concat(evidence.Certificates);
        return evidence.Of(stamper, issuers, at, known) switch
        {
            (ListedStanding.Revoked, var since) when since <= known =>
                "ใบรับรองของผู้ให้บริการประทับเวลาถูกเพิกถอน ก่อนมีตราประทับเวลาอื่นคุ้มครอง",
            // The newest has no stamp above it: its standing is asked of the authority at the next renewal.
            (ListedStanding.Unknown, _) when known < Today =>
                "ไม่มีหลักฐานว่าใบรับรองของผู้ให้บริการประทับเวลายังไม่ถูกเพิกถอน จึงยืนยันไม่ได้",
            _ => null,
        };
    }

    private void Judge(SignatureFacts signature)
    {
        if (signature.Certificate is not { } certificate)
            return;
        if (signature.Token is { } token && signature.Stamper is { } stamper && WhyNot(token, stamper) is null)
            existed = token.TokenInfo.Timestamp < existed ? token.TokenInfo.Timestamp : existed;
        proven[signature.Field] = existed;
        var ended = new DateTimeOffset(certificate.NotAfter) < Today;
        if (new DateTimeOffset(certificate.NotAfter) < existed)
            Doubt(signature, "ใบรับรองหมดอายุแล้วในวันที่ตรวจ และไม่มีตราประทับเวลาที่พิสูจน์ได้ว่าลงนามไว้ก่อนหมดอายุ");
        else if (AlgorithmYears.OfKey(certificate) < existed)
            Doubt(signature, "วิธีการเข้ารหัสที่ใช้ล้าสมัยก่อนมีตราประทับเวลาคุ้มครอง");
        else
            Revocation(signature, certificate, ended);
        if (ended && !findings.Exists(f => f.Detail == Whose(signature)))
            findings.Add(
                new(
                    VerificationFindingKind.Sound,
                    "ใบรับรองหมดอายุแล้วในวันที่ตรวจ แต่ยังใช้ได้ ณ เวลาที่ลงนามซึ่งพิสูจน์ได้จากตราประทับเวลา",
                    Whose(signature)
                )
            );
    }

    private void Revocation(SignatureFacts signature, X509Certificate2 certificate, bool ended)
    {
        var (standing, since) = evidence.Of(certificate, trust.Authorities, existed, known);
        if (standing is ListedStanding.Revoked && since <= signature.At)
            findings.Add(
                new(
                    VerificationFindingKind.CertificateRevoked,
                    "ใบรับรองถูกเพิกถอนก่อนเวลาที่ลงนาม ลายมือชื่อนี้ใช้ไม่ได้",
                    Whose(signature)
                )
            );
        else if (standing is ListedStanding.Revoked && since <= existed)
            Doubt(signature, "ใบรับรองถูกเพิกถอนก่อนเวลาที่พิสูจน์ได้จากตราประทับเวลา จึงยืนยันเวลาลงนามไม่ได้");
        else if (standing is ListedStanding.Revoked)
            findings.Add(
                new(
                    VerificationFindingKind.Sound,
                    $"ใบรับรองถูกเพิกถอนภายหลัง ({ThaiDate.Short(ThaiDate.DayOf(since!.Value))}) ไม่กระทบลายมือชื่อที่ลงไว้ก่อน",
                    Whose(signature)
                )
            );
        else if (standing is ListedStanding.Unknown && ended)
            Doubt(signature, "ไม่มีหลักฐานว่าใบรับรองยังไม่ถูกเพิกถอน ณ เวลาที่ลงนาม จึงยืนยันไม่ได้");
    }

    private void Doubt(SignatureFacts signature, string text) =>
        findings.Add(new(VerificationFindingKind.Unproved, text, Whose(signature)));

    private static string Whose(SignatureFacts signature) => $"ลายมือชื่อของ {signature.Name}";
}
