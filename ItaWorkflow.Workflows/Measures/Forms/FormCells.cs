using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Workflows.Measures.Forms;

/// <summary>One measure in the columns of the office's form. What every table of the office says alike. Pure.</summary>
public static class FormCells
{
    public static IReadOnlyList<ProgressStatus> States { get; } =
    [ProgressStatus.NotStarted, ProgressStatus.InProgress, ProgressStatus.Completed];

    /// <summary>The three states stand under a common head.</summary>
    public static IReadOnlyList<PaperColumn> Columns(TableForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return [.. form.Columns.SelectMany(Columns)];
    }

    private static IEnumerable<PaperColumn> Columns(FormColumn column) =>
        column.Kind is FormColumnKind.States
            ? States.Select(s => new PaperColumn(s.Words(), Group: column.Head))
            : [new(column.Head, IsCentred: column.Kind is FormColumnKind.Number)];

    /// <param name="note">Before the rest: ขอเปลี่ยนแปลง; empty: none.</param>
    public static PaperCell Of(TableForm form, FormColumnKind kind, PrintedMeasure measure, string note = "")
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(measure);
        var cell = kind switch
        {
            FormColumnKind.Issue => Issue(form, measure),
            FormColumnKind.Measure => form.Has(FormColumnKind.Issue) && measure.Issue.Length > 0
                ? Or(measure.OwnTitle)
                : measure.Title,
            FormColumnKind.Steps => measure.StepsCell(TitleBefore(form, measure)),
            FormColumnKind.Responsible => Responsible(form, measure.Divisions),
            FormColumnKind.Due => Or(measure.Due),
            FormColumnKind.FollowUp => measure.FollowUpCell(),
            FormColumnKind.FollowUpAndDue => measure.FollowUpAndDue(),
            FormColumnKind.Budget => Or(measure.Budget),
            FormColumnKind.Result => measure.Result,
            FormColumnKind.Remark => measure.Remark,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        return note.Length > 0 && kind == First(form) ? cell with { Text = $"({note})\n{cell.Text}".TrimEnd() } : cell;
    }

    /// <summary>Where a column has no words for it, the measure's name stands with its issue or its steps.</summary>
    private static PaperCell Issue(TableForm form, PrintedMeasure measure) =>
        measure.Issue.Length > 0 ? measure.Issue
        : form.Has(FormColumnKind.Measure) ? "-"
        : measure.Title;

    private static string TitleBefore(TableForm form, PrintedMeasure measure) =>
        form.Has(FormColumnKind.Measure) ? ""
        : !form.Has(FormColumnKind.Issue) ? measure.OwnTitle
        : measure.Issue.Length > 0 ? measure.OwnTitle
        : "";

    private static string Responsible(TableForm form, string divisions) =>
        divisions == Measure.Everybody && form.Everybody.Length > 0 ? form.Everybody : divisions;

    private static FormColumnKind? First(TableForm form) =>
        form
            .Columns.Select(c => (FormColumnKind?)c.Kind)
            .FirstOrDefault(k => k is FormColumnKind.Issue or FormColumnKind.Measure or FormColumnKind.Steps);

    private static string Or(string text) => text.Length > 0 ? text : "-";

    /// <summary>The year and the office filled in.</summary>
    public static string Filled(string text, string office, int year) =>
        text.Replace(TableForm.OfficeMark, office, StringComparison.Ordinal)
            .Replace(TableForm.YearMark, $"{year}", StringComparison.Ordinal);
}
