namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>Values of the attribute <c>kind</c> in the namespace <see cref="Namespace"/> on a user task.</summary>
public static class StepKinds
{
    public const string Namespace = "urn:itaworkflow:route";
    public const string Propose = "propose";
    public const string Opinion = "opinion";
    public const string FinalOrder = "finalOrder";
    public const string Acknowledge = "acknowledge";

    public static readonly IReadOnlyList<string> All = [Propose, Opinion, FinalOrder, Acknowledge];

    /// <summary>The verdict that lets the memo go on.</summary>
    public static string Favourable(string kind) =>
        kind switch
        {
            FinalOrder => "approve",
            Acknowledge => "acknowledge",
            _ => "endorse",
        };
}
