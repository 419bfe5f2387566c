using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Workflows.Measures.Forms;

namespace ItaWorkflow.Web.Pages.Measures;

internal sealed class FormInput
{
    [MaxLength(30)]
    public List<ColumnInput> Columns { get; set; } = [];

    [StringLength(ChangeFormsHandler.LongestText, ErrorMessage = "ยาวเกินไป ไม่เกิน 2,000 ตัวอักษร")]
    [DataType(DataType.MultilineText)]
    public string? Title { get; set; }

    [StringLength(ChangeFormsHandler.LongestText, ErrorMessage = "ยาวเกินไป ไม่เกิน 2,000 ตัวอักษร")]
    [DataType(DataType.MultilineText)]
    public string? Before { get; set; }

    [StringLength(100, ErrorMessage = "ยาวเกินไป ไม่เกิน 100 ตัวอักษร")]
    public string? Everybody { get; set; }

    [EnumDataType(typeof(FormGroups))]
    public FormGroups Groups { get; set; }

    public bool IsLandscape { get; set; }
    public bool ShowsScores { get; set; }

    [MaxLength(20)]
    public List<IntroductionInput> Introductions { get; set; } = [];

    /// <param name="kinds">What the table can show: those that the form leaves out stand behind, unticked.</param>
    public static FormInput Of(TableForm form, IReadOnlyList<FormColumnKind> kinds, IEnumerable<string> instruments)
    {
        var used = form.Columns.Select((c, i) => new ColumnInput(c.Kind, true, i + 1, c.Head)).ToList();
        var others = kinds
            .Where(k => !form.Has(k))
            .Select((k, i) => new ColumnInput(k, false, used.Count + i + 1, ShippedForms.Head(k)));
        return new()
        {
            Columns = [.. used, .. others],
            Title = form.Title,
            Before = form.Before,
            Everybody = form.Everybody,
            Groups = form.Groups,
            IsLandscape = form.IsLandscape,
            ShowsScores = form.ShowsScores,
            Introductions =
            [
                .. instruments.Select(code => new IntroductionInput
                {
                    Code = code,
                    Text = form.Introductions.FirstOrDefault(i => i.Code == code)?.Text,
                }),
            ],
        };
    }

    public TableForm Form() =>
        new([
            .. Columns
                .Where(c => c.IsUsed)
                .OrderBy(c => c.Place)
                .DistinctBy(c => c.Kind)
                .Select(c => new FormColumn(c.Kind, (c.Head ?? "").Trim())),
        ])
        {
            Title = (Title ?? "").Trim(),
            Before = (Before ?? "").Trim(),
            Everybody = (Everybody ?? "").Trim(),
            Groups = Groups,
            IsLandscape = IsLandscape,
            ShowsScores = ShowsScores,
            Introductions =
            [
                .. Introductions
                    .Where(i => !string.IsNullOrWhiteSpace(i.Text))
                    .Select(i => new InstrumentIntroduction(i.Code ?? "", i.Text!.Trim())),
            ],
        };
}

internal sealed class ColumnInput
{
    public ColumnInput() { }

    public ColumnInput(FormColumnKind kind, bool isUsed, int place, string head) =>
        (Kind, IsUsed, Place, Head) = (kind, isUsed, place, head);

    [EnumDataType(typeof(FormColumnKind))]
    public FormColumnKind Kind { get; set; }

    public bool IsUsed { get; set; }

    [Range(1, 99, ErrorMessage = "ลำดับเป็นตัวเลข 1 ถึง 99")]
    public int Place { get; set; } = 99;

    [StringLength(ChangeFormsHandler.LongestHead, ErrorMessage = "หัวคอลัมน์ยาวเกินไป ไม่เกิน 100 ตัวอักษร")]
    public string? Head { get; set; }
}

internal sealed class IntroductionInput
{
    [StringLength(20)]
    public string? Code { get; set; }

    [StringLength(ChangeFormsHandler.LongestText, ErrorMessage = "ยาวเกินไป ไม่เกิน 2,000 ตัวอักษร")]
    [DataType(DataType.MultilineText)]
    public string? Text { get; set; }
}
