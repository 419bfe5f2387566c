using System.Globalization;
using System.Net;

namespace ItaWorkflow.Workflows.Disclosures.Watch;

/// <summary>
/// Where the link watch may go: http and https at their own ports, and no address within the house, unless an administrator listed the host,
/// with its port where that is another one. The office's own public address is listed always.
/// </summary>
public sealed class LinkReach
{
    private readonly HashSet<string> _hosts;

    /// <param name="listed">A host or host:port each line.</param>
    /// <param name="publicAddress">The office's own; empty: not known.</param>
    public LinkReach(string listed, string publicAddress)
    {
        _hosts = listed
            .Split(['\n', ',', ' ', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (Uri.TryCreate(publicAddress, UriKind.Absolute, out var own))
            _hosts.Add(own.IsDefaultPort ? own.IdnHost : Name(own.IdnHost, own.Port));
    }

    public bool MayAsk(Uri link) =>
        link.Scheme is "http" or "https"
        && link.UserInfo.Length == 0
        && (link.Port is 80 or 443 || _hosts.Contains(Name(link.IdnHost, link.Port)));

    public bool MayCallWithin(DnsEndPoint host) =>
        _hosts.Contains(Name(host.Host, host.Port)) || (host.Port is 80 or 443 && _hosts.Contains(host.Host));

    private static string Name(string host, int port) => string.Create(CultureInfo.InvariantCulture, $"{host}:{port}");
}
