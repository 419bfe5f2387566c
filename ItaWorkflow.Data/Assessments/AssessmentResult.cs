using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Assessments;

/// <summary>ผล ITA of one fiscal year, as published; what it computes to is never stored.</summary>
public sealed class AssessmentResult
{
    private int _schemeId;

    public int Id { get; private set; }

    /// <summary>Buddhist Era.</summary>
    public required int FiscalYear { get; init; }

    public int SchemeId
    {
        get => _schemeId;
        init => _schemeId = value;
    }

    public AssessmentScheme? Scheme { get; internal set; }
    public ScoreCard Card { get; private set; } = ScoreCard.Empty;

    /// <summary>Raised by every recording; compared as EF's original value.</summary>
    public int Revision { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public List<AssessmentVersion> Versions { get; } = [];
    public List<FindingWording> Wordings { get; } = [];
    public List<ConfirmedContradiction> Confirmed { get; } = [];

    internal void Record(
        AssessmentScheme scheme,
        ScoreCard card,
        string source,
        Person recorder,
        DateTimeOffset now,
        int? fileId = null
    )
    {
        (Scheme, Card, RecordedAt) = (scheme, card, now);
        Revision++;
        Versions.Add(
            new()
            {
                Number = Revision,
                Scheme = scheme,
                Card = card,
                Source = source,
                FileId = fileId,
                Person = recorder,
                At = now,
            }
        );
    }
}

internal sealed class AssessmentResultMapping : IEntityTypeConfiguration<AssessmentResult>
{
    public void Configure(EntityTypeBuilder<AssessmentResult> entity)
    {
        entity.ToTable("assessment_results");
        entity.Property(r => r.Card).HasJson();
        entity.Property(r => r.Revision).IsConcurrencyToken();
        entity.HasIndex(r => r.FiscalYear).IsUnique();
        entity.HasOne(r => r.Scheme).WithMany().HasForeignKey(r => r.SchemeId).OnDelete(DeleteBehavior.Restrict);
        entity.HasMany(r => r.Versions).WithOne().HasForeignKey(v => v.ResultId).OnDelete(DeleteBehavior.Restrict);
        entity.HasMany(r => r.Wordings).WithOne().HasForeignKey(w => w.ResultId).OnDelete(DeleteBehavior.Cascade);
        entity.HasMany(r => r.Confirmed).WithOne().HasForeignKey(c => c.ResultId).OnDelete(DeleteBehavior.Cascade);
    }
}
