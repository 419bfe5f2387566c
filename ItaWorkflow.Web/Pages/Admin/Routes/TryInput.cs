using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Routes;

namespace ItaWorkflow.Web.Pages.Admin.Routes;

/// <summary>The memo that a simulated case carries.</summary>
internal sealed class TryInput
{
    public int Division { get; set; }
    public decimal Amount { get; set; }
    public Urgency Urgency { get; set; }
    public MemoKind Kind { get; set; }
    public int ExtraOpinions { get; set; }

    /// <summary>By element id.</summary>
    public Dictionary<string, string> Verdicts { get; set; } = new(StringComparer.Ordinal);

    public SimulateRoute Of(string bpmn) =>
        new(bpmn, Division, Math.Clamp(Amount, 0, 1_000_000_000_000m), Urgency, Kind, Math.Clamp(ExtraOpinions, 0, 20), Verdicts);
}
