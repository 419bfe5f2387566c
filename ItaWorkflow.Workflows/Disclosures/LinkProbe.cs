using System.Net;
using System.Net.Sockets;
using ItaWorkflow.Data.Measures;

namespace ItaWorkflow.Workflows.Disclosures;

/// <summary>How a link stood when it was opened.</summary>
/// <param name="Words">In Thai; empty: it opened.</param>
public sealed record LinkFinding(LinkState State, string Words);

/// <summary>Opens a link as a visitor would, reading nothing of it, and calls no address within the house.</summary>
public sealed class LinkProbe(HttpClient http)
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>http and https alone.</summary>
    public static bool TryRead(string text, out Uri link) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out link!)
        && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp)
        && link.UserInfo.Length == 0;

    public async Task<LinkFinding> LookAsync(Uri link, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(Patience);
        try
        {
            using var answer = await http.GetAsync(link, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
            return answer.StatusCode switch
            {
                // Pages that ask for a sign-in are there.
                _ when answer.IsSuccessStatusCode => new(LinkState.Found, ""),
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new(LinkState.Found, "ต้องเข้าสู่ระบบจึงจะเปิดได้"),
                HttpStatusCode.NotFound or HttpStatusCode.Gone => new(LinkState.Missing, "ไม่พบหน้านี้"),
                var code => new(LinkState.Missing, $"เว็บไซต์ตอบว่าผิดพลาด ({(int)code})"),
            };
        }
        catch (HttpRequestException failure) when (Within(failure) is not null)
        {
            return new(LinkState.NotChecked, "เป็นที่อยู่ภายใน ระบบไม่ได้ลองเปิด");
        }
        catch (HttpRequestException)
        {
            return new(LinkState.Unreachable, "ติดต่อเว็บไซต์ไม่ได้");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new(LinkState.Unreachable, "เว็บไซต์ไม่ตอบภายในเวลา");
        }
    }

    /// <param name="mayCallWithin">For an office whose own pages stand on private addresses, and for tests.</param>
    public static SocketsHttpHandler Connections(bool mayCallWithin) =>
        new()
        {
            MaxAutomaticRedirections = 5,
            UseCookies = false,
            UseProxy = false,
            ConnectCallback = async (context, cancel) =>
            {
                // Each hop of a redirection comes through here, with the address that is really called.
                var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel);
                if (!mayCallWithin && addresses.Any(IsWithin))
                    throw new WithinException();
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                try
                {
                    await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancel);
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            },
        };

    /// <summary>Loopback, private, link-local, carrier and multicast addresses (RFC 6890).</summary>
    internal static bool IsWithin(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily is AddressFamily.InterNetworkV6)
            return IPAddress.IsLoopback(address)
                || address.IsIPv6LinkLocal
                || address.IsIPv6UniqueLocal
                || address.IsIPv6SiteLocal
                || address.IsIPv6Multicast
                || address.Equals(IPAddress.IPv6Any);
        return address.GetAddressBytes() switch
        {
            [0 or 10 or 127, ..] => true,
            [100, >= 64 and < 128, ..] => true,
            [169, 254, ..] => true,
            [172, >= 16 and < 32, ..] => true,
            [192, 168, ..] => true,
            [192, 0, 0, _] => true,
            [198, 18 or 19, ..] => true,
            [>= 224, ..] => true,
            _ => false,
        };
    }

    private static WithinException? Within(Exception failure) =>
        failure as WithinException ?? (failure.InnerException is { } inner ? Within(inner) : null);

    private sealed class WithinException() : IOException("The address is within the house.");
}
