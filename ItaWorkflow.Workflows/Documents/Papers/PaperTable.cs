namespace ItaWorkflow.Workflows.Documents.Papers;

public sealed record PaperTable(IReadOnlyList<PaperColumn> Columns, IReadOnlyList<PaperRow> Rows) : PaperBlock
{
    /// <summary>Above the table: ตารางที่ 1 …; null: none. Also the name of its sheet in XLSX.</summary>
    public string? Caption { get; init; }
}

/// <param name="Width">Millimetres of the text's width (160 upright, 252 landscape); null: shares what is left.</param>
/// <param name="Group">Neighbours of one group stand under a common head.</param>
public sealed record PaperColumn(string Title, double? Width = null, bool IsCentred = false, string? Group = null);

/// <param name="Cells">One for each column; of a group row one, which spans them all.</param>
public sealed record PaperRow(IReadOnlyList<PaperCell> Cells)
{
    /// <summary>A shaded line over the rows that follow.</summary>
    public bool IsGroup { get; init; }

    /// <summary>Bold: a sum or a mean of the rows before.</summary>
    public bool IsTotal { get; init; }

    public static PaperRow Group(string text) => new([text]) { IsGroup = true };
}

/// <param name="Text">Plain; a line break begins a new line of the cell.</param>
public sealed record PaperCell(string Text)
{
    /// <summary>Numbered inside the cell, after its text.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>After the items.</summary>
    public string After { get; init; } = "";

    /// <summary>A tick stands before the text.</summary>
    public bool IsTicked { get; init; }

    /// <summary>The value behind the text, for XLSX; shown with two places.</summary>
    public decimal? Number { get; init; }

    public static implicit operator PaperCell(string text) => new(text);
}
