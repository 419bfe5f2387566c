using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Disclosures;

/// <summary>What one look at an address found.</summary>
public enum LookOutcome
{
    /// <summary>It opens.</summary>
    Alive,

    /// <summary>It opens, but not as what it should be: a page that says it is none, of another year, of another kind.</summary>
    Suspect,

    /// <summary>Its site says that it is not there, or nobody answers by that name.</summary>
    Missing,

    /// <summary>Nothing can be said: refused to us, busy, too slow, a broken certificate.</summary>
    Unknown,
}

/// <summary>How an address stands after its looks.</summary>
public enum LinkHealth
{
    NotLooked,
    Alive,
    Suspect,

    /// <summary>It was missing, but not often enough to be called dead.</summary>
    Failing,
    Dead,
    Unknown,
}

/// <summary>One look at an address.</summary>
public sealed class LinkLook
{
    public long Id { get; private set; }
    public long AddressId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required LookOutcome Outcome { get; init; }

    /// <summary>Of HTTP; null: no answer.</summary>
    public int? Status { get; init; }

    /// <summary>In Thai; empty: it opened.</summary>
    public required string Words { get; init; }

    /// <summary>Where redirections led; empty: nowhere else.</summary>
    public string LedTo { get; init; } = "";

    /// <summary>The page speaks of the year it is given for; null: no year stands in it, or it was not read.</summary>
    public bool? HasYear { get; init; }
}

internal sealed class LinkLookMapping : IEntityTypeConfiguration<LinkLook>
{
    public void Configure(EntityTypeBuilder<LinkLook> entity)
    {
        entity.Property(l => l.Outcome).HasConversion<string>();
        entity.HasIndex(l => new { l.AddressId, l.At });
        entity
            .HasOne<DisclosureAddress>()
            .WithMany(a => a.Looks)
            .HasForeignKey(l => l.AddressId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
