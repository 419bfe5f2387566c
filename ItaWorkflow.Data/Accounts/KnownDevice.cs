using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Accounts;

/// <summary>A browser in which an account has signed in before: what strangers try elsewhere does not slow it.</summary>
public sealed class KnownDevice
{
    /// <summary>SHA-256 of the secret in the browser's long-lived cookie: one for all accounts that share the browser.</summary>
    public required byte[] Key { get; init; }

    public required int AccountId { get; init; }
    public Account? Account { get; private set; }

    public required DateTimeOffset SeenAt { get; set; }

    /// <summary>Until then the second step is not asked here; null: always.</summary>
    public DateTimeOffset? SkipsCodeUntil { get; set; }

    /// <summary>The account's security stamp when that was said: a new password asks for the code again.</summary>
    public string SkipStamp { get; set; } = "";
}

internal sealed class KnownDeviceMapping : IEntityTypeConfiguration<KnownDevice>
{
    public void Configure(EntityTypeBuilder<KnownDevice> entity)
    {
        entity.ToTable("known_devices");
        entity.HasKey(d => new { d.Key, d.AccountId });
        entity.HasOne(d => d.Account).WithMany().HasForeignKey(d => d.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
