using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Signing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Disclosures;

public enum PublishedKind
{
    /// <summary>ฉบับลงนาม: the signed bytes themselves.</summary>
    Signed,

    /// <summary>ฉบับอ่าน: without signature pictures and phone numbers; it names the signed one.</summary>
    Reading,

    /// <summary>สิ่งที่ส่งมาด้วย</summary>
    Attachment,
}

/// <summary>One file that a publication shows; never changed, so that its address always means the same bytes.</summary>
public sealed class PublishedFile
{
    public long Id { get; private set; }
    public long PublicationId { get; init; }
    public Publication? Publication { get; private set; }
    public required int Ordinal { get; init; }
    public required PublishedKind Kind { get; init; }

    /// <summary>As the public reads it.</summary>
    public required string Title { get; init; }

    public required string FileName { get; init; }
    public required string ContentType { get; init; }
    public required long Size { get; init; }

    /// <summary>Lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Of a PDF; null: not counted.</summary>
    public int? Pages { get; init; }

    public long? DocumentId { get; init; }
    public SignedDocument? Document { get; private set; }
    public long? AttachmentId { get; init; }
    public Attachment? Attachment { get; private set; }

    /// <summary>Of a reading copy; the others' bytes stand with what they are.</summary>
    public ReadingBytes? Bytes { get; init; }
}

/// <summary>Kept apart, so that lists do not load them.</summary>
public sealed class ReadingBytes
{
    public long FileId { get; init; }
    public required byte[] Content { get; init; }
}

internal sealed class PublishedFileMapping : IEntityTypeConfiguration<PublishedFile>
{
    public void Configure(EntityTypeBuilder<PublishedFile> entity)
    {
        entity.Property(f => f.Kind).HasConversion<string>();
        entity
            .HasOne(f => f.Publication)
            .WithMany(p => p.Files)
            .HasForeignKey(f => f.PublicationId)
            .OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(f => f.Document).WithMany().HasForeignKey(f => f.DocumentId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(f => f.Attachment).WithMany().HasForeignKey(f => f.AttachmentId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(f => f.Bytes).WithOne().HasForeignKey<ReadingBytes>(b => b.FileId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReadingBytesMapping : IEntityTypeConfiguration<ReadingBytes>
{
    public void Configure(EntityTypeBuilder<ReadingBytes> entity) => entity.HasKey(b => b.FileId);
}
