using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Workflows.Documents.Papers;
using ItaWorkflow.Workflows.Measures;
using ItaWorkflow.Workflows.Measures.Forms;

namespace ItaWorkflow.Workflows.Checkpoints.Report;

/// <summary>The results of a round in the office's own form. Pure.</summary>
internal static class OfficeResults
{
    private const string Caption = "ตารางที่ 2 ผลการดำเนินงานรายมาตรการ";

    public static IEnumerable<PaperBlock> Of(CheckpointFacts facts, TableForm form)
    {
        var groups =
            form.Groups is FormGroups.None
                ? [(Name: "", Entries: facts.Now.Entries.ToList())]
                : facts
                    .Now.Entries.GroupBy(e => e.Instrument, StringComparer.Ordinal)
                    .Select(g => (Name: g.Key, Entries: g.ToList()))
                    .ToList();
        var rows = groups.ConvertAll(g => (g.Name, Rows: g.Entries.ConvertAll(e => Row(facts.Now, form, e))));
        var columns = FormWidths.Fit(
            FormCells.Columns(form),
            [.. rows.SelectMany(r => r.Rows)],
            form.IsLandscape ? PaperGrid.Landscape : PaperGrid.Upright
        );
        if (form.Before.Length > 0)
            yield return new PaperText(FormCells.Filled(form.Before, facts.Agency, facts.Now.FiscalYear));
        var isGrouped = rows.Exists(r => r.Name.Length > 0);
        yield return new PaperTable(
            columns,
            [
                .. rows.SelectMany(g =>
                    g.Rows.Prepend(PaperRow.Group(g.Name.Length > 0 ? g.Name : "มาตรการอื่น")).Skip(isGrouped ? 0 : 1)
                ),
            ]
        )
        {
            Caption = Caption,
        };
    }

    private static PaperRow Row(RoundFacts round, TableForm form, CheckpointEntry entry) =>
        new([.. form.Columns.SelectMany(c => Cells(round, form, c.Kind, entry))]);

    private static IEnumerable<PaperCell> Cells(RoundFacts round, TableForm form, FormColumnKind kind, CheckpointEntry entry) =>
        kind switch
        {
            FormColumnKind.Number => [$"{entry.Ordinal}"],
            FormColumnKind.States => FormCells.States.Select(s => CheckpointResultTables.State(entry, s, "")),
            FormColumnKind.Remark => [CheckpointResultTables.Remark(entry, round)],
            FormColumnKind.Result when entry.IsMissing => [CheckpointResultTables.Missing],
            FormColumnKind.Indicator or FormColumnKind.Budget => ["-"],
            _ => [FormCells.Of(form, kind, PrintedMeasure.Of(entry))],
        };
}
