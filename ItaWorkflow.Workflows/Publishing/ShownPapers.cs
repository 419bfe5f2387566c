namespace ItaWorkflow.Workflows.Publishing;

/// <summary>What of a memo is shown to everybody.</summary>
/// <param name="Signed">The signed papers as they are.</param>
/// <param name="Reading">A copy without signature pictures and phone numbers.</param>
/// <param name="Attachments">Their ids.</param>
public sealed record ShownPapers(bool Signed, bool Reading, IReadOnlyList<long> Attachments)
{
    public bool IsNothing => !Signed && !Reading && Attachments.Count == 0;
}
