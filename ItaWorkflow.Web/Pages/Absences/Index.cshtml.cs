using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Routes.Rules;
using ItaWorkflow.Workflows.Seats;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Absences;

/// <summary>Who is away and until when; one's own days are recorded here, the central registry records for others.</summary>
internal sealed class IndexModel(
    ItaDbContext db,
    CurrentPerson person,
    RecordAbsenceHandler record,
    CancelAbsenceHandler cancelAbsence,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public AbsenceInput Input { get; set; } = new();

    public IReadOnlyList<Absence> Rows { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Persons { get; private set; } = [];
    public DateOnly Today => clock.Today();
    public bool MayForOthers => person.Registers;

    public static IEnumerable<SelectListItem> Kinds =>
        Enum.GetValues<AbsenceKind>().Select(kind => new SelectListItem(kind.Words(), kind.ToString()));

    public bool IsMine(Absence absence) => absence.PersonId == person.Id;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Rows = await db
            .Absences.AsNoTracking()
            .Include(a => a.Person!.Position)
            .Where(a => a.CancelledAt == null && a.Until >= Today)
            .OrderBy(a => a.From)
            .ThenByName(a => a.Person!.Name)
            .ToListAsync(cancel);
        if (MayForOthers)
            Persons = await db.PersonsAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var command = new RecordAbsence(
                person.Id,
                Input.PersonId ?? person.Id,
                Input.Kind,
                ThaiDayAttribute.Read(Input.From)!.Value,
                ThaiDayAttribute.Read(Input.Until)!.Value
            );
            if (await record.HandleAsync(command, cancel) is not { } refusal)
                return Done("บันทึกแล้ว ผู้เสนอเรื่องจะเห็นคำเตือน และคำสั่งรักษาราชการแทนที่ตั้งไว้จะมีผลตามวัน");
            ModelState.Refuse(refusal);
        }
        await OnGetAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostCancelAsync(int id, CancellationToken cancel) =>
        await cancelAbsence.HandleAsync(new(person.Id, id), cancel) is { } refusal
            ? Done(refusal.Text)
            : Done("ยกเลิกรายการแล้ว");

    private RedirectResult Done(string words)
    {
        TempData["Toast"] = words;
        return Redirect("~/absences");
    }
}

internal sealed class AbsenceInput
{
    public int? PersonId { get; set; }
    public AbsenceKind Kind { get; set; }

    [Required(ErrorMessage = "โปรดกรอกวันแรก")]
    [ThaiDay]
    public string From { get; set; } = "";

    [Required(ErrorMessage = "โปรดกรอกวันสุดท้าย")]
    [ThaiDay]
    public string Until { get; set; } = "";
}
