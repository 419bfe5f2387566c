using ItaWorkflow.Data.Memos;

namespace ItaWorkflow.Workflows.PastMemos;

/// <summary>One line of the list of memos that were on paper before.</summary>
/// <param name="Row">In the file, from 1.</param>
/// <param name="File">The name of its PDF; empty: told by the number.</param>
public sealed record PastMemoRow(int Row, string Number, string Date, string Subject, string Division, string File);

/// <summary>The same line, read: what it would become, and what hinders.</summary>
/// <param name="Pdf">The key of the PDF that is meant; null: none was found.</param>
/// <param name="Errors">In Thai; empty: it can be taken in.</param>
public sealed record PastMemoLine(
    PastMemoRow Row,
    MemoNumber? Number,
    int? DivisionId,
    string? Pdf,
    IReadOnlyList<string> Errors
);

/// <summary>The list as it was looked through.</summary>
/// <param name="Left">PDFs that no line names.</param>
public sealed record PastMemoPlan(IReadOnlyList<PastMemoLine> Lines, IReadOnlyList<string> Left)
{
    public int Wrong => Lines.Count(l => l.Errors.Count > 0);
    public bool IsSound => Lines.Count > 0 && Wrong == 0 && Left.Count == 0;
}
