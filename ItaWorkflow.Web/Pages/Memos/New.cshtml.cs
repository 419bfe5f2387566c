using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Memos;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Memos;

internal sealed record RouteChoice(int Id, string Name, bool IsDefault);

internal sealed class NewModel(ItaDbContext db, CurrentPerson person, DraftMemoHandler draft) : PageModel
{
    [BindProperty]
    public NewMemoInput Input { get; set; } = new();

    public string Division => person.DivisionName;
    public IReadOnlyList<RouteChoice> Routes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input.RouteId = Routes.FirstOrDefault(r => r.IsDefault)?.Id;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Input.RouteId is { } chosen && Routes.All(r => r.Id != chosen))
            Input.RouteId = null;
        if (!ModelState.IsValid)
            return Page();
        var begun = await draft.HandleAsync(new(person.Id, Input.Form, Input.Subject ?? "", Input.RouteId), cancel);
        if (begun.Refusal is { } refusal)
        {
            ModelState.Refuse(refusal);
            return Page();
        }
        return Redirect($"~/memos/{begun.MemoId}/draft");
    }

    private async Task LoadAsync(CancellationToken cancel) => Routes = await db.PublishedRoutesAsync(cancel);
}

internal sealed class NewMemoInput
{
    [StringLength(Drafting.LongestSubject)]
    public string? Subject { get; set; }

    public BodyForm Form { get; set; }
    public int? RouteId { get; set; }
}

internal static class PublishedRoutes
{
    public static Task<List<RouteChoice>> PublishedRoutesAsync(this ItaDbContext db, CancellationToken cancel) =>
        db
            .ApprovalRoutes.Where(r => r.State == RouteState.Published)
            .OrderByDescending(r => r.IsDefault)
            .ThenBy(r => r.Name)
            .Select(r => new RouteChoice(r.Id, r.Name, r.IsDefault))
            .ToListAsync(cancel);
}
