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

namespace ItaWorkflow.Web.Pages.Admin.Acting;

internal sealed class NewModel(ItaDbContext db, CurrentPerson person, AppointActingHandler appoint, TimeProvider clock)
    : PageModel
{
    [BindProperty]
    public ActingInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Persons { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Positions { get; private set; } = [];

    public static IEnumerable<SelectListItem> Kinds =>
        Enum.GetValues<ActingKind>().Select(kind => new SelectListItem(kind.Words(), kind.ToString()));

    /// <param name="position">The one that somebody is sought for.</param>
    public async Task OnGetAsync(int? position, CancellationToken cancel)
    {
        Input.PositionId = position;
        Input.From = Input.OrderDate = ThaiDate.Short(clock.Today());
        await ReadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (!ModelState.IsValid)
            return Page();
        var command = new AppointActing(
            person.Id,
            Input.PersonId!.Value,
            Input.PositionId!.Value,
            Input.Kind,
            Input.OrderNumber,
            ThaiDayAttribute.Read(Input.OrderDate)!.Value,
            ThaiDayAttribute.Read(Input.From)!.Value,
            ThaiDayAttribute.Read(Input.Until),
            Input.Scope ?? ""
        )
        {
            OnlyInAbsence = Input.OnlyInAbsence,
        };
        if (await appoint.HandleAsync(command, cancel) is { } refusal)
        {
            ModelState.Refuse(refusal);
            return Page();
        }

        TempData["Toast"] = "บันทึกคำสั่งแล้ว เรื่องที่รอตำแหน่งนี้จะไปที่ผู้รักษาราชการแทนเมื่อคำสั่งมีผล";
        return Redirect("~/admin/acting");
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        Persons = await db.PersonsAsync(cancel);
        Positions = await db.PositionsAsync(cancel);
    }
}

internal sealed class ActingInput
{
    [Required(ErrorMessage = "โปรดเลือกบุคคล")]
    public int? PersonId { get; set; }

    [Required(ErrorMessage = "โปรดเลือกตำแหน่งที่จะรักษาราชการแทน")]
    public int? PositionId { get; set; }

    public ActingKind Kind { get; set; }

    [Required(ErrorMessage = "โปรดกรอกเลขที่คำสั่ง เช่น 123/2569")]
    [StringLength(60)]
    public string OrderNumber { get; set; } = "";

    [Required(ErrorMessage = "โปรดกรอกวันที่ของคำสั่ง")]
    [ThaiDay]
    public string OrderDate { get; set; } = "";

    [Required(ErrorMessage = "โปรดกรอกวันเริ่ม")]
    [ThaiDay]
    public string From { get; set; } = "";

    [ThaiDay]
    public string? Until { get; set; }

    public bool OnlyInAbsence { get; set; }

    [StringLength(300)]
    public string? Scope { get; set; }
}
