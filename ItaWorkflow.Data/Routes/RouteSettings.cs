using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Routes;

/// <summary>How freely the office's drafters choose a route.</summary>
public sealed record RouteSettings
{
    /// <summary>Drafters take the default route where no rule holds; otherwise they may choose another one, with a reason.</summary>
    public bool ByRuleOnly { get; init; }

    internal static void Map(ComplexPropertyBuilder<RouteSettings> routes) =>
        routes.Property(r => r.ByRuleOnly).HasColumnName("route_by_rule_only");
}
