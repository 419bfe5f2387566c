namespace ItaWorkflow.Workflows.Documents.Papers;

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

/// <summary>แผนภูมิแท่ง of scores 0-100 against the pass mark, readable without colour.</summary>
public sealed record PaperBars(string Caption, IReadOnlyList<PaperBar> Bars, decimal Mark) : PaperBlock;

/// <param name="Before">Last year's value beside it; null: none.</param>
public sealed record PaperBar(string Label, decimal Value, decimal? Before = null);

/// <summary>How many of how many, a bar for each: the three states of progress.</summary>
public sealed record PaperCounts(string Caption, IReadOnlyList<PaperCount> Counts) : PaperBlock;

/// <param name="Before">The number of the year before, beside it; null: none.</param>
public sealed record PaperCount(string Label, int Value, int? Before = null);
