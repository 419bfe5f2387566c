using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;

namespace ItaWorkflow.Workflows.Signing.Stamping;

/// <summary>Asks an RFC 3161 authority for the proven time of a signature.</summary>
public sealed class TimestampClient(HttpClient http)
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);
    private const int LargestAnswer = 64 * 1024;

    /// <exception cref="TimestampUnavailableException">Whatever the reason, there is no token.</exception>
    public Task<Rfc3161TimestampToken> StampAsync(Uri authority, SignerInfo signer, CancellationToken cancel) =>
        StampAsync(
            authority,
            Rfc3161TimestampRequest.CreateFromSignerInfo(
                signer,
                HashAlgorithmName.SHA256,
                nonce: RandomNumberGenerator.GetBytes(8),
                requestSignerCertificates: true
            ),
            cancel
        );

    /// <summary>For a whole document.</summary>
    /// <exception cref="TimestampUnavailableException">Whatever the reason, there is no token.</exception>
    public Task<Rfc3161TimestampToken> StampAsync(
        Uri authority,
        byte[] content,
        HashAlgorithmName hash,
        CancellationToken cancel
    ) =>
        StampAsync(
            authority,
            Rfc3161TimestampRequest.CreateFromData(
                content,
                hash,
                nonce: RandomNumberGenerator.GetBytes(8),
                requestSignerCertificates: true
            ),
            cancel
        );

    private async Task<Rfc3161TimestampToken> StampAsync(Uri authority, Rfc3161TimestampRequest request, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(Patience);
        try
        {
            return request.ProcessResponse(await AskAsync(authority, request.Encode(), deadline.Token), out _);
        }
        catch (Exception failure) when (failure is HttpRequestException or CryptographicException or IOException)
        {
            throw new TimestampUnavailableException("The time-stamp authority gave no token.", failure);
        }
        catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
        {
            throw new TimestampUnavailableException("The time-stamp authority is too slow.", late);
        }
    }

    private async Task<byte[]> AskAsync(Uri authority, byte[] query, CancellationToken cancel)
    {
        using var content = new ByteArrayContent(query);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
        using var request = new HttpRequestMessage(HttpMethod.Post, authority) { Content = content };
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync(cancel);
        var answer = new byte[LargestAnswer];
        var length = await body.ReadAtLeastAsync(answer, LargestAnswer, throwOnEndOfStream: false, cancel);
        return length < LargestAnswer
            ? answer[..length]
            : throw new IOException("The time-stamp authority's answer is too long.");
    }
}
