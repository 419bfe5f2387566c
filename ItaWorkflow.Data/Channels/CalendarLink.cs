using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Channels;

/// <summary>The address under which a calendar program reads one person's due dates without signing in. One at most; a new one ends the old.</summary>
public sealed class CalendarLink
{
    public int Id { get; private set; }
    public required int PersonId { get; init; }
    public Person? Person { get; private set; }

    /// <summary>SHA-256 of the token in the address: the token itself is shown once and kept nowhere.</summary>
    public required byte[] TokenHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class CalendarLinkMapping : IEntityTypeConfiguration<CalendarLink>
{
    public void Configure(EntityTypeBuilder<CalendarLink> entity)
    {
        entity.HasIndex(l => l.PersonId).IsUnique();
        entity.HasIndex(l => l.TokenHash).IsUnique();
        entity.HasOne(l => l.Person).WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
