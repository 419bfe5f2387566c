using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Checkpoints;

/// <summary>ผล ณ วันตัดรอบ: every measure of the year as it stood. Never changed: a correction is a further edition, the newest counts.</summary>
public sealed class CheckpointEdition
{
    public int Id { get; private set; }
    public required int CheckpointId { get; init; }

    /// <summary>1 for the closing, then one for each correction.</summary>
    public required int Number { get; init; }

    /// <summary>What was reported until then is in it.</summary>
    public required DateTimeOffset AsOf { get; init; }

    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>Who closed or corrected it; null: the clock.</summary>
    public int? PersonId { get; init; }
    public Person? Person { get; private set; }

    /// <summary>Of a round that was closed when its year was over: the day on which it stood, as its paper has it; null: by <see cref="AsOf"/>.</summary>
    public DateOnly? StoodOn { get; init; }

    /// <summary>Of a correction, and of a closing when the year was over.</summary>
    public string Reason { get; init; } = "";

    public List<CheckpointEntry> Entries { get; } = [];
}

internal sealed class CheckpointEditionMapping : IEntityTypeConfiguration<CheckpointEdition>
{
    public void Configure(EntityTypeBuilder<CheckpointEdition> entity)
    {
        entity.ToTable("checkpoint_editions");
        entity.HasIndex(e => new { e.CheckpointId, e.Number }).IsUnique();
        entity
            .HasOne<Checkpoint>()
            .WithMany(c => c.Editions)
            .HasForeignKey(e => e.CheckpointId)
            .OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(e => e.Person).WithMany().HasForeignKey(e => e.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
