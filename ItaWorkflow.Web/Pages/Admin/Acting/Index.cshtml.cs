using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Seats;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.Acting;

internal sealed class IndexModel(
    ItaDbContext db,
    CurrentPerson person,
    SeatResolver seats,
    RevokeActingHandler revoke,
    TimeProvider clock
) : PageModel
{
    /// <summary>ended: those no longer in force; else in force and to come.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    public DateOnly Today { get; private set; }
    public IReadOnlyList<ActingAppointment> Rows { get; private set; } = [];

    /// <summary>In force today; a standing order is so only on a day of absence.</summary>
    public IReadOnlySet<int> Seating { get; private set; } = new HashSet<int>();

    /// <summary>What waits at each position now.</summary>
    private Dictionary<int, int> Waiting { get; set; } = [];

    /// <summary>What revoking will do, before it is done.</summary>
    public string After(ActingAppointment order)
    {
        var holder = order.Position!.Holders.Where(h => h.IsActive).OrderBy(h => h.Id).FirstOrDefault()?.Name;
        var waiting = Seating.Contains(order.Id) ? Waiting.GetValueOrDefault(order.PositionId) : 0;
        return $"คำสั่งสิ้นสุดทันที {order.Person!.Name} ลงนามแทน{order.Position.Title}ไม่ได้อีก ที่ลงนามไปแล้วยังใช้ได้ "
            + (waiting > 0 ? $"เรื่องที่รออยู่ {waiting} เรื่อง" : "เรื่องต่อไป")
            + (holder is null ? "จะค้างที่ตำแหน่งว่าง จนกว่ามีผู้รักษาราชการแทน" : $"จะไปที่ {holder}");
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Today = clock.Today();
        var today = Today;
        var isEnded = State == "ended";
        var appointments = db
            .ActingAppointments.AsNoTracking()
            .Include(a => a.Person)
            .Include(a => a.Position!.Holders)
            .Where(a => (a.RevokedAt != null || a.Until < today) == isEnded);
        if (Search?.Trim() is { Length: > 0 } text)
            appointments = appointments.Where(a =>
                a.Person!.Name.Contains(text) || a.Position!.Title.Contains(text) || a.OrderNumber.Contains(text)
            );
        Rows = await appointments.OrderByDescending(a => a.From).ThenByDescending(a => a.Id).Take(200).ToListAsync(cancel);
        Waiting = await db
            .ApprovalSteps.Where(s => s.State == StepState.Open)
            .GroupBy(s => s.PositionId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        Seating = await db.ActingAppointments.Where(ActingAppointment.InForceOn(today)).Select(a => a.Id).ToHashSetAsync(cancel);
    }

    public async Task<IActionResult> OnPostRevokeAsync(int id, CancellationToken cancel)
    {
        if (
            await db.ActingAppointments.Where(a => a.Id == id).Select(a => (int?)a.PositionId).SingleOrDefaultAsync(cancel)
            is not { } position
        )
            return NotFound();
        if (await revoke.HandleAsync(new(person.Id, id), cancel) is { } refusal)
        {
            ModelState.Refuse(refusal);
            await OnGetAsync(cancel);
            return Page();
        }

        var seat = await seats.WhoAsync(position, clock.Today(), cancel);
        TempData["Toast"] = seat.Person is { } now
            ? $"ยกเลิกคำสั่งแล้ว เรื่องที่รอตำแหน่งนี้อยู่ที่ {now.Name}"
            : $"ยกเลิกคำสั่งแล้ว {seat.Position.Title}ว่างอยู่ เรื่องจะรอจนกว่ามีผู้รักษาราชการแทน";
        return Redirect("~/admin/acting");
    }
}
