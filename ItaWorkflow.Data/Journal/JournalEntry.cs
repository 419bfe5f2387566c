using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Journal;

/// <summary>บันทึกเหตุการณ์: who did what when. The database refuses to change or delete a row.</summary>
public sealed class JournalEntry
{
    public long Id { get; private set; }
    public required JournalKind Kind { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Who; null: the system itself.</summary>
    public int? PersonId { get; init; }
    public Person? Person { get; private set; }

    /// <summary>The memo it happened to, if any.</summary>
    public long? MemoId { get; init; }

    /// <summary>Instead of the id, for a memo that is saved together with this entry.</summary>
    public Memo? Memo { get; init; }

    /// <summary>The measure it happened to, if any.</summary>
    public int? MeasureId { get; init; }

    /// <summary>Instead of the id, for a measure that is saved together with this entry.</summary>
    public Measure? Measure { get; init; }

    /// <summary>The sentence a person reads, in Thai, with the names as they were then.</summary>
    public required string Text { get; init; }
}

internal sealed class JournalEntryMapping : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> entity)
    {
        entity.Property(e => e.Kind).HasConversion<string>();
        entity.HasIndex(e => new { e.MemoId, e.Id });
        entity.HasIndex(e => new { e.MeasureId, e.Id });
        entity.HasIndex(e => e.At);
        entity.HasOne(e => e.Person).WithMany().HasForeignKey(e => e.PersonId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(e => e.Measure).WithMany().HasForeignKey(e => e.MeasureId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(e => e.Memo).WithMany().HasForeignKey(e => e.MemoId).OnDelete(DeleteBehavior.Restrict);
    }
}
