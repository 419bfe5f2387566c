using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Routes;

/// <summary>กฎเลือกเส้นทาง: which memos take which route. Of the rules that hold the first in order wins; if none does, the default route.</summary>
public sealed class RouteRule
{
    public int Id { get; private set; }

    /// <summary>1, 2, 3 … as the administrator ordered them.</summary>
    public int SortOrder { get; internal set; }

    /// <summary>null: memos of every kind.</summary>
    public MemoKind? Kind { get; internal set; }

    /// <summary>null: memos of every division.</summary>
    public int? DivisionId { get; internal set; }
    public Division? Division { get; private set; }

    /// <summary>What else must hold, in FEEL over amount, urgency, division, kind; empty: nothing.</summary>
    public string Condition { get; internal set; } = "";

    /// <summary>The key that all versions of the route share.</summary>
    public required string RouteKey { get; set; }

    /// <summary>The drafter may take another published route, with a reason.</summary>
    public bool MayChooseOther { get; internal set; }
}

internal sealed class RouteRuleMapping : IEntityTypeConfiguration<RouteRule>
{
    public void Configure(EntityTypeBuilder<RouteRule> entity)
    {
        entity.Property(r => r.Kind).HasConversion<string>();
        entity.HasOne(r => r.Division).WithMany().HasForeignKey(r => r.DivisionId).OnDelete(DeleteBehavior.Restrict);
    }
}
