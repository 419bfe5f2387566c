namespace ItaWorkflow.Data.Cases;

public enum StepState
{
    Open,
    Decided,

    /// <summary>Closed without a decision: the case ended elsewhere.</summary>
    Cancelled,

    /// <summary>Its officer signs the step beside it and once is enough, by the organization's setting.</summary>
    PassedOver,

    /// <summary>Not asked again: its position agreed in the edition before, and the route lets that stand.</summary>
    Kept,
}
