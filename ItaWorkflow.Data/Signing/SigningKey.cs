using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Signing;

/// <summary>An officer's own key and certificate. The private key opens only with the officer's PIN and the key ring.</summary>
public sealed class SigningKey
{
    public int Id { get; private set; }
    public required int PersonId { get; init; }
    public Person? Person { get; private set; }

    /// <summary>X.509, DER.</summary>
    public required byte[] Certificate { get; init; }

    /// <summary>The private key, encrypted under the PIN, then under the data-protection key ring.</summary>
    public required byte[] SealedKey { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>Wrong PINs in a row.</summary>
    public int WrongPins { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }
}

/// <summary>The organization's own certification authority.</summary>
public sealed class AuthorityKey
{
    public int Id { get; private set; }
    public required byte[] Certificate { get; init; }

    /// <summary>The private key under the data-protection key ring.</summary>
    public required byte[] SealedKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class SigningKeyMapping : IEntityTypeConfiguration<SigningKey>
{
    public void Configure(EntityTypeBuilder<SigningKey> entity)
    {
        entity.HasIndex(k => k.PersonId).IsUnique().HasFilter("revoked_at IS NULL");
        entity.HasOne(k => k.Person).WithMany().HasForeignKey(k => k.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
