using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Checkpoints;

/// <summary>Paragraphs of a round's report in the secretary's own words. Append-only: the highest number of a part counts.</summary>
public sealed class CheckpointWording
{
    public int Id { get; private set; }
    public required int CheckpointId { get; init; }

    /// <summary>Key of the part of the report, the same in every round.</summary>
    public required string Part { get; init; }

    /// <summary>From 1 within its part.</summary>
    public required int Number { get; init; }

    /// <summary>Plain text, a paragraph a line; null: back to what is proposed.</summary>
    public required string? Text { get; init; }

    /// <summary>What was proposed when this was written: where something else is proposed now, the figures behind it have changed.</summary>
    public required string Proposed { get; init; }

    public required int PersonId { get; init; }
    public Person? Person { get; private set; }
    public required DateTimeOffset At { get; init; }
}

internal sealed class CheckpointWordingMapping : IEntityTypeConfiguration<CheckpointWording>
{
    public void Configure(EntityTypeBuilder<CheckpointWording> entity)
    {
        entity.ToTable("checkpoint_wordings");
        entity
            .HasIndex(w => new
            {
                w.CheckpointId,
                w.Part,
                w.Number,
            })
            .IsUnique();
        entity.HasOne<Checkpoint>().WithMany().HasForeignKey(w => w.CheckpointId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(w => w.Person).WithMany().HasForeignKey(w => w.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
