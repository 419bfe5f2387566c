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

public abstract record PaperBlock;

/// <summary>Centred bold lines at the head of a section; in a section numbered by letters (คำนำ) they stand in สารบัญ too.</summary>
public sealed record PaperTitle(IReadOnlyList<string> Lines) : PaperBlock;

/// <param name="Level">1: ๑. หลักการและเหตุผล; 2: ๔.๑ …, which also captions a table.</param>
/// <param name="InContents">Stands in สารบัญ.</param>
public sealed record PaperHeading(string Text, int Level = 1, bool InContents = true) : PaperBlock;

/// <summary>Plain text; a line break begins a new paragraph.</summary>
public sealed record PaperText(string Text) : PaperBlock;

/// <summary>Small words under a table: หมายเหตุ, a summary in one line.</summary>
public sealed record PaperNote(string Text) : PaperBlock;

/// <summary>Words that a person wrote: HTML of the memo's editor, read by <see cref="BodyHtml"/>.</summary>
public sealed record PaperBody(string Html) : PaperBlock;

/// <summary>๑. ๒. ๓.</summary>
public sealed record PaperItems(IReadOnlyList<string> Items) : PaperBlock;

/// <summary>Who signs for a paper, at the right: lines such as the organization and the month.</summary>
public sealed record PaperBy(IReadOnlyList<string> Lines) : PaperBlock;

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

/// <summary>แผนภูมิแท่ง of scores 0-100 against the pass mark, readable without colour.</summary>
public sealed record PaperBars(string Caption, IReadOnlyList<PaperBar> Bars, decimal Mark) : PaperBlock;

/// <param name="Before">Last year's value beside it; null: none.</param>
public sealed record PaperBar(string Label, decimal Value, decimal? Before = null);

/// <summary>How many of how many, a bar for each: the three states of progress.</summary>
public sealed record PaperCounts(string Caption, IReadOnlyList<PaperCount> Counts) : PaperBlock;

/// <param name="Before">The number of the year before, beside it; null: none.</param>
public sealed record PaperCount(string Label, int Value, int? Before = null);
