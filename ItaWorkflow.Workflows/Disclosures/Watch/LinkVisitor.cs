using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace ItaWorkflow.Workflows.Disclosures.Watch;

/// <summary>
/// Asks an address as a polite visitor: its head first, then as much of it as tells what it is. Redirections are followed one by one, each
/// of them looked at before it is called; the address that is checked is the one that is called.
/// </summary>
public sealed class LinkVisitor : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private const int MostHops = 8;
    private readonly HttpClient _http;
    private readonly LinkReach _reach;
    private readonly TimeSpan _patience;

    /// <param name="contact">Where its own name leads: whose watch it is.</param>
    public LinkVisitor(LinkReach reach, string contact, TimeSpan? patience = null)
    {
        (_reach, _patience) = (reach, patience ?? Patience);
        var connections = InnerNetwork.Connections(reach.MayCallWithin);
        connections.AllowAutoRedirect = false;
        connections.AutomaticDecompression = DecompressionMethods.All;
        _http = new(connections) { Timeout = Timeout.InfiniteTimeSpan };
        var about = contact.Length > 0 ? $" (+{contact})" : "";
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"ItaWorkflow-LinkWatch/1.0{about}");
        _http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", "th, en;q=0.5");
    }

    public async Task<LinkAnswer> VisitAsync(Uri link, CancellationToken cancel)
    {
        var head = await FollowAsync(HttpMethod.Head, link, cancel);
        // A head says what is missing or busy well enough; many sites answer it wrongly, so a "no" is asked once more.
        return head.Failure is not NoAnswer.None || head.Status is 429 ? head : await FollowAsync(HttpMethod.Get, link, cancel);
    }

    public void Dispose() => _http.Dispose();

    private async Task<LinkAnswer> FollowAsync(HttpMethod method, Uri link, CancellationToken cancel)
    {
        for (var hop = 0; hop < MostHops; hop++)
        {
            if (!_reach.MayAsk(link))
                return new(null, NoAnswer.Forbidden, link);
            var (answer, next) = await AskAsync(method, link, cancel);
            if (next is null)
                return answer;
            link = next;
        }

        return new(null, NoAnswer.Round, link);
    }

    private async Task<(LinkAnswer Answer, Uri? Next)> AskAsync(HttpMethod method, Uri link, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(_patience);
        try
        {
            using var request = new HttpRequestMessage(method, link);
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
            if ((int)answer.StatusCode is >= 300 and < 400 && answer.Headers.Location is { } location)
                return (new(null, NoAnswer.None, link), new Uri(link, location));
            return (await AnswerReader.ReadAsync(answer, link, deadline.Token), null);
        }
        catch (HttpRequestException failure)
        {
            return (new(null, Why(failure), link), null);
        }
        catch (IOException)
        {
            return (new(null, NoAnswer.NotReached, link), null);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (new(null, NoAnswer.NotReached, link), null);
        }
    }

    private static NoAnswer Why(Exception failure) =>
        failure switch
        {
            InnerNetwork.WithinException => NoAnswer.Forbidden,
            AuthenticationException => NoAnswer.BadCertificate,
            SocketException
            {
                SocketErrorCode: SocketError.HostNotFound or SocketError.ConnectionRefused or SocketError.NoData
            } => NoAnswer.NobodyThere,
            { InnerException: { } inner } => Why(inner),
            _ => NoAnswer.NotReached,
        };
}
