using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Workflows.Measures;

/// <summary>A measure in the words of every paper that shows it: a paper chooses columns, and words nothing otherwise. Pure.</summary>
/// <param name="Divisions">ทุกกอง, or a name a line.</param>
/// <param name="Due">As it was typed, else the day in words.</param>
public sealed record PrintedMeasure(string Title, string Divisions, string Due)
{
    private static readonly string[] Leads = ["ภายใน", "ใน", "วันที่", "สิ้น", "เดือน"];

    /// <summary>ประเด็น as it was typed for the table; empty: none was.</summary>
    public string Issue { get; init; } = "";

    public IReadOnlyList<string> Steps { get; init; } = [];
    public IReadOnlyList<string> FollowUp { get; init; } = [];

    /// <summary>The name, where the measure has one of its own: not one made of its issue or first step.</summary>
    public string OwnTitle
    {
        get
        {
            var steps = string.Join('\n', Steps);
            return Title == MeasureName.Of(Issue, steps) || Title == MeasureName.Of("", steps) ? "" : Title;
        }
    }

    /// <summary>What was done; empty: nothing is known.</summary>
    public string Result { get; init; } = "";

    public string Remark { get; init; } = "";

    /// <summary>Empty: no sum and no words about it.</summary>
    public string Budget { get; init; } = "";

    public static PrintedMeasure Of(MeasureContent text, string divisions)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text.Title, divisions, text.DueText)
        {
            Issue = text.Issue,
            Steps = TypedLines.Of(text.Steps),
            FollowUp = TypedLines.Of(text.FollowUp),
            Remark = text.Remark,
            Budget = text.Budget is { } baht
                ? $"{baht.ToString("#,##0.##", CultureInfo.InvariantCulture)} บาท {text.BudgetNote}".TrimEnd()
                : text.BudgetNote,
        };
    }

    public static PrintedMeasure Of(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return Of(MeasuresTableReader.Text(measure), measure.Responsible("\n"));
    }

    /// <summary>As it stood when a round was cut off.</summary>
    public static PrintedMeasure Of(CheckpointEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new(entry.Title, entry.Divisions.Replace(CheckpointEntry.Between, "\n", StringComparison.Ordinal), entry.Due)
        {
            Issue = entry.Issue,
            Steps = TypedLines.Of(entry.Steps),
            FollowUp = TypedLines.Of(entry.FollowUp),
            Remark = entry.Remark,
            Result = entry.IsMissing ? "" : Told(entry.Status, entry.Note),
        };
    }

    /// <summary>The state, and what was done.</summary>
    public static string Told(ProgressStatus status, string note) =>
        note.Length > 0 ? $"{status.Words()}\n{note}" : status.Words();

    /// <param name="before">The measure's name, where it has no column of its own.</param>
    public PaperCell StepsCell(string before = "") => Numbered(before, Steps, "");

    public PaperCell FollowUpCell() => Numbered("", FollowUp, "");

    /// <summary>How it is followed up and by when: the deadline once, even where a line says it already.</summary>
    /// <param name="called">Before the deadline.</param>
    public PaperCell FollowUpAndDue(string called = "")
    {
        string[] after =
        [
            .. FollowUp.Any(line => Says(line, Due)) ? (string[])[] : [called + Due],
            .. Budget.Length > 0 ? [$"งบประมาณ {Budget}"] : (string[])[],
        ];
        return Numbered("", FollowUp, string.Join('\n', after));
    }

    /// <summary>One line alone bears no number; nothing at all is a dash.</summary>
    private static PaperCell Numbered(string before, IReadOnlyList<string> lines, string after) =>
        lines.Count > 1 ? new PaperCell(before) { Items = lines, After = after }
        : string.Join('\n', ((string[])[before, .. lines, after]).Where(part => part.Length > 0)) is { Length: > 0 } text ? text
        : "-";

    private static bool Says(string line, string due)
    {
        var (said, asked) = (Bare(line), Bare(due));
        if (said.Contains(asked, StringComparison.Ordinal))
            return true;
        var day = asked;
        foreach (var lead in Leads)
            day = day.StartsWith(lead, StringComparison.Ordinal) ? day[lead.Length..] : day;
        // A line that names a day of that month says another deadline.
        return day.Length > 0
            && said.EndsWith(day, StringComparison.Ordinal)
            && (said.Length == day.Length || !char.IsDigit(said[^(day.Length + 1)]));
    }

    private static string Bare(string text) =>
        ThaiNumerals.ToArabic(text).Replace(" ", "", StringComparison.Ordinal).Replace("พ.ศ.", "", StringComparison.Ordinal);
}
