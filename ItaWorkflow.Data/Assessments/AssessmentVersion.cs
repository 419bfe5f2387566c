using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Assessments;

/// <summary>One recording of a year's result. Append-only: a correction is a further one.</summary>
public sealed class AssessmentVersion
{
    public int Id { get; private set; }
    public int ResultId { get; private set; }
    public required int Number { get; init; }
    public int SchemeId { get; private set; }
    public AssessmentScheme? Scheme { get; init; }
    public required ScoreCard Card { get; init; }

    /// <summary>Typed, or from which file with which SHA-256.</summary>
    public required string Source { get; init; }

    /// <summary>The file itself; null: typed or pasted.</summary>
    public int? FileId { get; init; }

    public ResultFile? File { get; private set; }
    public int PersonId { get; private set; }
    public Person? Person { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal sealed class AssessmentVersionMapping : IEntityTypeConfiguration<AssessmentVersion>
{
    public void Configure(EntityTypeBuilder<AssessmentVersion> entity)
    {
        entity.ToTable("assessment_versions");
        entity.Property(v => v.Card).HasJson();
        entity.HasIndex(v => new { v.ResultId, v.Number }).IsUnique();
        entity.HasOne(v => v.Scheme).WithMany().HasForeignKey(v => v.SchemeId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(v => v.File).WithMany().HasForeignKey(v => v.FileId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(v => v.Person).WithMany().HasForeignKey(v => v.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
