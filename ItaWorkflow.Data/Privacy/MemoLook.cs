using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Privacy;

public enum LookedAt
{
    /// <summary>A page that shows the memo, or its paper there.</summary>
    Page,

    /// <summary>The paper as a file.</summary>
    Paper,

    /// <summary>An attachment.</summary>
    Attachment,

    /// <summary>An earlier text.</summary>
    Version,
}

/// <summary>Somebody looked at a memo that holds personal data: the first time on a day. Never changed.</summary>
public sealed class MemoLook
{
    public required long MemoId { get; init; }
    public Memo? Memo { get; private set; }
    public required int PersonId { get; init; }
    public Person? Person { get; private set; }

    /// <summary>The day in Thailand.</summary>
    public required DateOnly Day { get; init; }

    public required LookedAt What { get; init; }

    /// <summary>Which attachment; 0: none.</summary>
    public required long AttachmentId { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class MemoLookMapping : IEntityTypeConfiguration<MemoLook>
{
    public void Configure(EntityTypeBuilder<MemoLook> entity)
    {
        entity.ToTable("memo_looks");
        entity.HasKey(l => new
        {
            l.MemoId,
            l.PersonId,
            l.Day,
            l.What,
            l.AttachmentId,
        });
        entity.Property(l => l.What).HasConversion<string>();
        entity.HasOne(l => l.Memo).WithMany().HasForeignKey(l => l.MemoId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(l => l.Person).WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
