using System.Globalization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Forms;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Routes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.Routes;

/// <summary>The routes in use and the drafts of others; a new one begins here, or comes as a BPMN file.</summary>
internal sealed class IndexModel(ItaDbContext db, CurrentPerson person, ImportRouteHandler import, StartRouteHandler start)
    : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>empty, template:… or copy:…</summary>
    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public IFormFile? Bpmn { get; set; }

    public IReadOnlyList<RouteRow> Routes { get; private set; } = [];
    public IReadOnlyList<BpmnFinding> Findings { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnPostStartAsync(CancellationToken cancel)
    {
        var begun = await start.HandleAsync(Begin((From ?? "").Split(':', 2)), cancel);
        return begun.Refusal is { } refusal
            ? await AgainAsync(refusal, cancel)
            : RedirectToPage("Draw", new { id = begun.RouteId });
    }

    private StartRoute Begin(string[] from) =>
        from switch
        {
            ["template", var template] => new(person.Id, RouteOrigin.Template, Name ?? "", Drawing: template),
            ["copy", var id] when int.TryParse(id, CultureInfo.InvariantCulture, out var route) => new(
                person.Id,
                RouteOrigin.Copy,
                Name ?? "",
                route
            ),
            _ => new(person.Id, RouteOrigin.Empty, Name ?? ""),
        };

    public async Task<IActionResult> OnPostImportAsync(bool draft, CancellationToken cancel)
    {
        if (Bpmn is not { Length: > 0 and <= BpmnReader.LargestFile })
            return await AgainAsync(
                new(Bpmn is { Length: > BpmnReader.LargestFile } ? "ไฟล์ใหญ่เกิน 5 MB" : "โปรดเลือกไฟล์ BPMN", nameof(Bpmn)),
                cancel
            );
        var outcome = await import.HandleAsync(new(person.Id, await Bpmn.BytesAsync(cancel), draft), cancel);
        Findings = outcome.Findings;
        if (outcome.Refusal is { } refusal)
            return await AgainAsync(refusal, cancel);
        TempData["Toast"] = draft
            ? "นำเข้าเป็นร่างแล้ว"
            : $"ใช้เส้นทาง “{outcome.Route!.Name}” รุ่นที่ {outcome.Route.Version} แล้ว";
        return draft ? RedirectToPage("Draw", new { id = outcome.Route!.Id }) : RedirectToPage();
    }

    private async Task<IActionResult> AgainAsync(Refusal refusal, CancellationToken cancel)
    {
        ModelState.AddModelError(refusal.Field ?? "", refusal.Text);
        db.ChangeTracker.Clear();
        await ReadAsync(cancel);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancel) => Routes = await RouteRow.Of(db).ToListAsync(cancel);
}
