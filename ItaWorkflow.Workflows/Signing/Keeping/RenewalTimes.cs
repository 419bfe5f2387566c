using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace ItaWorkflow.Workflows.Signing.Keeping;

/// <summary>How long a stamp proves something, and when it is renewed: half a year before its certificate ends, a year before its algorithms do.</summary>
internal static class RenewalTimes
{
    private const int MonthsBeforeCertificate = 6;
    private const int MonthsBeforeAlgorithm = 12;

    /// <summary>Not again at once, when a certificate is short-lived.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromDays(30);

    public static DateTimeOffset Until(Rfc3161TimestampToken token, X509Certificate2 stamper) =>
        Earlier(End(stamper), AlgorithmYears.OfToken(token, stamper));

    public static DateTimeOffset Next(Rfc3161TimestampToken token, X509Certificate2 stamper, DateTimeOffset now)
    {
        var algorithm = AlgorithmYears.OfToken(token, stamper);
        var end = End(stamper);
        var wanted = Earlier(
            end.AddMonths(-MonthsBeforeCertificate),
            algorithm.Year > MonthsBeforeAlgorithm ? algorithm.AddMonths(-MonthsBeforeAlgorithm) : algorithm
        );
        return wanted > now + Least ? wanted : Earlier(now + Least, end.AddDays(-1));
    }

    private static DateTimeOffset End(X509Certificate2 certificate) => new(certificate.NotAfter.ToUniversalTime());

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
