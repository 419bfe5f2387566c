using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Accounts;

/// <summary>ASP.NET Core Identity's own record of a passkey, of which only the public key is ours to keep.</summary>
internal sealed class PasskeyMapping : IEntityTypeConfiguration<IdentityUserPasskey<int>>
{
    private const int LongestId = 1024;

    // Identity writes the counter of uses into the same object.
    private static readonly ValueComparer<IdentityPasskeyData> ByContent = new(
        (a, b) => Text(a) == Text(b),
        data => Text(data).GetHashCode(StringComparison.Ordinal),
        data => JsonSerializer.Deserialize<IdentityPasskeyData>(Text(data), JsonSerializerOptions.Default)!
    );

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<int>> entity)
    {
        entity.ToTable("passkeys");
        entity.HasKey(p => p.CredentialId);
        entity.Property(p => p.CredentialId).HasMaxLength(LongestId);
        entity.Property(p => p.Data).HasJson().Metadata.SetValueComparer(ByContent);
        entity.Property<DateTimeOffset?>(PasskeyUse.LastUsedAt);
        entity.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    private static string Text(IdentityPasskeyData? data) => JsonSerializer.Serialize(data, JsonSerializerOptions.Default);
}

/// <summary>What is kept of a passkey beside Identity's own record of it.</summary>
public static class PasskeyUse
{
    /// <summary>The column of when it last let somebody in; null: never.</summary>
    public const string LastUsedAt = nameof(LastUsedAt);
}
