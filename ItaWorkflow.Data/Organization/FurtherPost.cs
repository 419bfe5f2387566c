using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Organization;

/// <summary>A position that is held besides one's own: the head of one division who also heads another, by appointment, not acting.</summary>
public sealed class FurtherPost
{
    public required int PositionId { get; init; }
    public Position? Position { get; init; }
    public required int PersonId { get; init; }
    public Person? Person { get; init; }
}

internal sealed class FurtherPostMapping : IEntityTypeConfiguration<FurtherPost>
{
    public void Configure(EntityTypeBuilder<FurtherPost> entity)
    {
        entity.ToTable("further_posts");
        entity.HasKey(p => p.PositionId);
        entity
            .HasOne(p => p.Position)
            .WithOne(p => p.HeldBeside)
            .HasForeignKey<FurtherPost>(p => p.PositionId)
            .OnDelete(DeleteBehavior.Restrict);
        entity
            .HasOne(p => p.Person)
            .WithMany(p => p.FurtherPosts)
            .HasForeignKey(p => p.PersonId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
