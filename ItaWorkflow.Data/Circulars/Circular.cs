using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Circulars;

/// <summary>เวียนเพื่อทราบ: a memo whose last order is signed was sent to people, who take note of it. Never changed.</summary>
public sealed class Circular
{
    public int Id { get; private set; }
    public required long MemoId { get; init; }
    public Memo? Memo { get; private set; }
    public required int SentById { get; init; }
    public Person? SentBy { get; private set; }
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>To whom, as its sender chose: ทุกคนในหน่วยงาน, or the names of divisions.</summary>
    public required string To { get; init; }

    /// <summary>The last day to take note.</summary>
    public required DateOnly DueOn { get; init; }
    public List<CircularRecipient> Recipients { get; } = [];
}

/// <summary>Somebody who is to take note of a memo: once, however often it is sent.</summary>
public sealed class CircularRecipient
{
    public required long MemoId { get; init; }
    public required int PersonId { get; init; }
    public Person? Person { get; private set; }
    public int CircularId { get; private set; }
    public Circular? Circular { get; private set; }

    /// <summary>รับทราบ; null: not yet.</summary>
    public DateTimeOffset? NotedAt { get; private set; }

    internal void Note(DateTimeOffset now) => NotedAt ??= now;
}

internal sealed class CircularMapping : IEntityTypeConfiguration<Circular>
{
    public void Configure(EntityTypeBuilder<Circular> entity)
    {
        entity.HasOne(c => c.Memo).WithMany().HasForeignKey(c => c.MemoId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(c => c.SentBy).WithMany().HasForeignKey(c => c.SentById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CircularRecipientMapping : IEntityTypeConfiguration<CircularRecipient>
{
    public void Configure(EntityTypeBuilder<CircularRecipient> entity)
    {
        entity.HasKey(r => new { r.MemoId, r.PersonId });
        entity.HasIndex(r => r.PersonId);
        entity.HasOne(r => r.Person).WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
        entity
            .HasOne(r => r.Circular)
            .WithMany(c => c.Recipients)
            .HasForeignKey(r => r.CircularId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
