using System.Text;
using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Bpmn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.Routes;

/// <param name="Running">Memos on their way on this version.</param>
internal sealed record RouteRow(
    int Id,
    string Key,
    string Name,
    int Version,
    RouteState State,
    bool IsDefault,
    DateTimeOffset? Since,
    int Running
);

/// <summary>The routes in use, each as drawn; a BPMN file brings a new one or a new version.</summary>
internal sealed class IndexModel(
    ItaDbContext db,
    CurrentPerson person,
    ImportRouteHandler import,
    ChooseDefaultRouteHandler choose,
    RetireRouteHandler retire
) : PageModel
{
    private const long Largest = 5 * 1024 * 1024;

    [BindProperty]
    public IFormFile? Bpmn { get; set; }

    public IReadOnlyList<RouteRow> Routes { get; private set; } = [];
    public IReadOnlyList<BpmnFinding> Findings { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnGetFileAsync(int id, CancellationToken cancel)
    {
        var route = await db.ApprovalRoutes.SingleOrDefaultAsync(r => r.Id == id, cancel);
        return route is null
            ? NotFound()
            : File(Encoding.UTF8.GetBytes(route.Bpmn), "application/xml", $"{route.Key}-{route.Version}.bpmn");
    }

    public async Task<IActionResult> OnPostImportAsync(CancellationToken cancel)
    {
        if (Bpmn is not { Length: > 0 and <= Largest })
            return await AgainAsync(
                new(Bpmn is { Length: > Largest } ? "ไฟล์ใหญ่เกิน 5 MB" : "โปรดเลือกไฟล์ BPMN", nameof(Bpmn)),
                cancel
            );
        using var copy = new MemoryStream();
        await Bpmn.CopyToAsync(copy, cancel);
        var outcome = await import.HandleAsync(new(person.Id, copy.ToArray()), cancel);
        Findings = outcome.Findings;
        if (outcome.Refusal is { } refusal)
            return await AgainAsync(refusal, cancel);
        return Done($"ใช้เส้นทาง “{outcome.Route!.Name}” รุ่นที่ {outcome.Route.Version} แล้ว");
    }

    public async Task<IActionResult> OnPostChooseAsync(int id, CancellationToken cancel) =>
        await choose.HandleAsync(new(person.Id, id), cancel) is { } refusal
            ? await AgainAsync(refusal, cancel)
            : Done("เปลี่ยนเส้นทางปกติแล้ว เรื่องที่เสนอไปก่อนยังอยู่บนเส้นทางเดิม");

    public async Task<IActionResult> OnPostRetireAsync(int id, CancellationToken cancel) =>
        await retire.HandleAsync(new(person.Id, id), cancel) is { } refusal
            ? await AgainAsync(refusal, cancel)
            : Done("เลิกใช้เส้นทางแล้ว เรื่องที่อยู่ระหว่างทางเดินต่อจนจบ");

    private RedirectToPageResult Done(string toast)
    {
        TempData["Toast"] = toast;
        return RedirectToPage();
    }

    private async Task<IActionResult> AgainAsync(Refusal refusal, CancellationToken cancel)
    {
        ModelState.AddModelError(refusal.Field ?? "", refusal.Text);
        db.ChangeTracker.Clear();
        await ReadAsync(cancel);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancel) =>
        Routes = await db
            .ApprovalRoutes.Where(r =>
                r.State == RouteState.Published || db.ApprovalCases.Any(c => c.RouteId == r.Id && c.State == CaseState.Open)
            )
            .OrderBy(r => r.State == RouteState.Published ? 0 : 1)
            .ThenByDescending(r => r.IsDefault)
            .ThenBy(r => r.Name)
            .Select(r => new RouteRow(
                r.Id,
                r.Key,
                r.Name,
                r.Version,
                r.State,
                r.IsDefault,
                r.PublishedAt,
                db.ApprovalCases.Count(c => c.RouteId == r.Id && c.State == CaseState.Open)
            ))
            .ToListAsync(cancel);
}
