using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ItaWorkflow.Workflows.Staffing;

namespace ItaWorkflow.Web.Pages.Admin.Persons;

/// <summary>The table between its steps: as text, with what was mended since in its cells.</summary>
internal sealed class StaffTableInput
{
    [DataType(DataType.MultilineText)]
    [StringLength(1_000_000, ErrorMessage = "ตารางยาวเกินไป โปรดแบ่งวางทีละกอง")]
    public string? Table { get; set; }

    [MaxLength(200)]
    public List<StaffFix> Fixes { get; set; } = [];

    /// <summary>A press beside a cell: row, field and text, parted by bars.</summary>
    public string? Use { get; set; }

    public bool ByMail { get; set; }

    /// <summary>Show every row, not only those to mend.</summary>
    public bool ShowsAll { get; set; }

    public IReadOnlyList<StaffRow> Mend(IReadOnlyList<StaffRow> rows)
    {
        var fixes = Fixes.Select(f => (f.Row, f.Field, Text: f.Value ?? ""));
        if (
            Use?.Split('|', 3) is [var row, var field, var text]
            && int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && Enum.TryParse<StaffField>(field, out var cell)
        )
            fixes = fixes.Where(f => (f.Row, f.Field) != (at, cell)).Append((at, cell, text));
        var mended = rows.ToList();
        foreach (var fix in fixes)
            if (mended.FindIndex(r => r.Number == fix.Row) is >= 0 and var index)
                mended[index] = mended[index].With(fix.Field, fix.Text.Trim());
        return mended;
    }
}

internal sealed class StaffFix
{
    public int Row { get; set; }

    [EnumDataType(typeof(StaffField))]
    public StaffField Field { get; set; }

    [StringLength(300)]
    public string? Value { get; set; }
}
