using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Measures;

/// <summary>How a link stood when it was given.</summary>
public enum LinkState
{
    /// <summary>It opened.</summary>
    Found,

    /// <summary>Its server answered that there is no such page, or with a failure.</summary>
    Missing,

    /// <summary>No answer came.</summary>
    Unreachable,

    /// <summary>An address within the house, which is not called from here.</summary>
    NotChecked,
}

/// <summary>หลักฐาน of a measure: a file or a link. It waits for its report until that is sent.</summary>
public sealed class Evidence
{
    public long Id { get; private set; }
    public required int MeasureId { get; init; }

    /// <summary>null: given, its report not sent yet.</summary>
    public int? ReportId { get; private set; }

    public ProgressReport? Report { get; internal set; }

    public required int PersonId { get; init; }
    public Person? Person { get; private set; }
    public required DateTimeOffset At { get; init; }

    /// <summary>A file's name, or the link.</summary>
    public required string Name { get; init; }

    /// <summary>Found from the content; null: a link.</summary>
    public string? ContentType { get; init; }

    public long Size { get; init; }

    /// <summary>Lower-case hexadecimal; null: a link.</summary>
    public string? Sha256 { get; init; }

    /// <summary>null: a file.</summary>
    public LinkState? Link { get; init; }

    /// <summary>What the link's server said, in Thai.</summary>
    public string LinkWords { get; init; } = "";

    public EvidenceBytes? Bytes { get; init; }
}

/// <summary>Kept apart, so that lists do not load them.</summary>
public sealed class EvidenceBytes
{
    public long EvidenceId { get; init; }
    public required byte[] Content { get; init; }
}

internal sealed class EvidenceMapping : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> entity)
    {
        entity.ToTable("evidence");
        entity.Property(e => e.Link).HasConversion<string>();
        entity.HasOne<Measure>().WithMany().HasForeignKey(e => e.MeasureId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(e => e.Report).WithMany(r => r.Evidence).HasForeignKey(e => e.ReportId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(e => e.Person).WithMany().HasForeignKey(e => e.PersonId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(e => e.Bytes).WithOne().HasForeignKey<EvidenceBytes>(b => b.EvidenceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EvidenceBytesMapping : IEntityTypeConfiguration<EvidenceBytes>
{
    public void Configure(EntityTypeBuilder<EvidenceBytes> entity) => entity.ToTable("evidence_bytes").HasKey(b => b.EvidenceId);
}
