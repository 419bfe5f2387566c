using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Measures;

public enum AdoptionState
{
    /// <summary>Its memo is a draft, circulates, or came back to be mended.</summary>
    Drafted,

    /// <summary>By the head's order.</summary>
    Adopted,

    Refused,

    /// <summary>Withdrawn by the drafter, or another memo took its measures.</summary>
    TakenBack,
}

/// <summary>The shapes of the papers' tables of measures.</summary>
public enum MeasuresShape
{
    /// <summary>Upright, by instrument and indicator: issue, division, steps, follow-up and due date.</summary>
    ByIndicator,

    /// <summary>Landscape: indicator, measure, analysis, steps, period, division.</summary>
    AsPlan,

    /// <summary>แบบของหน่วยงาน: as the office has set it.</summary>
    OfOffice,
}

/// <summary>เสนอขออนุมัติมาตรการ: the measures that go with one memo through the chain.</summary>
public sealed class MeasureAdoption
{
    public int Id { get; private set; }

    /// <summary>Fiscal year, Buddhist Era.</summary>
    public required int FiscalYear { get; init; }

    public long MemoId { get; init; }
    public Memo? Memo { get; init; }
    public MeasuresShape Shape { get; internal set; }

    /// <summary>The table stands in the memo's body; false: it is attached.</summary>
    public bool IsInBody { get; internal set; }

    /// <summary>The table as it is attached; null: in the body.</summary>
    public Attachment? Table { get; internal set; }

    public long? TableId { get; private set; }
    public AdoptionState State { get; internal set; }
    public required int ById { get; init; }
    public Person? By { get; private set; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? EndedAt { get; internal set; }
    public List<ProposedMeasure> Measures { get; } = [];
}

/// <summary>One measure of a memo, as its table shows it.</summary>
public sealed class ProposedMeasure
{
    public int AdoptionId { get; private set; }
    public required int MeasureId { get; init; }
    public Measure? Measure { get; private set; }

    /// <summary>The measure's revision, or the amendment's, that the memo's table shows.</summary>
    public required int Revision { get; set; }

    /// <summary>null: a draft that shall be adopted.</summary>
    public int? AmendmentId { get; init; }

    public MeasureAmendment? Amendment { get; private set; }
}

internal sealed class MeasureAdoptionMapping : IEntityTypeConfiguration<MeasureAdoption>
{
    public void Configure(EntityTypeBuilder<MeasureAdoption> entity)
    {
        entity.ToTable("measure_adoptions");
        entity.Property(a => a.Shape).HasConversion<string>();
        entity.Property(a => a.State).HasConversion<string>().IsConcurrencyToken();
        entity.HasIndex(a => a.MemoId).IsUnique();
        entity.HasOne(a => a.Memo).WithMany().HasForeignKey(a => a.MemoId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(a => a.Table).WithMany().HasForeignKey(a => a.TableId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(a => a.By).WithMany().HasForeignKey(a => a.ById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ProposedMeasureMapping : IEntityTypeConfiguration<ProposedMeasure>
{
    public void Configure(EntityTypeBuilder<ProposedMeasure> entity)
    {
        entity.ToTable("proposed_measures");
        entity.HasKey(p => new { p.AdoptionId, p.MeasureId });
        entity
            .HasOne<MeasureAdoption>()
            .WithMany(a => a.Measures)
            .HasForeignKey(p => p.AdoptionId)
            .OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(p => p.Measure).WithMany().HasForeignKey(p => p.MeasureId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(p => p.Amendment).WithMany().HasForeignKey(p => p.AmendmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
