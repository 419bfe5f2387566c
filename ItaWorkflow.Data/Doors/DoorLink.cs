using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Doors;

/// <summary>A provider's account that is a person's: whoever proves to be that account comes in as them. One of a kind at most.</summary>
public sealed class DoorLink
{
    public int Id { get; private set; }
    public required int PersonId { get; init; }
    public Person? Person { get; private set; }
    public required DoorKind Kind { get; init; }

    /// <summary>Within which the subject is one: Entra's tenant (tid), OpenID Connect's issuer; of ThaID empty.</summary>
    public required string Issuer { get; init; }

    /// <summary>Never given to another: Entra's oid, OpenID Connect's sub; of ThaID the keyed hash of the citizen's number.</summary>
    public required string Subject { get; init; }

    public required DateTimeOffset LinkedAt { get; init; }
}

internal sealed class DoorLinkMapping : IEntityTypeConfiguration<DoorLink>
{
    public void Configure(EntityTypeBuilder<DoorLink> entity)
    {
        entity.Property(l => l.Kind).HasConversion<string>();
        entity
            .HasIndex(l => new
            {
                l.Kind,
                l.Issuer,
                l.Subject,
            })
            .IsUnique();
        entity.HasIndex(l => new { l.PersonId, l.Kind }).IsUnique();
        entity.HasOne(l => l.Person).WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
