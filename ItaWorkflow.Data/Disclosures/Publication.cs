using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Disclosures;

public enum PublicationState
{
    /// <summary>รอตรวจ: a second person looks at it first.</summary>
    AwaitingReview,
    Published,

    /// <summary>ไม่ให้เผยแพร่: the second person said no.</summary>
    Refused,

    /// <summary>ถอน</summary>
    Withdrawn,
}

/// <summary>การเผยแพร่: an approved memo shown to everybody as the answer to one OIT item of one year, with the papers chosen for it.</summary>
public sealed class Publication
{
    public long Id { get; private set; }
    public required long MemoId { get; init; }
    public Memo? Memo { get; private set; }

    /// <summary>Buddhist Era.</summary>
    public required int FiscalYear { get; init; }

    public required string ItemCode { get; init; }

    /// <summary>As the public reads it.</summary>
    public required string Title { get; init; }

    public PublicationState State { get; private set; }

    /// <summary>Who published it, or asked for it.</summary>
    public required int AskedById { get; init; }
    public Person? AskedBy { get; private set; }
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The second person; null: none was wanted, or none has looked yet.</summary>
    public int? ReviewedById { get; private set; }
    public Person? ReviewedBy { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>When it was refused or withdrawn; null: it stands.</summary>
    public DateTimeOffset? EndedAt { get; private set; }
    public int? EndedById { get; private set; }
    public Person? EndedBy { get; private set; }

    /// <summary>As what they withdrew it: their position then.</summary>
    public string EndedAs { get; private set; } = "";

    /// <summary>Why it was refused or withdrawn, as anybody may read it.</summary>
    public string Reason { get; private set; } = "";

    public List<PublishedFile> Files { get; } = [];

    /// <summary>Raised by every change: of two that review or withdraw it at once, the second finds it changed.</summary>
    public int Revision { get; private set; }

    internal void Publish(DateTimeOffset now, int? reviewedById = null)
    {
        (State, PublishedAt, ReviewedById) = (PublicationState.Published, now, reviewedById);
        Revision++;
    }

    internal void End(PublicationState state, Person by, string reason, DateTimeOffset now)
    {
        (State, EndedAt, EndedById, Reason) = (state, now, by.Id, reason);
        EndedAs = by.Position?.Title ?? "";
        Revision++;
    }
}

internal sealed class PublicationMapping : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> entity)
    {
        entity.Property(p => p.State).HasConversion<string>();
        entity.Property(p => p.Revision).IsConcurrencyToken();
        entity.HasIndex(p => new { p.FiscalYear, p.ItemCode });
        entity
            .HasIndex(p => new
            {
                p.MemoId,
                p.FiscalYear,
                p.ItemCode,
            })
            .IsUnique()
            .HasFilter("ended_at IS NULL");
        entity.HasOne(p => p.Memo).WithMany().HasForeignKey(p => p.MemoId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(p => p.AskedBy).WithMany().HasForeignKey(p => p.AskedById).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(p => p.ReviewedBy).WithMany().HasForeignKey(p => p.ReviewedById).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(p => p.EndedBy).WithMany().HasForeignKey(p => p.EndedById).OnDelete(DeleteBehavior.Restrict);
    }
}
