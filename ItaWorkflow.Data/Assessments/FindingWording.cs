using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Assessments;

/// <summary>A finding in the secretary's own words, kept whatever is proposed or recorded later.</summary>
public sealed class FindingWording
{
    public int ResultId { get; init; }

    /// <summary>Of the indicator or item.</summary>
    public required string Code { get; init; }

    /// <summary>ข้อบกพร่อง: what is wrong. Empty: as proposed.</summary>
    public required string Text { get; set; }

    /// <summary>แนวทาง: what will be done about it, a step a line; it begins a measure's steps. Empty: as proposed.</summary>
    public string Guidance { get; set; } = "";
}

internal sealed class FindingWordingMapping : IEntityTypeConfiguration<FindingWording>
{
    public void Configure(EntityTypeBuilder<FindingWording> entity)
    {
        entity.ToTable("finding_wordings");
        entity.HasKey(w => new { w.ResultId, w.Code });
        entity.Property(w => w.Guidance).HasDefaultValue("");
    }
}
