using ItaWorkflow.Data.Doors;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Doors;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Doors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.Providers;

internal sealed class EditModel(ItaDbContext db, CurrentPerson person, ChangeProviderHandler change, TryProviderHandler tryOut)
    : PageModel
{
    /// <summary>The part of the address that names its kind.</summary>
    [BindProperty(SupportsGet = true)]
    public string Provider { get; set; } = "";

    [BindProperty]
    public ProviderInput Input { get; set; } = new();

    public DoorKind Kind { get; private set; }
    public bool IsOpen { get; private set; }
    public int Linked { get; private set; }

    /// <summary>To be entered at the provider; empty: the office's own address is not known.</summary>
    public string BackAddress { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await ReadAsync(fill: true, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ReadAsync(fill: false, cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var command = new ChangeProvider(person.Id, Kind, Input.ToSettings(Kind), Input.Secret?.Trim() ?? "");
        return Done(await change.HandleAsync(command, cancel), $"บันทึกทางเข้า {Kind.Words()} แล้ว กด “ลองเชื่อมต่อ” เพื่อตรวจ");
    }

    public async Task<IActionResult> OnPostTryAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        return await ReadAsync(fill: true, cancel)
            ? Done(
                await tryOut.HandleAsync(new(person.Id, Kind), cancel),
                $"เชื่อมต่อ {Kind.Words()} ได้ ผู้ให้บริการรู้จักรหัสแอปและรหัสลับนี้"
            )
            : NotFound();
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        return await ReadAsync(fill: true, cancel)
            ? Done(await change.HandleAsync(new(person.Id, Kind, null, ""), cancel), $"ปิดทางเข้า {Kind.Words()} แล้ว")
            : NotFound();
    }

    private IActionResult Done(Refusal? refusal, string words)
    {
        if (refusal is not null)
        {
            ModelState.Refuse(refusal);
            return Page();
        }

        TempData["Toast"] = words;
        return Redirect($"~/admin/providers/{Provider}");
    }

    private async Task<bool> ReadAsync(bool fill, CancellationToken cancel)
    {
        if (DoorAddress.KindOf(Provider) is not { } kind)
            return false;
        Kind = kind;
        var office = await db.Organization.AsNoTracking().SingleAsync(cancel);
        IsOpen = office.Provider(kind).IsSet;
        Linked = await db.DoorLinks.CountAsync(l => l.Kind == kind, cancel);
        BackAddress = office.Addresses.PublicAddress is { Length: > 0 } address ? address + kind.Back() : "";
        if (fill)
            Input = ProviderInput.Of(kind, office.Provider(kind));
        return true;
    }
}
