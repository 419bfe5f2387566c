namespace ItaWorkflow.Workflows.Measures.Pasting;

/// <summary>A column of a table of measures as papers have it.</summary>
public enum PastedField
{
    Indicator,
    Issue,
    Title,
    Steps,
    Responsible,
    Due,
    FollowUp,
    Result,
    Budget,
    Remark,
}

/// <summary>One row of a pasted table, in the words of whoever wrote it; a cell's lines are parted by line breaks.</summary>
/// <param name="Number">The row of the table as it was pasted, from 1: its head is a row, too.</param>
public sealed record PastedMeasure(int Number)
{
    public IReadOnlyDictionary<PastedField, string> Cells { get; init; } = new Dictionary<PastedField, string>();

    /// <summary>The due date stands as written, though no calendar knows it: due by the end of the year.</summary>
    public bool KeepsDue { get; init; }

    public string this[PastedField field] => Cells.GetValueOrDefault(field, "");

    public PastedMeasure With(PastedField field, string text) =>
        this with
        {
            Cells = new Dictionary<PastedField, string>(Cells) { [field] = text },
        };

    internal bool IsEmpty =>
        this[PastedField.Issue].Length + this[PastedField.Title].Length + this[PastedField.Steps].Length == 0;
}

/// <summary>What stands against a row, at the cell to mend.</summary>
public sealed record PastedProblem(PastedField Field, string Text);
