using ItaWorkflow.Data.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Measures;

/// <summary>งวด: one part of a measure that repeats every month or quarter, due on its own day.</summary>
public sealed class MeasureOccurrence
{
    public int Id { get; private set; }
    public int MeasureId { get; private set; }

    /// <summary>As the period says; on a free day the office is due on the working day before.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The report that answered it; null: not answered.</summary>
    public int? ReportId { get; private set; }

    public ProgressReport? Report { get; internal set; }

    /// <summary>When the measure's period stopped asking for it; null: it is asked for.</summary>
    public DateTimeOffset? DroppedAt { get; internal set; }

    public bool IsOpen => ReportId is null && Report is null && DroppedAt is null;

    /// <summary>งวดเดือนมีนาคม 2570, งวดไตรมาสที่ 2, งวด 6 เดือนแรก</summary>
    public static string Words(DueForm form, DateOnly dueOn) =>
        form is DueForm.HalfYearly ? $"6 เดือน{(dueOn.Month is >= 4 and <= 9 ? "หลัง" : "แรก")}"
        : form is DueForm.Quarterly ? FormattableString.Invariant($"ไตรมาสที่ {((dueOn.Month + 2) % 12) / 3 + 1}")
        : FormattableString.Invariant($"เดือน{ThaiDate.Months[dueOn.Month - 1]} {dueOn.Year + ThaiDate.BuddhistOffset}");
}

internal sealed class MeasureOccurrenceMapping : IEntityTypeConfiguration<MeasureOccurrence>
{
    public void Configure(EntityTypeBuilder<MeasureOccurrence> entity)
    {
        entity.ToTable("measure_occurrences");
        entity.HasIndex(o => new { o.MeasureId, o.DueOn }).IsUnique();
        entity.HasOne<Measure>().WithMany(m => m.Occurrences).HasForeignKey(o => o.MeasureId).OnDelete(DeleteBehavior.Restrict);
        entity
            .HasOne(o => o.Report)
            .WithMany(r => r.Occurrences)
            .HasForeignKey(o => o.ReportId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
