using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Disclosures;

/// <summary>ที่อยู่ของข้อ: where one item's information stands on the web, ours or anywhere, and how it was found there last.</summary>
public sealed class DisclosureAddress
{
    public const int LongestUrl = 2000;

    public long Id { get; private set; }
    public int ItemId { get; init; }
    public DisclosureItem? Item { get; private set; }
    public required string Url { get; init; }
    public required int AddedById { get; init; }
    public Person? AddedBy { get; private set; }
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Not given any more; its history stays.</summary>
    public DateTimeOffset? RemovedAt { get; internal set; }

    public LinkHealth Health { get; private set; }

    /// <summary>Since when it is so.</summary>
    public DateTimeOffset? HealthSince { get; private set; }

    /// <summary>In Thai, why it is so; empty: it opens.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Where it led; empty: to itself.</summary>
    public string LedTo { get; private set; } = "";

    public DateTimeOffset? LookedAt { get; private set; }

    /// <summary>null: as soon as may be.</summary>
    public DateTimeOffset? LookAgainAt { get; private set; }

    /// <summary>How often it was not there, one after another, and since when.</summary>
    public int Misses { get; private set; }
    public DateTimeOffset? MissingSince { get; private set; }

    /// <summary>Its people were told that it is dead or suspect, and not yet that it is well again.</summary>
    public bool IsToldTrouble { get; internal set; }

    public List<LinkLook> Looks { get; } = [];

    internal void Found(LinkHealth health, LinkLook look, DateTimeOffset again)
    {
        if (look.Outcome is LookOutcome.Missing)
            (Misses, MissingSince) = (Misses + 1, MissingSince ?? look.At);
        else if (look.Outcome is not LookOutcome.Unknown)
            (Misses, MissingSince) = (0, null);
        if (Health != health)
            (Health, HealthSince) = (health, look.Outcome is LookOutcome.Missing ? MissingSince : look.At);
        (Words, LedTo, LookedAt, LookAgainAt) = (look.Words, look.LedTo, look.At, again);
        Looks.Add(look);
    }
}

internal sealed class DisclosureAddressMapping : IEntityTypeConfiguration<DisclosureAddress>
{
    public void Configure(EntityTypeBuilder<DisclosureAddress> entity)
    {
        entity.Property(a => a.Url).HasMaxLength(DisclosureAddress.LongestUrl);
        entity.Property(a => a.Health).HasConversion<string>();
        entity.HasIndex(a => a.LookAgainAt).HasFilter("removed_at IS NULL");
        entity.HasOne(a => a.Item).WithMany(i => i.Addresses).HasForeignKey(a => a.ItemId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(a => a.AddedBy).WithMany().HasForeignKey(a => a.AddedById).OnDelete(DeleteBehavior.Restrict);
    }
}
