using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Assessments;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Assessments;

internal sealed class SchemeModel(ItaDbContext db, CurrentPerson person, SchemeShelf shelf, SaveSchemeHandler save) : PageModel
{
    [BindProperty]
    public SchemeInput Input { get; set; } = new();

    public int Year { get; private set; }

    /// <summary>null: there is none of this year yet.</summary>
    public SchemeDefinition? Scheme { get; private set; }
    public IReadOnlyList<AssessmentScheme> Versions { get; private set; } = [];
    public int? CopiedFrom { get; private set; }
    public bool MayWrite => person.KeepsItaYear;

    /// <param name="copy">Begin from the scheme of this year.</param>
    public async Task<IActionResult> OnGetAsync(int year, int? copy, CancellationToken cancel)
    {
        if (!await LoadAsync(year, cancel))
            return NotFound();
        var shown = Scheme;
        if (copy is { } other && await shelf.FindAsync(other, cancel) is { } copied)
        {
            CopiedFrom = other;
            shown = copied with
            {
                IsDraft = true,
                Windows = [],
                Unsure = [$"คัดลอกจากเกณฑ์ปี {other} ยังไม่ได้เทียบกับคู่มือปี {year}"],
            };
        }

        Input = SchemeInput.Of(shown, Versions.Count > 0 ? Versions[0].Version : 0);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int year, CancellationToken cancel)
    {
        if (!await LoadAsync(year, cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var (scheme, refusals) = Input.Lines.Read(year);
        if (scheme is not null)
            refusals = await save.HandleAsync(new(Input.Version, scheme, Input.Note ?? "", person.Id), cancel);
        if (refusals.Count == 0)
        {
            TempData["Toast"] = $"บันทึกเกณฑ์ปี {year} ฉบับใหม่แล้ว";
            return Redirect($"~/assessments/{year}/scheme");
        }

        foreach (var refusal in refusals)
            ModelState.Refuse(refusal);
        return Page();
    }

    private async Task<bool> LoadAsync(int year, CancellationToken cancel)
    {
        Year = year;
        if (year is < 2555 or > 2700)
            return false;
        Scheme = await shelf.FindAsync(year, cancel);
        Versions = await db
            .AssessmentSchemes.AsNoTracking()
            .Where(s => s.FiscalYear == year)
            .OrderByDescending(s => s.Version)
            .ToListAsync(cancel);
        return true;
    }
}

internal sealed class SchemeInput
{
    public int Version { get; set; }

    [Required(ErrorMessage = "โปรดกรอกเกณฑ์ผ่าน เช่น 85")]
    public string PassMark { get; set; } = "";

    [Required(ErrorMessage = "โปรดกรอกเครื่องมืออย่างน้อยหนึ่งบรรทัด")]
    [DataType(DataType.MultilineText)]
    public string Instruments { get; set; } = "";

    [Required(ErrorMessage = "โปรดกรอกตัวชี้วัดอย่างน้อยหนึ่งบรรทัด")]
    [DataType(DataType.MultilineText)]
    public string Indicators { get; set; } = "";

    [DataType(DataType.MultilineText)]
    public string? Items { get; set; }

    [Required(ErrorMessage = "โปรดกรอกระดับผลอย่างน้อยหนึ่งบรรทัด")]
    [DataType(DataType.MultilineText)]
    public string Levels { get; set; } = "";

    public string? ConditionedOn { get; set; }

    [DataType(DataType.MultilineText)]
    public string? Windows { get; set; }

    [DataType(DataType.MultilineText)]
    public string? Unsure { get; set; }

    public bool IsDraft { get; set; }
    public bool ItemsAreKnown { get; set; }
    public bool RoundsBeforeLevel { get; set; }

    [StringLength(500, ErrorMessage = "ยาวเกินไป ไม่เกิน 500 ตัวอักษร")]
    public string? Note { get; set; }

    public SchemeLines Lines =>
        new(
            PassMark,
            Instruments,
            Indicators,
            Items ?? "",
            Levels,
            ConditionedOn ?? "",
            Windows ?? "",
            Unsure ?? "",
            IsDraft,
            ItemsAreKnown,
            RoundsBeforeLevel
        );

    public static SchemeInput Of(SchemeDefinition? scheme, int version)
    {
        if (scheme is null)
            return new()
            {
                Version = version,
                PassMark = "85",
                IsDraft = true,
            };
        var lines = SchemeLines.Of(scheme);
        return new()
        {
            Version = version,
            PassMark = lines.PassMark,
            Instruments = lines.Instruments,
            Indicators = lines.Indicators,
            Items = lines.Items,
            Levels = lines.Levels,
            ConditionedOn = lines.ConditionedOn,
            Windows = lines.Windows,
            Unsure = lines.Unsure,
            IsDraft = lines.IsDraft,
            ItemsAreKnown = lines.ItemsAreKnown,
            RoundsBeforeLevel = lines.RoundsBeforeLevel,
        };
    }
}
