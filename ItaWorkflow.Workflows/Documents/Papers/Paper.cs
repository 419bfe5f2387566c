namespace ItaWorkflow.Workflows.Documents.Papers;

/// <summary>
/// An official paper that goes with a memo (report, table of measures), told once and set as PDF, DOCX, XLSX or a memo's body. Digits are
/// written Arabic in it: each form sets them as <see cref="ThaiNumerals"/> says.
/// </summary>
/// <param name="Title">One line, for the file's properties and name.</param>
/// <param name="Sections">In order; each begins a new page where its orientation or its numbering differs from the one before.</param>
public sealed record Paper(string Title, IReadOnlyList<PaperSection> Sections)
{
    public bool ThaiNumerals { get; init; } = true;

    /// <summary>Which of several forms of the same paper it is, for the file's name: แยกตามตัวชี้วัด; empty: there is but one.</summary>
    public string Shape { get; init; } = "";

    /// <summary>Null: the paper begins with its first section.</summary>
    public PaperCover? Cover { get; init; }

    /// <summary>สารบัญ after the sections numbered by letters, with the page of every heading that stands in it.</summary>
    public bool HasContents { get; init; }
}

/// <param name="Lines">Centred, the first ones in the upper half.</param>
/// <param name="Foot">Centred at the foot: the organization, district and province.</param>
/// <param name="Emblem">As the memo's sheet has it; null: the placeholder.</param>
public sealed record PaperCover(IReadOnlyList<string> Lines, IReadOnlyList<string> Foot, SheetEmblem? Emblem = null);

public sealed record PaperSection(IReadOnlyList<PaperBlock> Blocks)
{
    public bool IsLandscape { get; init; }

    /// <summary>คำนำ and the like: pages count ก ข ค, each such section begins a new page.</summary>
    public bool IsFront { get; init; }
}
