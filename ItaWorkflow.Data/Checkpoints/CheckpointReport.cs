using ItaWorkflow.Data.Memos;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Checkpoints;

/// <summary>A memo that reports a round to the head of the organization.</summary>
public sealed class CheckpointReport
{
    public int CheckpointId { get; init; }
    public long MemoId { get; init; }

    /// <summary>Instead of the id, for a memo that is saved together with it.</summary>
    public Memo? Memo { get; init; }

    /// <summary>The edition that stands in it.</summary>
    public required int Edition { get; init; }

    public required DateTimeOffset DraftedAt { get; init; }
}

internal sealed class CheckpointReportMapping : IEntityTypeConfiguration<CheckpointReport>
{
    public void Configure(EntityTypeBuilder<CheckpointReport> entity)
    {
        entity.ToTable("checkpoint_reports");
        entity.HasKey(r => r.MemoId);
        entity.HasOne<Checkpoint>().WithMany(c => c.Reports).HasForeignKey(r => r.CheckpointId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(r => r.Memo).WithOne().HasForeignKey<CheckpointReport>(r => r.MemoId).OnDelete(DeleteBehavior.Restrict);
    }
}
