using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Accounts;
using ItaWorkflow.Workflows.Seats;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Account;

internal sealed class IndexModel(
    ItaDbContext db,
    CurrentPerson person,
    SeatResolver seats,
    SignOutEverywhereHandler signOutEverywhere,
    TimeProvider clock
) : PageModel
{
    public CurrentPerson Person => person;
    public string Email { get; private set; } = "";
    public bool IsMailRefused { get; private set; }
    public IReadOnlyList<Seat> Acting { get; private set; } = [];
    public bool HasSigningKey { get; private set; }
    public IReadOnlyList<string> Duties { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var mail = await db.Persons.Where(p => p.Id == person.Id).Select(p => new { p.Email, p.MailRefusal }).SingleAsync(cancel);
        (Email, IsMailRefused) = (mail.Email, mail.MailRefusal.Length > 0);
        Acting = [.. (await seats.SeatsOfAsync(person.Id, clock.Today(), cancel)).Where(s => s.Acting is not null)];
        HasSigningKey = await db.SigningKeys.AnyAsync(
            k => k.PersonId == person.Id && k.RevokedAt == null && k.ExpiresAt > now,
            cancel
        );
        Duties =
        [
            .. new[]
            {
                (person.IsAdministrator, "ผู้ดูแลระบบ"),
                (person.IsRegistrar, "นายทะเบียนสารบรรณกลาง"),
                (person.IsSecretary, "เลขานุการ ITA"),
            }
                .Where(duty => duty.Item1)
                .Select(duty => duty.Item2),
        ];
    }

    public async Task<IActionResult> OnPostSignOutEverywhereAsync(CancellationToken cancel)
    {
        if (await signOutEverywhere.HandleAsync(new(person.Id), cancel) is { } refusal)
        {
            ModelState.Refuse(refusal);
            await OnGetAsync(cancel);
            return Page();
        }

        await HttpContext.LetOutAsync();
        TempData["Toast"] = "ออกจากระบบทุกอุปกรณ์แล้ว";
        return Redirect("~/account/sign-in");
    }
}
