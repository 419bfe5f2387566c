using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Workflows.Measures.Pasting;

namespace ItaWorkflow.Web.Pages.Measures;

/// <summary>The table between its steps, with what was mended since in its cells.</summary>
internal sealed class PasteInput
{
    [DataType(DataType.MultilineText)]
    [StringLength(1_000_000, ErrorMessage = "ตารางยาวเกินไป โปรดแบ่งวาง")]
    public string? Table { get; set; }

    /// <summary>The rows as they were read.</summary>
    [DataType(DataType.MultilineText)]
    [StringLength(4_000_000, ErrorMessage = "ตารางยาวเกินไป โปรดแบ่งวาง")]
    public string? Rows { get; set; }

    [MaxLength(PastedTable.MostRows)]
    public List<PasteFix> Fixes { get; set; } = [];

    public IReadOnlyList<PastedMeasure> Mended() =>
        [
            .. PastedTable
                .ReadWritten(Rows)
                .Select(row =>
                    Fixes
                        .Where(f => f.Row == row.Number)
                        .Aggregate(
                            row,
                            (mended, fix) =>
                                mended.With(fix.Field, (fix.Value ?? "").Trim()) with
                                {
                                    KeepsDue = mended.KeepsDue || fix.Keeps,
                                }
                        )
                ),
        ];
}

internal sealed class PasteFix
{
    public int Row { get; set; }

    [EnumDataType(typeof(PastedField))]
    public PastedField Field { get; set; }

    [StringLength(4000, ErrorMessage = "ยาวเกินไป ไม่เกิน 4,000 ตัวอักษร")]
    [DataType(DataType.MultilineText)]
    public string? Value { get; set; }

    /// <summary>The due date stands as it is written.</summary>
    public bool Keeps { get; set; }
}
