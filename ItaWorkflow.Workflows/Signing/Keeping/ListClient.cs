using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ItaWorkflow.Workflows.Signing.Keeping;

/// <summary>
/// Fetches an authority's list of revoked certificates from where its certificate says. Only certificates of time-stamp authorities that the
/// office trusts lead here: no stranger names an address.
/// </summary>
public sealed class ListClient(HttpClient http)
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private const int LargestList = 4 * 1024 * 1024;
    private const string DistributionPoints = "2.5.29.31";

    /// <returns>DER; null: nobody answers, or with something else.</returns>
    public async Task<byte[]?> FetchAsync(X509Certificate2 certificate, CancellationToken cancel)
    {
        foreach (var address in Addresses(certificate))
            if (await TryAsync(address, cancel) is { } list && KeptList.TryRead(list) is not null)
                return list;
        return null;
    }

    private async Task<byte[]?> TryAsync(Uri address, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(Patience);
        try
        {
            using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
            response.EnsureSuccessStatusCode();
            await using var body = await response.Content.ReadAsStreamAsync(deadline.Token);
            var list = new byte[LargestList];
            var length = await body.ReadAtLeastAsync(list, LargestList, throwOnEndOfStream: false, deadline.Token);
            return length < LargestList ? list[..length] : null;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>RFC 5280, 4.2.1.13: names of the kind [6] are addresses, however deep they stand.</summary>
    internal static IReadOnlyList<Uri> Addresses(X509Certificate2 certificate)
    {
        var points = certificate.Extensions.FirstOrDefault(e =>
            string.Equals(e.Oid?.Value, DistributionPoints, StringComparison.Ordinal)
        );
        if (points is null)
            return [];
        var found = new List<Uri>();
        try
        {
            Collect(new(points.RawData, AsnEncodingRules.DER), found);
        }
        catch (AsnContentException)
        {
            // Names no address that can be read.
        }
        return found;
    }

    private static void Collect(AsnReader reader, List<Uri> found)
    {
        while (reader.HasData)
        {
            var tag = reader.PeekTag();
            var value = reader.PeekContentBytes();
            reader.ReadEncodedValue();
            if (tag.IsConstructed)
                Collect(new(value, AsnEncodingRules.DER), found);
            else if (tag.HasSameClassAndValue(new(TagClass.ContextSpecific, 6)))
                if (
                    Uri.TryCreate(Encoding.ASCII.GetString(value.Span), UriKind.Absolute, out var address)
                    && address.Scheme is "http" or "https"
                )
                    found.Add(address);
        }
    }
}
