namespace ItaWorkflow.Data.Reminders;

/// <summary>A way on which a message reaches its person.</summary>
public enum Channel
{
    InApp,
    Email,

    /// <summary>A personal digest of the ladder's rungs by LINE, for who linked their account.</summary>
    Line,
}
