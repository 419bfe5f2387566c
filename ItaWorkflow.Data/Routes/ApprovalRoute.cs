using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Routes;

public enum RouteState
{
    Draft,
    Published,
    Retired,
}

/// <summary>เส้นทางเสนอ: one version of a BPMN 2.0 process definition, drawn as a draft, immutable once published.</summary>
public sealed class ApprovalRoute
{
    private string _key = "";
    private int _version;
    private string _bpmn = "";

    public int Id { get; private set; }

    /// <summary>The same for all versions of one route.</summary>
    public required string Key
    {
        get => _key;
        init => _key = value;
    }

    /// <summary>1, 2, 3 … in the order of publishing; 0 while it is a draft.</summary>
    public required int Version
    {
        get => _version;
        init => _version = value;
    }

    public required string Name { get; set; }
    public required string Bpmn
    {
        get => _bpmn;
        init => _bpmn = value;
    }

    /// <summary>The file byte for byte as it came, while its drawing is untouched; null: it was drawn here.</summary>
    public byte[]? File { get; internal set; }

    public RouteState State { get; internal set; }

    /// <summary>Taken when the drafter chooses none.</summary>
    public bool IsDefault { get; internal set; }

    /// <summary>Raised by every save of a draft; a page's revision is compared as EF's original value.</summary>
    public int Revision { get; private set; } = 1;

    /// <summary>The version that a draft was begun from; null: it was begun anew.</summary>
    public int? BasedOnId { get; init; }
    public ApprovalRoute? BasedOn { get; private set; }

    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? PublishedAt { get; internal set; }

    /// <summary>Who drew it last, and when; null: it came with the product.</summary>
    public int? DrawnById { get; init; }
    public Person? DrawnBy { get; internal set; }
    public DateTimeOffset? DrawnAt { get; internal set; }

    internal void Draw(string key, string name, string bpmn, Person by, DateTimeOffset now)
    {
        if (State is not RouteState.Draft)
            throw new InvalidOperationException("A published route is never drawn over.");
        (_key, Name) = (key, name);
        if (bpmn != _bpmn)
            (_bpmn, File) = (bpmn, null);
        (DrawnBy, DrawnAt) = (by, now);
        Revision++;
    }

    internal void Publish(int version, bool isDefault, DateTimeOffset now)
    {
        (_version, IsDefault, PublishedAt, State) = (version, isDefault, now, RouteState.Published);
        Revision++;
    }
}

internal sealed class ApprovalRouteMapping : IEntityTypeConfiguration<ApprovalRoute>
{
    public void Configure(EntityTypeBuilder<ApprovalRoute> entity)
    {
        entity.Property(r => r.State).HasConversion<string>();
        entity.Property(r => r.Revision).IsConcurrencyToken();
        entity.HasIndex(r => new { r.Key, r.Version }).IsUnique().HasFilter("version > 0");
        entity.HasOne(r => r.BasedOn).WithMany().HasForeignKey(r => r.BasedOnId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(r => r.DrawnBy).WithMany().HasForeignKey(r => r.DrawnById).OnDelete(DeleteBehavior.Restrict);
    }
}
