using ItaWorkflow.Data.Organization;

namespace ItaWorkflow.Workflows.Staffing;

/// <summary>What stands against a row, at the cell to mend.</summary>
/// <param name="Suggestion">What was probably meant; null: nobody knows.</param>
public sealed record StaffProblem(StaffField Field, string Text, string? Suggestion = null);

public enum StaffState
{
    New,

    /// <summary>They are here already; the row adds nothing.</summary>
    Known,

    /// <summary>They are here already, and have something to get: an account, their first position, a further post.</summary>
    Fills,

    Bad,
}

/// <summary>A row, and what it comes to.</summary>
/// <param name="Row">Tidied: broken ำ made whole.</param>
public sealed record StaffLine(StaffRow Row, Post Post, StaffState State)
{
    public IReadOnlyList<StaffProblem> Problems { get; init; } = [];

    /// <summary>What is worth a look, and stops nothing.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The name as it was pasted, where it was mended.</summary>
    public string? Pasted { get; init; }

    /// <summary>They hold an earlier row's position, too: this one is theirs besides.</summary>
    public bool IsFurther { get; init; }
}

/// <summary>What a table would do to the office.</summary>
public sealed record StaffPlan(IReadOnlyList<StaffLine> Lines)
{
    public IReadOnlyList<string> NewDivisions { get; init; } = [];
    public IReadOnlyList<string> NewPositions { get; init; } = [];

    public IEnumerable<StaffLine> Bad => Lines.Where(l => l.State is StaffState.Bad);
    public bool IsWhole => !Bad.Any();
    public int NewPeople => Lines.Count(l => l.State is StaffState.New && !l.IsFurther);
    public int Known => Lines.Count(l => l.State is StaffState.Known);
    public bool DoesNothing => Lines.All(l => l.State is StaffState.Known);
}
