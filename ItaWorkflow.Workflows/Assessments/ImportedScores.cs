using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Workflows.Assessments.Sheets;

namespace ItaWorkflow.Workflows.Assessments;

/// <summary>What was read.</summary>
/// <param name="Cells">Each figure once, in the file's order; a second, different value is its "other".</param>
/// <param name="Problems">By row of the file: what was not taken.</param>
/// <param name="Notes">What was taken, but is worth knowing.</param>
/// <param name="Doubts">The file speaks of another year or agency.</param>
/// <param name="Block">The table as a pasted block, to read it again with other columns.</param>
public sealed record ImportedScores(
    Refusal? Refusal,
    IReadOnlyList<ImportedCell> Cells,
    string? Level,
    IReadOnlyList<ImportedProblem> Problems,
    IReadOnlyList<string> Notes,
    IReadOnlyList<Contradiction> Doubts,
    ScoreColumns? Columns,
    IReadOnlyList<string> Headings,
    string Block,
    string Source
)
{
    /// <summary>The file as it is kept; null: nothing was.</summary>
    public int? FileId { get; init; }

    /// <summary>What a column beside the scores says should be done, by indicator or item.</summary>
    public IReadOnlyList<ImportedGuidance> Guidance { get; init; } = [];
}

public sealed record ImportedGuidance(string Code, string Text);

public sealed record ImportedCell(string Code, string Text, string? Other);

/// <param name="Row">From 1, as the spreadsheet counts.</param>
public sealed record ImportedProblem(int Row, string Text);
