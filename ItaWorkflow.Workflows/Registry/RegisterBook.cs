using ItaWorkflow.Data.Memos;

namespace ItaWorkflow.Workflows.Registry;

/// <summary>A memo as it stands in the book.</summary>
/// <param name="Number">As on paper: ตย ๕๒๕๐๐.๒/๑๗</param>
public sealed record RegisterEntry(
    long MemoId,
    string Number,
    DateOnly Date,
    string Division,
    string To,
    string Subject,
    MemoState State
)
{
    public required string Drafter { get; init; }

    /// <summary>The number taken apart; null: it ends in none.</summary>
    public RunningNumber? Read => RunningNumber.Read(Number, "");
}

/// <summary>One line: a memo, or numbers that no memo has.</summary>
/// <param name="Gap">As on paper, ๑๒ or ๑๒–๑๔; null: it is a memo's line.</param>
public sealed record RegisterLine(RegisterEntry? Entry, string? Gap);

/// <summary>ทะเบียนบันทึกข้อความ of a year, as one who may see it reads it.</summary>
/// <param name="Missing">How many numbers no memo has.</param>
public sealed record RegisterBook(RegisterFilter Filter, IReadOnlyList<RegisterLine> Lines, int Missing)
{
    public IEnumerable<RegisterEntry> Entries => Lines.Select(l => l.Entry).OfType<RegisterEntry>();
    public IEnumerable<string> Gaps => Lines.Select(l => l.Gap).OfType<string>();
}
