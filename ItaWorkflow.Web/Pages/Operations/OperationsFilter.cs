using System.Globalization;
using ItaWorkflow.Workflows.Operations;
using Microsoft.AspNetCore.Mvc;

namespace ItaWorkflow.Web.Pages.Operations;

/// <summary>What the page is narrowed to, as its address says it: a link that can be shared.</summary>
internal sealed class OperationsFilter
{
    public static readonly IReadOnlyList<int> Periods = [30, 90, 365];

    [FromQuery(Name = "route")]
    public string? Route { get; set; }

    [FromQuery(Name = "division")]
    public int? Division { get; set; }

    [FromQuery(Name = "person")]
    public int? Person { get; set; }

    /// <summary>The step's id in the route's BPMN; only together with a route.</summary>
    [FromQuery(Name = "step")]
    public string? Step { get; set; }

    /// <summary>Durations: cases and steps that ended in the last so many days.</summary>
    [FromQuery(Name = "days")]
    public int Days { get; set; } = Periods[1];

    [FromQuery(Name = "page")]
    public int Page { get; set; } = 1;

    public bool IsNarrow => Route is not null || Division is not null || Person is not null || Step is not null;

    public void Mend()
    {
        Days = Periods.Contains(Days) ? Days : Periods[1];
        Page = Math.Clamp(Page, 1, 1000);
        Route = string.IsNullOrWhiteSpace(Route) ? null : Route;
        Step = string.IsNullOrWhiteSpace(Step) ? null : Step;
    }

    public FlowFilter Flow => new(Route, Division, Person, Step, Days);

    /// <summary>The same page with one thing changed.</summary>
    public string With(string? route = null, int? person = null, string? step = null, int? days = null, int page = 1) =>
        Address(route ?? Route, Division, person ?? Person, step ?? Step, days ?? Days, page);

    public static string Address(string? route, int? division, int? person, string? step, int days, int page = 1)
    {
        var query = QueryString.Empty;
        foreach (
            var (name, value) in new (string, object?)[]
            {
                ("route", route),
                ("division", division),
                ("person", person),
                ("step", step),
                ("days", days == Periods[1] ? null : days),
                ("page", page == 1 ? null : page),
            }
        )
            if (value is not null)
                query = query.Add(name, Convert.ToString(value, CultureInfo.InvariantCulture)!);
        return "~/admin/operations" + query.ToUriComponent();
    }
}
