using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Settings;

/// <summary>Where the office is reached, and whom it asks for the time.</summary>
public sealed record OfficeAddresses
{
    /// <summary>Address under which people reach the intranet, for links in mails and on sheets; empty: not known.</summary>
    public string PublicAddress
    {
        get;
        init => field = value.Trim().TrimEnd('/');
    } = "";

    /// <summary>RFC 3161 time-stamp authority; empty: signatures are PAdES B-B.</summary>
    public string TimestampUrl
    {
        get;
        init => field = value.Trim();
    } = "";

    /// <summary>What an address of these may be; empty is one that is not known.</summary>
    public static bool IsWebAddress(string text) =>
        text.Length == 0
        || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0);

    internal static void Map(ComplexPropertyBuilder<OfficeAddresses> addresses)
    {
        addresses.Property(a => a.PublicAddress).HasColumnName("public_address");
        addresses.Property(a => a.TimestampUrl).HasColumnName("timestamp_url");
    }
}
