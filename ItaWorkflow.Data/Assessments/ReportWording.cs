using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Assessments;

/// <summary>Prose of the analysis report in the secretary's own words. Append-only: the highest number of a part counts.</summary>
public sealed class ReportWording
{
    public int Id { get; private set; }
    public int ResultId { get; init; }

    /// <summary>Key of the part of the report, the same in every year.</summary>
    public required string Part { get; init; }

    /// <summary>From 1 within its part.</summary>
    public required int Number { get; init; }

    /// <summary>HTML of the allow-list; null: back to what is proposed.</summary>
    public required string? Html { get; init; }

    /// <summary>What was proposed when this was written: where something else is proposed now, the figures behind it have changed.</summary>
    public required string Proposed { get; init; }

    public required int PersonId { get; init; }
    public Person? Person { get; private set; }
    public required DateTimeOffset At { get; init; }
}

internal sealed class ReportWordingMapping : IEntityTypeConfiguration<ReportWording>
{
    public void Configure(EntityTypeBuilder<ReportWording> entity)
    {
        entity.ToTable("report_wordings");
        entity
            .HasIndex(w => new
            {
                w.ResultId,
                w.Part,
                w.Number,
            })
            .IsUnique();
        entity.HasOne<AssessmentResult>().WithMany().HasForeignKey(w => w.ResultId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(w => w.Person).WithMany().HasForeignKey(w => w.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
