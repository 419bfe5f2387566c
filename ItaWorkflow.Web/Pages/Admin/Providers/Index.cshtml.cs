using ItaWorkflow.Data.Doors;
using ItaWorkflow.Data.Persistence;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.Providers;

internal sealed class IndexModel(ItaDbContext db) : PageModel
{
    /// <summary>Each with how many are linked, and how many come in by it alone.</summary>
    public IReadOnlyList<(DoorKind Kind, ProviderSettings Door, int Linked, int Only)> Doors { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var office = await db.Organization.AsNoTracking().SingleAsync(cancel);
        var linked = await db.DoorLinks.GroupBy(l => l.Kind).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        var only = await db
            .Users.Where(a => a.OnlyDoor != null)
            .GroupBy(a => a.OnlyDoor)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancel);
        Doors =
        [
            .. Enum.GetValues<DoorKind>()
                .Select(kind =>
                    (
                        kind,
                        office.Provider(kind),
                        linked.Find(l => l.Key == kind)?.Count ?? 0,
                        only.Find(o => o.Key == kind)?.Count ?? 0
                    )
                ),
        ];
    }

    public static string About(DoorKind kind) =>
        kind switch
        {
            DoorKind.Entra => "บัญชี Microsoft 365 ของหน่วยงาน (Microsoft Entra ID)",
            DoorKind.ThaId => "แอป ThaID ของกรมการปกครอง",
            _ => "ผู้ให้บริการใดก็ได้ที่ใช้มาตรฐาน OpenID Connect",
        };
}
