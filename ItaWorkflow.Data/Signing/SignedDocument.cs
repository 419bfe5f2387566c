using ItaWorkflow.Data.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Signing;

/// <summary>เอกสารลงนาม: the exact bytes of one revision of a case's PDF. Never changed, never rendered again.</summary>
public sealed class SignedDocument
{
    public long Id { get; private set; }
    public required long CaseId { get; init; }
    public ApprovalCase? Case { get; private set; }

    /// <summary>1: the memo itself; 2, 3 …: its continuation sheets.</summary>
    public required int Sheet { get; init; }

    /// <summary>1 after the sheet's first signature, one more with each that follows, and with what keeps the paper for years.</summary>
    public required int Revision { get; init; }

    public required byte[] Bytes { get; init; }

    /// <summary>Lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What made this revision.</summary>
    public RevisionForm Form { get; init; }

    /// <summary>When the next stamp of archive time is wanted, if this is the newest revision; null: none is.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>
    /// The first half of the file's /ID, in hexadecimal: the same in all its revisions, and in copies whose signatures somebody took out; null:
    /// made before this was written down.
    /// </summary>
    public string? PaperId { get; init; }

    /// <summary>null: the office's seal or a stamp of archive time made this revision.</summary>
    public Signature? Signature { get; init; }
}

public enum RevisionForm
{
    /// <summary>An officer signed.</summary>
    Signed,

    /// <summary>ตราประทับของหน่วยงาน: the office sealed what all had signed.</summary>
    Sealed,

    /// <summary>Evidence was added, and a stamp of archive time over all.</summary>
    Archived,
}

/// <summary>One step's PAdES signature; it made the revision that it belongs to.</summary>
public sealed class Signature
{
    public long Id { get; private set; }
    public long DocumentId { get; init; }
    public required long StepId { get; init; }
    public ApprovalStep? Step { get; private set; }
    public required int SigningKeyId { get; init; }
    public SigningKey? SigningKey { get; private set; }

    /// <summary>The signature field's name in the PDF: step-N.</summary>
    public required string Field { get; init; }

    /// <summary>True: PAdES B-T (time-stamped by an authority that the organization trusts); false: B-B.</summary>
    public bool IsTimestamped { get; init; }

    /// <summary>What the time-stamp in it says, believed or not; null: it has none, or was made before this was written down.</summary>
    public DateTimeOffset? StampedAt { get; init; }
}

internal sealed class SignedDocumentMapping : IEntityTypeConfiguration<SignedDocument>
{
    public void Configure(EntityTypeBuilder<SignedDocument> entity)
    {
        entity.Property(d => d.Sheet).HasDefaultValue(1);
        entity.Property(d => d.Form).HasConversion<string>().HasDefaultValue(RevisionForm.Signed);
        entity
            .HasIndex(d => new
            {
                d.CaseId,
                d.Sheet,
                d.Revision,
            })
            .IsUnique();
        entity.HasIndex(d => d.Sha256).IsUnique();
        entity.HasIndex(d => d.PaperId);
        entity.HasOne(d => d.Case).WithMany().HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(d => d.Signature).WithOne().HasForeignKey<Signature>(s => s.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SignatureMapping : IEntityTypeConfiguration<Signature>
{
    public void Configure(EntityTypeBuilder<Signature> entity)
    {
        entity.HasIndex(s => s.StepId).IsUnique();
        entity.HasOne(s => s.Step).WithOne().HasForeignKey<Signature>(s => s.StepId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(s => s.SigningKey).WithMany().HasForeignKey(s => s.SigningKeyId).OnDelete(DeleteBehavior.Restrict);
    }
}
