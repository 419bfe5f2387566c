using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Memos;

/// <summary>สิ่งที่ส่งมาด้วย as a file. Its name and SHA-256 stand on the sheet, so that the signatures cover it.</summary>
public sealed class Attachment
{
    public long Id { get; private set; }
    public long MemoId { get; init; }
    public required string FileName { get; init; }

    /// <summary>Found from the content, never taken from the browser.</summary>
    public required string ContentType { get; init; }

    public required long Size { get; init; }

    /// <summary>Lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required int AddedById { get; init; }
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Taken out of the draft; the bytes stay (retention).</summary>
    public DateTimeOffset? RemovedAt { get; internal set; }

    public AttachmentBytes? Bytes { get; init; }

    /// <summary>For search; null: not read yet.</summary>
    public AttachmentWords? Words { get; private set; }
}

/// <summary>Kept apart, so that lists do not load them.</summary>
public sealed class AttachmentBytes
{
    public long AttachmentId { get; init; }
    public required byte[] Content { get; init; }
}

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> entity)
    {
        entity.HasOne<Memo>().WithMany(m => m.Attachments).HasForeignKey(a => a.MemoId).OnDelete(DeleteBehavior.Restrict);
        entity
            .HasOne(a => a.Bytes)
            .WithOne()
            .HasForeignKey<AttachmentBytes>(b => b.AttachmentId)
            .OnDelete(DeleteBehavior.Restrict);
        entity
            .HasOne(a => a.Words)
            .WithOne()
            .HasForeignKey<AttachmentWords>(w => w.AttachmentId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AttachmentBytesMapping : IEntityTypeConfiguration<AttachmentBytes>
{
    public void Configure(EntityTypeBuilder<AttachmentBytes> entity) => entity.HasKey(b => b.AttachmentId);
}
