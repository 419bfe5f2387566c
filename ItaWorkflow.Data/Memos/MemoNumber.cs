using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Memos;

/// <summary>ที่ and วันที่ of a memo, given when the division head signs.</summary>
/// <param name="Text">As it stands on paper: ตย ๕๒๕๐๐.๒/๑๗; unique within the calendar year.</param>
/// <param name="Year">Calendar year, Buddhist Era: numbers restart each January.</param>
/// <param name="Date">The memo's date.</param>
public sealed record MemoNumber(string Text, int Year, DateOnly Date);

/// <summary>The last running number given in one division and calendar year; moved by compare-and-swap, so it has no gap.</summary>
public sealed class MemoCounter
{
    public required int DivisionId { get; init; }

    /// <summary>Calendar year, Buddhist Era.</summary>
    public required int Year { get; init; }

    public int Last { get; set; }
}

internal sealed class MemoCounterMapping : IEntityTypeConfiguration<MemoCounter>
{
    public void Configure(EntityTypeBuilder<MemoCounter> entity)
    {
        entity.HasKey(c => new { c.DivisionId, c.Year });
        entity.HasOne<Division>().WithMany().HasForeignKey(c => c.DivisionId).OnDelete(DeleteBehavior.Restrict);
    }
}
