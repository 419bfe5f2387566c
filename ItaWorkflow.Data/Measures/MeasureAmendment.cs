using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Measures;

public enum AmendmentState
{
    /// <summary>Written; may still be changed, and goes with the next memo.</summary>
    Open,

    /// <summary>Applied by the head's order.</summary>
    Applied,

    /// <summary>The head refused it, or the secretary dropped it.</summary>
    Dropped,
}

/// <summary>ขอเปลี่ยนแปลงมาตรการ: what an adopted measure shall say, where the office changes measures by the head's order only.</summary>
public sealed class MeasureAmendment
{
    public int Id { get; private set; }
    public required int MeasureId { get; init; }
    public Measure? Measure { get; private set; }

    /// <summary>null: the measure shall be withdrawn.</summary>
    public MeasureContent? Content { get; private set; }

    public string Reason { get; private set; } = "";
    public AmendmentState State { get; internal set; }
    public int Revision { get; private set; }
    public required int ById { get; init; }
    public Person? By { get; private set; }
    public required DateTimeOffset At { get; init; }

    internal void Write(MeasureContent? content, string reason)
    {
        (Content, Reason) = (content, reason);
        Revision++;
    }
}

internal sealed class MeasureAmendmentMapping : IEntityTypeConfiguration<MeasureAmendment>
{
    public void Configure(EntityTypeBuilder<MeasureAmendment> entity)
    {
        entity.ToTable("measure_amendments");
        entity.Property(a => a.Content!).HasJson();
        entity.Property(a => a.State).HasConversion<string>();
        entity.Property(a => a.Revision).IsConcurrencyToken();
        entity.HasIndex(a => a.MeasureId).IsUnique().HasFilter("state = 'Open'");
        entity.HasOne(a => a.Measure).WithMany().HasForeignKey(a => a.MeasureId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(a => a.By).WithMany().HasForeignKey(a => a.ById).OnDelete(DeleteBehavior.Restrict);
    }
}
