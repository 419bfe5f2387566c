using ItaWorkflow.Data.Organization;

namespace ItaWorkflow.Data.Cases;

/// <summary>มอบเรื่อง: an open step was taken from one officer and given to another, by hand and with a reason.</summary>
public sealed class StepAssignment
{
    public required int ById { get; init; }
    public Person? By { get; private set; }

    /// <summary>Who had it; null: the position was vacant.</summary>
    public int? FromId { get; init; }
    public Person? From { get; private set; }
    public required DateTimeOffset At { get; init; }
    public required string Reason { get; init; }

    /// <summary>The order that allows it (๑๒๓/๒๕๖๙); empty: a plain assignment of work.</summary>
    public string OrderNumber { get; init; } = "";
}
