using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Channels;

/// <summary>A code that a person sends from their LINE account, once, to say that it is theirs.</summary>
public sealed class LineLinkCode
{
    public int Id { get; private set; }
    public required int PersonId { get; init; }
    public Person? Person { get; private set; }

    /// <summary>SHA-256 of the code.</summary>
    public required byte[] CodeHash { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}

internal sealed class LineLinkCodeMapping : IEntityTypeConfiguration<LineLinkCode>
{
    public void Configure(EntityTypeBuilder<LineLinkCode> entity)
    {
        entity.HasIndex(c => c.PersonId).IsUnique();
        entity.HasIndex(c => c.CodeHash).IsUnique();
        entity.HasOne(c => c.Person).WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
