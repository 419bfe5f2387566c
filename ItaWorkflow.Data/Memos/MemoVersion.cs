using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Memos;

public enum VersionReason
{
    /// <summary>Kept from time to time while someone writes.</summary>
    Saved,

    /// <summary>What was submitted as an edition.</summary>
    Submitted,

    /// <summary>Written over a newer text by another person: kept beside it, lost to nobody.</summary>
    Conflict,
}

/// <summary>An earlier content of a memo, never changed.</summary>
public sealed class MemoVersion
{
    public long Id { get; private set; }
    public required long MemoId { get; init; }
    public required MemoContent Content { get; init; }
    public required VersionReason Reason { get; init; }

    /// <summary>ฉบับที่ for a submitted version, else 0.</summary>
    public int Edition { get; init; }

    public required int SavedById { get; init; }
    public Person? SavedBy { get; private set; }
    public required DateTimeOffset SavedAt { get; init; }
}

internal sealed class MemoVersionMapping : IEntityTypeConfiguration<MemoVersion>
{
    public void Configure(EntityTypeBuilder<MemoVersion> entity)
    {
        entity.Property(v => v.Content).HasJson();
        entity.Property(v => v.Reason).HasConversion<string>();
        entity.HasIndex(v => new { v.MemoId, v.SavedAt });
        entity.HasOne<Memo>().WithMany().HasForeignKey(v => v.MemoId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(v => v.SavedBy).WithMany().HasForeignKey(v => v.SavedById).OnDelete(DeleteBehavior.Restrict);
    }
}
