using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace ItaWorkflow.Workflows.Accounts;

/// <summary>From which side a secret is tried: tries of one side are counted together.</summary>
/// <param name="Free">So many fail without a pause.</param>
/// <param name="Longest">No pause is longer.</param>
internal sealed record TrialSide(string Key, int Free, TimeSpan Longest)
{
    private const int LongestName = 60;

    /// <summary>So long after the last failure they are forgotten.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(15);

    /// <summary>The pause after the first that is not free.</summary>
    public TimeSpan First { get; private init; } = TimeSpan.FromSeconds(1);

    /// <summary>For a name at an address.</summary>
    public string From { get; private init; } = "";
    public string Name { get; private init; } = "";
    public int? AccountId { get; private init; }

    /// <summary>Everybody who comes from one network address, whatever the name.</summary>
    public static TrialSide Address(string from) => new(from, 2, TimeSpan.FromMinutes(5));

    /// <summary>One name from one address. What is typed counts, so that names which exist and names which do not are counted alike.</summary>
    public static TrialSide NameAt(string from, string name, int? accountId) =>
        new($"{from} {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name)))}", 3, Usual)
        {
            From = from,
            Name = name.Length > LongestName ? name[..LongestName] : name,
            AccountId = accountId,
        };

    /// <summary>A browser that somebody has signed in with before: strangers have no part in its failures.</summary>
    public static TrialSide Device(byte[] key, int? accountId) =>
        new(FormattableString.Invariant($"device {Convert.ToHexString(key)} {accountId}"), 5, Usual) { AccountId = accountId };

    /// <summary>On pages of somebody who is signed in, or has given the right password: nobody else comes there.</summary>
    public static TrialSide Own(int accountId, string secret) =>
        new(FormattableString.Invariant($"{secret} {accountId}"), 5, Usual) { AccountId = accountId };

    /// <summary>Links asked for by mail: each is a try, though nobody fails.</summary>
    public static TrialSide Mailed(int personId) =>
        new(FormattableString.Invariant($"mail {personId}"), 1, TimeSpan.FromMinutes(30)) { First = TimeSpan.FromMinutes(1) };

    /// <summary>A household or an office of IPv6 has a whole network of addresses.</summary>
    public static string Network(string address)
    {
        if (!IPAddress.TryParse(address, out var read))
            return address;
        if (read.IsIPv4MappedToIPv6)
            return read.MapToIPv4().ToString();
        if (read.AddressFamily is not AddressFamily.InterNetworkV6)
            return read.ToString();
        var bytes = read.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return $"{new IPAddress(bytes)}/64";
    }

    /// <summary>The first, then twice as long each time.</summary>
    public TimeSpan Pause(int failures) =>
        failures < Free ? TimeSpan.Zero
        : failures - Free > 20 ? Longest
        : First * (1 << (failures - Free)) is var pause && pause < Longest ? pause
        : Longest;
}
