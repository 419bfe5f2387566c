using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Doors;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Doors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.Persons;

/// <summary>By which providers' accounts a person comes in, and whether by one of them alone.</summary>
internal sealed class ProvidersModel(
    ItaDbContext db,
    CurrentPerson me,
    LinkDoorForHandler link,
    UnlinkDoorHandler unlink,
    ChooseOnlyDoorHandler choose
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [BindProperty]
    public PersonProviderInput Input { get; set; } = new();

    public Person Person { get; private set; } = null!;
    public IReadOnlyList<DoorLink> Links { get; private set; } = [];

    /// <summary>Those that an administrator can link for them.</summary>
    public IReadOnlyList<DoorKind> Linkable { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ReadAsync(cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostLinkAsync(CancellationToken cancel) =>
        DoAsync(
            () => link.HandleAsync(new(me.Id, Id, Input.Kind, Input.Subject ?? ""), cancel),
            $"เชื่อม {Input.Kind.Words()} แล้ว",
            cancel
        );

    public Task<IActionResult> OnPostUnlinkAsync(DoorKind kind, CancellationToken cancel) =>
        DoAsync(() => unlink.HandleAsync(new(me.Id, Id, kind), cancel), $"ยกเลิกการเชื่อม {kind.Words()} แล้ว", cancel);

    public Task<IActionResult> OnPostOnlyAsync(CancellationToken cancel) =>
        DoAsync(() => choose.HandleAsync(new(me.Id, Id, Input.Only), cancel), "บันทึกทางเข้าแล้ว", cancel);

    private async Task<IActionResult> DoAsync(Func<Task<Refusal?>> act, string words, CancellationToken cancel)
    {
        if (!await ReadAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        if (await act() is { } refusal)
        {
            ModelState.Refuse(refusal);
            await ReadAsync(cancel);
            return Page();
        }

        TempData["Toast"] = words;
        return Redirect($"~/admin/persons/providers/{Id}");
    }

    private async Task<bool> ReadAsync(CancellationToken cancel)
    {
        if (await db.Persons.AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id, cancel) is not { } person)
            return false;
        Person = person;
        Links = await db.DoorLinks.AsNoTracking().Where(l => l.PersonId == Id).OrderBy(l => l.Id).ToListAsync(cancel);
        var office = await db.Organization.AsNoTracking().SingleAsync(cancel);
        Linkable =
        [
            .. new[] { DoorKind.Entra, DoorKind.OpenId }.Where(kind =>
                office.Provider(kind).IsSet && Links.All(l => l.Kind != kind)
            ),
        ];
        if (Request.Method == HttpMethods.Get)
            Input.Only = await db.Users.Where(a => a.PersonId == Id).Select(a => a.OnlyDoor).SingleOrDefaultAsync(cancel);
        return true;
    }
}

internal sealed class PersonProviderInput
{
    [EnumDataType(typeof(DoorKind))]
    public DoorKind Kind { get; set; }

    [StringLength(255)]
    public string? Subject { get; set; } = "";

    [EnumDataType(typeof(DoorKind))]
    public DoorKind? Only { get; set; }
}
