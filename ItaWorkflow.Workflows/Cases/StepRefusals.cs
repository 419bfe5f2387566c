namespace ItaWorkflow.Workflows.Cases;

/// <summary>What several acts on a step are refused for.</summary>
public static class StepRefusals
{
    public static readonly Refusal NotYourTurn = new("เรื่องนี้ไม่ได้รอการพิจารณาของท่าน");
}
