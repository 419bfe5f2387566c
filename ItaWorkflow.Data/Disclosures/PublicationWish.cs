using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Disclosures;

/// <summary>ขอเผยแพร่เมื่ออนุมัติ: a memo asks that the head's order publish it as the answer to an item; the signers read it with the memo.</summary>
public sealed class PublicationWish
{
    public required long MemoId { get; init; }
    public Memo? Memo { get; private set; }
    public required int FiscalYear { get; set; }
    public required string ItemCode { get; set; }
    public bool ShowsSigned { get; set; }
    public bool ShowsReading { get; set; }
    public bool ShowsAttachments { get; set; }
    public required int AskedById { get; set; }
    public Person? AskedBy { get; private set; }
    public required DateTimeOffset AskedAt { get; set; }

    /// <summary>When it was published, or could not be; null: it waits for the order.</summary>
    public DateTimeOffset? DoneAt { get; internal set; }
}

internal sealed class PublicationWishMapping : IEntityTypeConfiguration<PublicationWish>
{
    public void Configure(EntityTypeBuilder<PublicationWish> entity)
    {
        entity.HasKey(w => w.MemoId);
        entity.HasOne(w => w.Memo).WithOne().HasForeignKey<PublicationWish>(w => w.MemoId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(w => w.AskedBy).WithMany().HasForeignKey(w => w.AskedById).OnDelete(DeleteBehavior.Restrict);
    }
}
