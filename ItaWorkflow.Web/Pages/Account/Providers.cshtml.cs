using ItaWorkflow.Data.Doors;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Doors;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Doors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Account;

/// <param name="LinkedAt">null: not linked.</param>
/// <param name="IsOnly">Their password does not let them in.</param>
internal sealed record OwnDoor(DoorKind Kind, string Name, bool IsOpen, DateTimeOffset? LinkedAt, bool IsOnly);

/// <summary>Accounts of providers by which this person comes in.</summary>
internal sealed class ProvidersModel(ItaDbContext db, CurrentPerson person, UnlinkDoorHandler unlink, DoorRoad roads) : PageModel
{
    /// <summary>The doors that are open, and those by which they once came.</summary>
    public IReadOnlyList<OwnDoor> Doors { get; private set; } = [];

    public string LinkToken { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        LinkToken = roads.TokenFor(person.Id);
        var office = await db.Organization.AsNoTracking().SingleAsync(cancel);
        var links = await db.DoorLinks.AsNoTracking().Where(l => l.PersonId == person.Id).ToListAsync(cancel);
        var only = await db.Users.Where(a => a.PersonId == person.Id).Select(a => a.OnlyDoor).SingleAsync(cancel);
        Doors =
        [
            .. Enum.GetValues<DoorKind>()
                .Select(kind => new OwnDoor(
                    kind,
                    office.Provider(kind).NameOf(kind),
                    office.Provider(kind).IsSet,
                    links.Find(l => l.Kind == kind)?.LinkedAt,
                    only == kind
                ))
                .Where(door => door.IsOpen || door.LinkedAt is not null),
        ];
    }

    public async Task<IActionResult> OnPostUnlinkAsync(DoorKind kind, CancellationToken cancel)
    {
        if (await unlink.HandleAsync(new(person.Id, person.Id, kind), cancel) is { } refusal)
        {
            ModelState.Refuse(refusal);
            await OnGetAsync(cancel);
            return Page();
        }

        TempData["Toast"] = $"ยกเลิกการเชื่อม {kind.Words()} แล้ว";
        return Redirect("~/account/providers");
    }
}
