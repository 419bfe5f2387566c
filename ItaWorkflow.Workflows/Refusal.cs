namespace ItaWorkflow.Workflows;

/// <summary>เหตุที่ทำไม่ได้: an expected "no", in Thai, as the person reads it.</summary>
/// <param name="Text">One clear sentence.</param>
/// <param name="Field">The field of the command that it is about; null: the whole.</param>
public sealed record Refusal(string Text, string? Field = null);
