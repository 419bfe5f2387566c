using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Pages.Assessments;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Measures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Measures;

[Authorize(Policies.Secretary)]
internal sealed class EditModel(ItaDbContext db, CurrentPerson person, WriteMeasureHandler write, TimeProvider clock) : PageModel
{
    [BindProperty]
    public MeasureInput Input { get; set; } = new();

    /// <summary>As the record has it, not as it was posted: a refused page shows what it would overwrite.</summary>
    public int Revision { get; private set; }
    public int? MeasureId { get; private set; }
    public bool IsAdopted { get; private set; }
    public IReadOnlyList<(int Id, string Name)> Divisions { get; private set; } = [];
    public IReadOnlyList<OwnerChoice> Persons { get; private set; } = [];

    /// <param name="finding">Begin from a finding, 2566:o13: a measure of the year after.</param>
    public async Task<IActionResult> OnGetAsync(int? id, int? year, string? finding, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (id is null && finding is not null)
            return await AnswerAsync(finding, cancel) ? Page() : NotFound();
        if (id is null)
            Input.FiscalYear = year ?? FiscalYear.Of(clock.Today()).BuddhistYear;
        else
            await FillAsync(id.Value, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int? id, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var written = await write.HandleAsync(
                new(
                    id,
                    Input.Revision,
                    person.Id,
                    Input.FiscalYear,
                    Input.Title,
                    Input.Steps ?? "",
                    Input.Due ?? "",
                    Input.Divisions,
                    Input.Owners,
                    Input.Finding
                )
                {
                    Reason = Input.Reason ?? "",
                },
                cancel
            );
            if (written.Refusal is { } refusal)
                ModelState.Refuse(refusal);
            else
            {
                TempData["Toast"] = id is null ? "เพิ่มมาตรการแล้ว เป็นร่างจนกว่าจะได้รับอนุมัติ" : "บันทึกมาตรการแล้ว";
                return Redirect($"~/measures/{written.MeasureId}");
            }
        }

        return await LoadAsync(id, cancel) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(int? id, CancellationToken cancel)
    {
        if (id is not null)
        {
            MeasureId = id;
            Revision = await db.Measures.Where(m => m.Id == id).Select(m => m.Revision).SingleOrDefaultAsync(cancel);
            IsAdopted = await db.Measures.AnyAsync(m => m.Id == id && m.State == MeasureState.Adopted, cancel);
            if (Revision == 0)
                return false;
        }

        Divisions =
        [
            .. (await db.Divisions.AsNoTracking().Where(d => d.IsActive).OrderBy(d => d.SortOrder).ToListAsync(cancel)).Select(
                d => (d.Id, d.Name)
            ),
        ];
        Persons = await db
            .Persons.Where(p => p.IsActive)
            .OrderBy(p => p.Division == null ? 99 : p.Division.SortOrder)
            .ThenBy(p => p.Id)
            .Select(p => new OwnerChoice(p.Id, p.Name, p.Position!.Title, p.Division == null ? "ฝ่ายบริหาร" : p.Division.Name))
            .ToListAsync(cancel);
        return true;
    }

    private async Task<bool> AnswerAsync(string reference, CancellationToken cancel)
    {
        if (
            reference.Split(':') is not [var text, var code]
            || !int.TryParse(text, CultureInfo.InvariantCulture, out var year)
            || await YearResult.FindAsync(db, year, cancel) is not { } result
            || Findings.Propose(result.Scheme, result.Card, result.Earlier).FirstOrDefault(f => f.Code == code) is not { } found
        )
            return false;
        Input = new()
        {
            FiscalYear = year + 1,
            Finding = reference,
            Title = $"{(found.Kind is FindingKind.MustMend ? "ปรับปรุง" : "รักษาระดับ")}: {found.Name}",
            Steps = result.Record.Wordings.Find(w => w.Code == code)?.Text ?? "",
        };
        return true;
    }

    private async Task FillAsync(int id, CancellationToken cancel)
    {
        var measure = await db
            .Measures.AsNoTracking()
            .Include(m => m.Divisions)
            .Include(m => m.Owners)
            .AsSplitQuery()
            .SingleAsync(m => m.Id == id, cancel);
        Input = new()
        {
            FiscalYear = measure.FiscalYear,
            Title = measure.Title,
            Steps = measure.Steps,
            Due = measure.DueText.Length > 0 ? measure.DueText : ThaiDate.Short(measure.DueOn),
            Divisions = [.. measure.Divisions.Select(d => d.Id)],
            Owners = [.. measure.Owners.Select(o => o.Id)],
        };
    }
}

internal sealed record OwnerChoice(int Id, string Name, string? Position, string Division);

internal sealed class MeasureInput
{
    public int Revision { get; set; }
    public int FiscalYear { get; set; }

    /// <summary>The finding that a new measure answers.</summary>
    [StringLength(40)]
    public string? Finding { get; set; }

    [Required(ErrorMessage = "โปรดกรอกชื่อมาตรการ")]
    [StringLength(500, ErrorMessage = "ชื่อยาวเกินไป ไม่เกิน 500 ตัวอักษร")]
    public string Title { get; set; } = "";

    [StringLength(4000, ErrorMessage = "ยาวเกินไป ไม่เกิน 4,000 ตัวอักษร")]
    public string? Steps { get; set; } = "";

    [StringLength(200)]
    public string? Due { get; set; } = "";

    /// <summary>Why an adopted one is changed.</summary>
    [StringLength(1000)]
    public string? Reason { get; set; }

    public List<int> Divisions { get; set; } = [];
    public List<int> Owners { get; set; } = [];
}
