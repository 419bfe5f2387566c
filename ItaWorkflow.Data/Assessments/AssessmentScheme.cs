using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Assessments;

/// <summary>เกณฑ์ประจำปี: one version of a year's scheme, never changed; results name the version they were computed by.</summary>
public sealed class AssessmentScheme
{
    public int Id { get; private set; }

    /// <summary>Buddhist Era.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>From 1; the first is the shipped one as it was when the year was first used.</summary>
    public required int Version { get; init; }

    public required SchemeDefinition Definition { get; init; }

    /// <summary>Why there is this version.</summary>
    public required string Note { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class AssessmentSchemeMapping : IEntityTypeConfiguration<AssessmentScheme>
{
    public void Configure(EntityTypeBuilder<AssessmentScheme> entity)
    {
        entity.ToTable("assessment_schemes");
        entity.Property(s => s.Definition).HasJson();
        entity.HasIndex(s => new { s.FiscalYear, s.Version }).IsUnique();
    }
}
