using ItaWorkflow.Data.Measures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Checkpoints;

/// <summary>One measure as it stood when its round was cut off, in the words of that day.</summary>
public sealed class CheckpointEntry
{
    public long Id { get; private set; }
    public int EditionId { get; private set; }
    public required int MeasureId { get; init; }

    /// <summary>Its place in the report.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Of the finding that it answers, by its full name; empty: it answers none.</summary>
    public string Instrument { get; init; } = "";

    /// <summary>ประเด็น: o13 รายงานผลการดำเนินงานประจำปี; empty: none.</summary>
    public string Issue { get; init; } = "";

    public required string Title { get; init; }
    public string Steps { get; init; } = "";

    public const string Between = ", ";

    /// <summary>ทุกกอง, or names parted by <see cref="Between"/>.</summary>
    public required string Divisions { get; init; }

    /// <summary>How it is followed up; empty: by the two rounds alone.</summary>
    public string FollowUp { get; init; } = "";

    /// <summary>หมายเหตุ of the measure; empty: none.</summary>
    public string Remark { get; init; } = "";

    public required DateOnly DueOn { get; init; }

    /// <summary>The due date as it stood on paper.</summary>
    public required string Due { get; init; }

    /// <summary>Of a missing one: what was last known.</summary>
    public required ProgressStatus Status { get; init; }

    /// <summary>Nobody reported in time, and it was not finished before.</summary>
    public required bool IsMissing { get; init; }

    /// <summary>Its report came after the cut-off: only a correction takes it in.</summary>
    public bool IsLate { get; init; }

    public string Note { get; init; } = "";
    public string ReportedBy { get; init; } = "";
    public DateTimeOffset? ReportedAt { get; init; }

    /// <summary>The report it stands on; null: none.</summary>
    public int? ReportId { get; init; }

    public IReadOnlyList<EntryEvidence> Evidence { get; init; } = [];
}

/// <summary>Evidence by its name and digest; the file itself stays with its report.</summary>
/// <param name="Sha256">null: a link.</param>
/// <param name="Link">null: a file.</param>
public sealed record EntryEvidence(string Name, string? Sha256, LinkState? Link, string LinkWords)
{
    public static EntryEvidence Of(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return new(evidence.Name, evidence.Sha256, evidence.Link, evidence.LinkWords);
    }
}

internal sealed class CheckpointEntryMapping : IEntityTypeConfiguration<CheckpointEntry>
{
    public void Configure(EntityTypeBuilder<CheckpointEntry> entity)
    {
        entity.ToTable("checkpoint_entries");
        entity.Property(e => e.Status).HasConversion<string>();
        entity.Property(e => e.Remark).HasDefaultValue("");
        entity.Property(e => e.Evidence).HasJson();
        entity.HasIndex(e => new { e.EditionId, e.Ordinal }).IsUnique();
        entity
            .HasOne<CheckpointEdition>()
            .WithMany(e => e.Entries)
            .HasForeignKey(e => e.EditionId)
            .OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Measure>().WithMany().HasForeignKey(e => e.MeasureId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<ProgressReport>().WithMany().HasForeignKey(e => e.ReportId).OnDelete(DeleteBehavior.Restrict);
    }
}
