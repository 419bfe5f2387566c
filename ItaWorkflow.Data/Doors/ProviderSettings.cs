using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Doors;

/// <summary>A provider as the office set it up; off until it is.</summary>
public sealed record ProviderSettings
{
    /// <summary>What its button is called; empty: as its kind is.</summary>
    public string Name
    {
        get;
        init => field = value.Trim();
    } = "";

    /// <summary>Where the provider is found, without a slash at its end; of Entra the part that all offices share.</summary>
    public string Address
    {
        get;
        init => field = value.Trim().TrimEnd('/');
    } = "";

    /// <summary>The office's directory at Entra, a GUID; empty: not Entra.</summary>
    public string Tenant
    {
        get;
        init => field = value.Trim().ToLowerInvariant();
    } = "";

    public string ClientId
    {
        get;
        init => field = value.Trim();
    } = "";

    /// <summary>The application's secret, protected by the data-protection key ring.</summary>
    public string Secret { get; init; } = "";

    /// <summary>What citizens' numbers are hashed with, protected likewise; made once, for it cannot be changed without losing every link.</summary>
    public string HashKey { get; init; } = "";

    public bool IsSet => Address.Length > 0 && ClientId.Length > 0 && Secret.Length > 0;

    /// <summary>What names itself as the issuer of its tokens.</summary>
    public string Authority => Tenant.Length > 0 ? $"{Address}/{Tenant}/v2.0" : Address;

    internal static void Map(ComplexPropertyBuilder<ProviderSettings> door)
    {
        door.Property(d => d.Name).HasDefaultValue("");
        door.Property(d => d.Address).HasDefaultValue("");
        door.Property(d => d.Tenant).HasDefaultValue("");
        door.Property(d => d.ClientId).HasDefaultValue("");
        door.Property(d => d.Secret).HasDefaultValue("");
        door.Property(d => d.HashKey).HasDefaultValue("");
    }
}
