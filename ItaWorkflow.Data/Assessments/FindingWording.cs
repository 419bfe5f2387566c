using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Assessments;

/// <summary>A finding in the secretary's own words, kept whatever is proposed or recorded later.</summary>
public sealed class FindingWording
{
    public int ResultId { get; init; }

    /// <summary>Of the indicator or item.</summary>
    public required string Code { get; init; }

    public required string Text { get; set; }
}

internal sealed class FindingWordingMapping : IEntityTypeConfiguration<FindingWording>
{
    public void Configure(EntityTypeBuilder<FindingWording> entity)
    {
        entity.ToTable("finding_wordings");
        entity.HasKey(w => new { w.ResultId, w.Code });
    }
}
