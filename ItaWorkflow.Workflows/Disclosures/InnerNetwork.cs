using System.Net;
using System.Net.Sockets;

namespace ItaWorkflow.Workflows.Disclosures;

/// <summary>Addresses within the house, which no link of a stranger's may lead us to.</summary>
internal static class InnerNetwork
{
    /// <param name="mayCallWithin">For an office whose own pages stand on private addresses, and for tests.</param>
    public static SocketsHttpHandler Connections(bool mayCallWithin) => Connections(_ => mayCallWithin);

    /// <param name="mayCallWithin">Hosts that may be called although they are within.</param>
    public static SocketsHttpHandler Connections(Func<DnsEndPoint, bool> mayCallWithin) =>
        new()
        {
            MaxAutomaticRedirections = 5,
            UseCookies = false,
            UseProxy = false,
            // Each hop of a redirection comes through here, with the address that is really called.
            ConnectCallback = async (context, cancel) =>
            {
                var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel);
                if (addresses.Any(Holds) && !mayCallWithin(context.DnsEndPoint))
                    throw new WithinException();
                return await ConnectAsync(addresses, context.DnsEndPoint.Port, cancel);
            },
        };

    /// <summary>Loopback, private, link-local, carrier and multicast addresses (RFC 6890), also where one stands within a longer one.</summary>
    public static bool Holds(IPAddress address)
    {
        address = Within(address);
        return address.AddressFamily is AddressFamily.InterNetworkV6
            ? HoldsLong(address)
            : address.GetAddressBytes() switch
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

    /// <summary>The address of version 4 to which one of version 6 leads: mapped, compatible, by NAT64 (RFC 6052) or 6to4 (RFC 3056).</summary>
    private static IPAddress Within(IPAddress address) =>
        address.AddressFamily is AddressFamily.InterNetworkV6
            ? address.GetAddressBytes() switch
            {
                [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, .. var mapped] => new(mapped),
                [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. var compatible] when compatible is not [0, 0, 0, 0 or 1] => new(
                    compatible
                ),
                [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, .. var translated] => new(translated),
                // Of a network's own translator (RFC 8215) and through a tunnel (Teredo, RFC 4380): where they lead nobody sees.
                [0, 0x64, 0xff, 0x9b, 0, 1, ..] or [0x20, 0x01, 0, 0, ..] => IPAddress.Loopback,
                [0x20, 0x02, var a, var b, var c, var d, ..] => new([a, b, c, d]),
                _ => address,
            }
            : address;

    private static bool HoldsLong(IPAddress address) =>
        IPAddress.IsLoopback(address)
        || address.IsIPv6LinkLocal
        || address.IsIPv6UniqueLocal
        || address.IsIPv6SiteLocal
        || address.IsIPv6Multicast
        || address.Equals(IPAddress.IPv6Any);

    private static async Task<Stream> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public sealed class WithinException() : IOException("The address is within the house.");
}
