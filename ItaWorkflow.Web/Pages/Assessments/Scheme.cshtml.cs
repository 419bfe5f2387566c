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

    public static bool IsOfIta(int year) => year is >= 2555 and <= 2700;

    /// <param name="copy">Begin from the scheme of this year.</param>
    public async Task<IActionResult> OnGetAsync(int year, int? copy, CancellationToken cancel)
    {
        if (!await LoadAsync(year, cancel))
            return NotFound();
        var shown = Scheme;
        if (copy is { } other && await shelf.FindAsync(other, cancel) is { } copied)
        {
            CopiedFrom = other;
            shown = other > year ? Earlier(copied, year) : Copy(copied, year);
        }

        Input = SchemeInput.Of(shown, Versions.Count > 0 ? Versions[0].Version : 0);
        return Page();
    }

    [OnlyFor(Policies.Secretary)]
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

    private static SchemeDefinition Copy(SchemeDefinition scheme, int year) =>
        scheme with
        {
            IsDraft = true,
            Windows = [],
            Unsure = [$"คัดลอกจากเกณฑ์ปี {scheme.FiscalYear} ยังไม่ได้เทียบกับคู่มือปี {year}"],
        };

    /// <summary>Of a year before, codes alone are likely the same: no wording is put into its mouth.</summary>
    private static SchemeDefinition Earlier(SchemeDefinition scheme, int year) =>
        Copy(scheme, year) with
        {
            Items = [.. scheme.Items.Select(item => item with { Wording = "" })],
            ItemsAreKnown = false,
            Unsure =
            [
                $"คัดลอกเฉพาะรหัสจากเกณฑ์ปี {scheme.FiscalYear} ยังไม่ได้เทียบกับคู่มือปี {year} ถ้อยคำข้อคำถามให้เติมหรือวางจากคู่มือของปี",
            ],
        };

    private async Task<bool> LoadAsync(int year, CancellationToken cancel)
    {
        Year = year;
        if (!IsOfIta(year))
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
