namespace ItaWorkflow.Workflows.Documents;

/// <summary>The text cannot become a sheet, for a reason its writer can mend.</summary>
public sealed class TypesettingRefused(Refusal refusal) : Exception(refusal.Text)
{
    public Refusal Refusal { get; } = refusal;
}
