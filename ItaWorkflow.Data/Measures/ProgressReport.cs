using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Measures;

/// <summary>รายงานผล of one measure for one round. Never changed: a correction is a further report, the latest one counts.</summary>
public sealed class ProgressReport
{
    public int Id { get; private set; }
    public int MeasureId { get; private set; }
    public required CheckpointRound Round { get; init; }
    public required ProgressStatus Status { get; init; }

    /// <summary>What was done, by when, what is left: plain text.</summary>
    public required string Note { get; init; }

    public required int PersonId { get; init; }
    public Person? Person { get; private set; }
    public required DateTimeOffset At { get; init; }

    /// <summary>ส่งหลังตัดรอบ: its round was over when it came; kept, and not in the round's figures.</summary>
    public bool IsLate { get; init; }

    /// <summary>Of a year that was over when it was entered: the day on which what it says stood; null: <see cref="At"/>.</summary>
    public DateOnly? StoodOn { get; init; }

    /// <summary>When what it says was so.</summary>
    public DateTimeOffset StandsAt => StoodOn is { } day ? ThaiDate.At(day, TimeOnly.MinValue).ToUniversalTime() : At;

    /// <summary>Its round was closed without it, and it was not entered to keep a year that was over.</summary>
    public bool IsCalledLate => IsLate && StoodOn is null;

    public List<Evidence> Evidence { get; } = [];

    /// <summary>Of a measure that repeats: what it answers.</summary>
    public List<MeasureOccurrence> Occurrences { get; } = [];
}

internal sealed class ProgressReportMapping : IEntityTypeConfiguration<ProgressReport>
{
    public void Configure(EntityTypeBuilder<ProgressReport> entity)
    {
        entity.ToTable("progress_reports");
        entity.Property(r => r.Round).HasConversion<string>();
        entity.Property(r => r.Status).HasConversion<string>();
        entity.HasIndex(r => new { r.MeasureId, r.Round });
        entity.HasOne<Measure>().WithMany(m => m.Reports).HasForeignKey(r => r.MeasureId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(r => r.Person).WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
