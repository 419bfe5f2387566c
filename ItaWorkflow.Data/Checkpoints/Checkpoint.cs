using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.PaperOrders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Checkpoints;

/// <summary>One round of one year, until it is closed and reported.</summary>
public sealed class Checkpoint
{
    public int Id { get; private set; }

    /// <summary>Fiscal year, Buddhist Era.</summary>
    public required int FiscalYear { get; init; }

    public required CheckpointRound Round { get; init; }
    public required DateOnly CutOff { get; set; }

    /// <summary>From when the cut-off counts for reminders: rungs before it are not owed.</summary>
    public DateTimeOffset? CutOffSince { get; set; }

    /// <summary>What was reported until then is in the round; null: it is open.</summary>
    public DateTimeOffset? ClosedAsOf { get; private set; }

    /// <summary>When the head of the organization approved its report.</summary>
    public DateTimeOffset? ReportedAt { get; private set; }

    /// <summary>The memo that was approved.</summary>
    public long? ReportMemoId { get; private set; }

    /// <summary>The paper on which its report was decided; null: none.</summary>
    public int? ReportOrderId { get; private set; }

    public PaperOrder? ReportOrder { get; private set; }

    public List<CheckpointEdition> Editions { get; } = [];
    public List<CheckpointReport> Reports { get; } = [];

    /// <summary>The end of the cut-off day, in Bangkok.</summary>
    public DateTimeOffset EndOfCutOff => ThaiDate.At(CutOff.AddDays(1), TimeOnly.MinValue).ToUniversalTime();

    public bool IsClosed => ClosedAsOf is not null;

    /// <summary>
    /// A report that begins to be saved at that moment comes after the round: kept, but not in it. What waited while the round was closed
    /// is late, whenever it began.
    /// </summary>
    public bool IsLate(DateTimeOffset at) => IsClosed || at > EndOfCutOff;

    internal void Close(DateTimeOffset asOf) => ClosedAsOf ??= asOf;

    internal void Report(long memoId, DateTimeOffset at) => (ReportMemoId, ReportedAt) = (memoId, at);

    internal void Report(PaperOrder paper) => (ReportOrder, ReportedAt) = (paper, paper.Since);
}

internal sealed class CheckpointMapping : IEntityTypeConfiguration<Checkpoint>
{
    public void Configure(EntityTypeBuilder<Checkpoint> entity)
    {
        entity.Property(c => c.Round).HasConversion<string>();
        entity.HasIndex(c => new { c.FiscalYear, c.Round }).IsUnique();
        entity.HasOne(c => c.ReportOrder).WithMany().HasForeignKey(c => c.ReportOrderId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Memo>().WithMany().HasForeignKey(c => c.ReportMemoId).OnDelete(DeleteBehavior.Restrict);
    }
}
