using System.Text;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Forms;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Routes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.Routes;

/// <summary>One version of a route: a draft is drawn, a published one looked at; both are checked and tried.</summary>
internal sealed class DrawModel(ItaDbContext db, CurrentPerson person, CheckRouteHandler check, SimulateRouteHandler simulate)
    : PageModel
{
    public ApprovalRoute Shown { get; private set; } = null!;
    public RouteOffers Offers { get; private set; } = null!;
    public IReadOnlyList<BpmnFinding> Findings { get; private set; } = [];
    public IReadOnlyList<RouteVersion> Versions { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Divisions { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public TryInput Try { get; set; } = new();

    public RouteSimulation? Simulated { get; private set; }
    public bool IsDraft => Shown.State is RouteState.Draft;

    /// <summary>The version to compare with: the one it was begun from, else the one before.</summary>
    public RouteVersion? Before =>
        Versions.FirstOrDefault(v => v.Id == Shown.BasedOnId && IsDraft)
        ?? Versions.FirstOrDefault(v => v.Version > 0 && (IsDraft || v.Version < Shown.Version));

    public async Task<IActionResult> OnGetAsync(int id, bool tried, CancellationToken cancel)
    {
        if (!await ReadAsync(id, cancel))
            return NotFound();
        if (tried)
            Simulated = await simulate.HandleAsync(Try.Of(Shown.Bpmn), cancel);
        return Page();
    }

    /// <summary>What the page draws.</summary>
    public async Task<IActionResult> OnGetDrawingAsync(int id, CancellationToken cancel) =>
        await db.ApprovalRoutes.Where(r => r.Id == id).Select(r => r.Bpmn).SingleOrDefaultAsync(cancel) is { } bpmn
            ? Content(bpmn, "application/xml; charset=utf-8")
            : NotFound();

    /// <summary>The file for other modelers: as it came, or as it was drawn here.</summary>
    public async Task<IActionResult> OnGetFileAsync(int id, CancellationToken cancel) =>
        await db.ApprovalRoutes.SingleOrDefaultAsync(r => r.Id == id, cancel) is { } route
            ? File(
                route.File ?? Encoding.UTF8.GetBytes(route.Bpmn),
                "application/xml",
                route.Version > 0 ? $"{route.Key}-{route.Version}.bpmn" : $"{route.Key}.bpmn"
            )
            : NotFound();

    public async Task<IActionResult> OnPostSaveAsync(
        int id,
        int revision,
        bool byHand,
        [FromServices] SaveRouteDraftHandler save,
        CancellationToken cancel
    )
    {
        if (await BodyAsync(cancel) is not { } bpmn)
            return new JsonResult(new { Refusal = SaveRouteDraftHandler.Unreadable.Text });
        var saved = await save.HandleAsync(new(person.Id, id, revision, bpmn, byHand), cancel);
        var name = await db.ApprovalRoutes.Where(r => r.Id == id).Select(r => r.Name).SingleOrDefaultAsync(cancel);
        var (at, no) = (ThaiDate.Time(saved.At), saved.Refusal?.Text);
        return new JsonResult(
            new
            {
                saved.Revision,
                Saved = at,
                Name = name,
                Refusal = no,
            }
        );
    }

    /// <summary>What can no longer be saved where it was opened becomes a draft of its own: nobody loses work.</summary>
    public async Task<IActionResult> OnPostKeepAsync(int id, [FromServices] StartRouteHandler start, CancellationToken cancel)
    {
        if (await BodyAsync(cancel) is not { } bpmn)
            return new JsonResult(new { Refusal = SaveRouteDraftHandler.Unreadable.Text });
        var before = await db.ApprovalRoutes.AnyAsync(r => r.Id == id, cancel) ? id : (int?)null;
        var kept = await start.HandleAsync(new(person.Id, RouteOrigin.Drawing, RouteId: before, Drawing: bpmn), cancel);
        return new JsonResult(
            new
            {
                Refusal = kept.Refusal?.Text,
                Address = kept.Refusal is null ? Url.Page("Draw", new { id = kept.RouteId }) : null,
            }
        );
    }

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancel) =>
        new JsonResult(
            await BodyAsync(cancel) is { } bpmn
                ? await check.HandleAsync(new(bpmn), cancel)
                : [new BpmnFinding("-", "definitions", "ไฟล์ใหญ่เกิน 5 MB", IsRefusal: true)]
        );

    public async Task<IActionResult> OnPostSimulateAsync(CancellationToken cancel)
    {
        if (await BodyAsync(cancel) is not { } bpmn)
            return BadRequest();
        Simulated = await simulate.HandleAsync(Try.Of(bpmn), cancel);
        return Partial("_Simulation", this);
    }

    public async Task<IActionResult> OnPostPublishAsync(
        int id,
        int revision,
        [FromServices] PublishRouteHandler publish,
        CancellationToken cancel
    ) =>
        await publish.HandleAsync(new(person.Id, id, revision), cancel) is { } refusal
            ? await AgainAsync(id, refusal, cancel)
            : Done(id, "เผยแพร่แล้ว เรื่องที่เสนอใหม่จะเดินตามรุ่นนี้ เรื่องที่อยู่ระหว่างทางเดินตามรุ่นเดิมจนจบ");

    public async Task<IActionResult> OnPostDiscardAsync(
        int id,
        int revision,
        [FromServices] DiscardRouteDraftHandler discard,
        CancellationToken cancel
    )
    {
        if (await discard.HandleAsync(new(person.Id, id, revision), cancel) is { } refusal)
            return await AgainAsync(id, refusal, cancel);
        TempData["Toast"] = "ทิ้งร่างแล้ว";
        return RedirectToPage("Index");
    }

    /// <summary>A draft of the next version, or a copy with a key of its own.</summary>
    public async Task<IActionResult> OnPostDraftAsync(
        int id,
        RouteOrigin origin,
        [FromServices] StartRouteHandler start,
        CancellationToken cancel
    )
    {
        var begun = await start.HandleAsync(
            new(person.Id, origin is RouteOrigin.Copy ? RouteOrigin.Copy : RouteOrigin.Version, RouteId: id),
            cancel
        );
        return begun.Refusal is { } refusal ? await AgainAsync(id, refusal, cancel) : RedirectToPage(new { id = begun.RouteId });
    }

    public async Task<IActionResult> OnPostChooseAsync(
        int id,
        [FromServices] ChooseDefaultRouteHandler choose,
        CancellationToken cancel
    ) =>
        await choose.HandleAsync(new(person.Id, id), cancel) is { } refusal
            ? await AgainAsync(id, refusal, cancel)
            : Done(id, "เปลี่ยนเส้นทางปกติแล้ว เรื่องที่เสนอไปก่อนยังอยู่บนเส้นทางเดิม");

    public async Task<IActionResult> OnPostRetireAsync(
        int id,
        [FromServices] RetireRouteHandler retire,
        CancellationToken cancel
    ) =>
        await retire.HandleAsync(new(person.Id, id), cancel) is { } refusal
            ? await AgainAsync(id, refusal, cancel)
            : Done(id, "เลิกใช้เส้นทางแล้ว เรื่องที่อยู่ระหว่างทางเดินต่อจนจบ");

    private RedirectToPageResult Done(int id, string toast)
    {
        TempData["Toast"] = toast;
        return RedirectToPage(new { id });
    }

    private async Task<IActionResult> AgainAsync(int id, Refusal refusal, CancellationToken cancel)
    {
        ModelState.Clear();
        ModelState.AddModelError("", refusal.Text);
        db.ChangeTracker.Clear();
        return await ReadAsync(id, cancel) ? Page() : NotFound();
    }

    /// <summary>The drawing in the request; null: too large to be one.</summary>
    private Task<string?> BodyAsync(CancellationToken cancel) => Request.TextAsync(BpmnReader.LargestFile, cancel);

    private async Task<bool> ReadAsync(int id, CancellationToken cancel)
    {
        if (await db.ApprovalRoutes.Include(r => r.DrawnBy).SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } route)
            return false;
        Shown = route;
        Offers = await RouteOffers.ReadAsync(db, cancel);
        Findings = await check.HandleAsync(new(route.Bpmn), cancel);
        Versions = await RouteVersion.OfAsync(db, route.Key, cancel);
        Divisions = await db.DivisionsAsync(cancel);
        return true;
    }
}
