namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>The closed list of what a service task may ask for, as <c>implementation="ita:…"</c>.</summary>
public static class ServiceActions
{
    public const string NotifyDrafter = "ita:notify-drafter";
    public const string NotifySigners = "ita:notify-signers";
    public const string Publish = "ita:publish";

    public static readonly IReadOnlyList<string> All = [NotifyDrafter, NotifySigners, Publish];
}
