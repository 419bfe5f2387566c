using System.Text.Json.Serialization;

namespace ItaWorkflow.Data.Settings;

/// <summary>What a column of the office's own tables holds.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FormColumnKind>))]
public enum FormColumnKind
{
    Number,
    Indicator,
    Issue,
    Measure,
    Steps,
    Responsible,
    Due,
    FollowUp,

    /// <summary>How it is followed up, and by when, in one cell.</summary>
    FollowUpAndDue,
    Budget,

    /// <summary>The three states, a column each, with what was done in the cell of its state.</summary>
    States,

    /// <summary>What was done, in one cell.</summary>
    Result,
    Remark,
}

/// <summary>Under what the rows stand: each has a heading and a table of its own.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FormGroups>))]
public enum FormGroups
{
    Indicator,
    Instrument,

    /// <summary>One table, in the order that was set by hand.</summary>
    None,
}

/// <param name="Head">As it is printed.</param>
public sealed record FormColumn(FormColumnKind Kind, string Head);

/// <summary>แบบของหน่วยงาน: how a table stands on the office's own paper. Immutable.</summary>
public sealed record TableForm(IReadOnlyList<FormColumn> Columns)
{
    /// <summary>What stands in a text for the year, the office and an instrument's score.</summary>
    public const string YearMark = "{ปี}";
    public const string OfficeMark = "{หน่วยงาน}";
    public const string ScoreMark = "{คะแนน}";

    /// <summary>Above the table, a line each; empty: as shipped.</summary>
    public string Title { get; init; } = "";

    /// <summary>A paragraph between the title and the table; empty: none.</summary>
    public string Before { get; init; } = "";

    /// <summary>What the paper calls all divisions.</summary>
    public string Everybody { get; init; } = "ทุกกอง";

    public FormGroups Groups { get; init; }
    public bool IsLandscape { get; init; }

    /// <summary>The score stands in the heading of its group.</summary>
    public bool ShowsScores { get; init; } = true;

    /// <summary>Under the heading of an instrument, by its code.</summary>
    public IReadOnlyList<InstrumentIntroduction> Introductions { get; init; } = [];

    public bool Has(FormColumnKind kind) => Columns.Any(c => c.Kind == kind);
}

public sealed record InstrumentIntroduction(string Code, string Text);

/// <summary>The office's own forms; null: as shipped.</summary>
/// <param name="Measures">The table of measures.</param>
/// <param name="Results">The results of a round, by issue.</param>
public sealed record OfficeForms(TableForm? Measures, TableForm? Results);
