using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Settings;

/// <summary>How the office shows itself to everybody, and what it lets its link watch call.</summary>
public sealed record PublicSettings
{
    /// <summary>A second person looks at a publication before it is shown.</summary>
    public bool NeedsReview { get; init; }

    /// <summary>วันทำการ 08:30-16:30 น.; empty: not told.</summary>
    public string Hours { get; init; } = "";

    /// <summary>The office's own website; empty: none.</summary>
    public string Website { get; init; } = "";

    /// <summary>ถามตอบ; empty: none.</summary>
    public string Questions { get; init; } = "";

    /// <summary>แจ้งเรื่องร้องเรียนการทุจริต; empty: none.</summary>
    public string Complaints { get; init; } = "";

    /// <summary>Hosts within the house that the link watch may call all the same, one a line: a name, or a name with its port.</summary>
    public string InnerHosts { get; init; } = "";

    internal static void Map(ComplexPropertyBuilder<PublicSettings> settings)
    {
        settings.Property(s => s.NeedsReview).HasColumnName("public_needs_review");
        settings.Property(s => s.Hours).HasColumnName("public_hours").HasDefaultValue("");
        settings.Property(s => s.Website).HasColumnName("public_website").HasDefaultValue("");
        settings.Property(s => s.Questions).HasColumnName("public_questions").HasDefaultValue("");
        settings.Property(s => s.Complaints).HasColumnName("public_complaints").HasDefaultValue("");
        settings.Property(s => s.InnerHosts).HasColumnName("public_inner_hosts").HasDefaultValue("");
    }
}
