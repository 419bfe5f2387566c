using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Approvals;

public enum RouteState
{
    Draft,
    Published,
    Retired,
}

/// <summary>เส้นทางเสนอ: one version of a BPMN 2.0 process definition, immutable once published.</summary>
public sealed class ApprovalRoute
{
    public int Id { get; private set; }

    /// <summary>The same for all versions of one route.</summary>
    public required string Key { get; init; }

    public required int Version { get; init; }
    public required string Name { get; set; }
    public required string Bpmn { get; init; }
    public RouteState State { get; internal set; }

    /// <summary>Taken when the drafter chooses none.</summary>
    public bool IsDefault { get; internal set; }

    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? PublishedAt { get; internal set; }
}

internal sealed class ApprovalRouteMapping : IEntityTypeConfiguration<ApprovalRoute>
{
    public void Configure(EntityTypeBuilder<ApprovalRoute> entity)
    {
        entity.Property(r => r.State).HasConversion<string>();
        entity.HasIndex(r => new { r.Key, r.Version }).IsUnique();
    }
}
