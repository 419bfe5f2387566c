using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Routes.Rules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.RouteRules;

/// <param name="Route">null: no version of it is in use, the rule is passed over.</param>
internal sealed record RuleRow(RouteRule Rule, string Words, ApprovalRoute? Route);

/// <summary>Which memo takes which route: the rules in their order, and a sample memo to try them with.</summary>
internal sealed class IndexModel(
    ItaDbContext db,
    CurrentPerson person,
    MemoRoads roads,
    MoveRouteRuleHandler move,
    RemoveRouteRuleHandler remove,
    AllowRouteChoiceHandler allow
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public SampleMemo Try { get; set; } = new();

    public IReadOnlyList<RuleRow> Rules { get; private set; } = [];
    public ApprovalRoute? Usual { get; private set; }
    public bool MayLeaveUsual { get; private set; }
    public IReadOnlyList<SelectListItem> Divisions { get; private set; } = [];
    public RoadTrial? Tried { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (Try.DivisionId is not { } division)
            return;
        if (BahtAmount.TryRead(Try.Amount, out var amount))
        {
            var content = new MemoContent
            {
                Kind = Try.Kind,
                Urgency = Try.Urgency,
                Amount = amount,
            };
            Tried = await roads.TryAsync(division, content, cancel);
        }
        else
            ModelState.AddModelError("Try.Amount", "อ่านวงเงินไม่ได้ โปรดใส่เป็นตัวเลข เช่น 125,000");
    }

    public async Task<IActionResult> OnPostMoveAsync(int id, bool up, CancellationToken cancel) =>
        await DoneAsync(await move.HandleAsync(new(person.Id, id, up), cancel), "เลื่อนกฎแล้ว", cancel);

    public async Task<IActionResult> OnPostRemoveAsync(int id, CancellationToken cancel) =>
        await DoneAsync(
            await remove.HandleAsync(new(person.Id, id), cancel),
            "ลบกฎแล้ว เรื่องที่เสนอไปแล้วเดินต่อบนเส้นทางเดิม",
            cancel
        );

    public async Task<IActionResult> OnPostAllowAsync(bool allowed, CancellationToken cancel) =>
        await DoneAsync(
            await allow.HandleAsync(new(person.Id, allowed), cancel),
            allowed ? "ผู้จัดทำเลือกเส้นทางอื่นแทนเส้นทางปกติได้แล้ว" : "ผู้จัดทำต้องใช้เส้นทางปกติแล้ว",
            cancel
        );

    private async Task<IActionResult> DoneAsync(Refusal? refusal, string toast, CancellationToken cancel)
    {
        if (refusal is null)
        {
            TempData["Toast"] = toast;
            return Redirect("~/admin/routes/rules");
        }
        ModelState.Refuse(refusal);
        db.ChangeTracker.Clear();
        await ReadAsync(cancel);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        var published = await db
            .ApprovalRoutes.AsNoTracking()
            .Where(r => r.State == RouteState.Published)
            .OrderByDescending(r => r.IsDefault)
            .ThenBy(r => r.Id)
            .ToListAsync(cancel);
        var rules = await db.RouteRules.AsNoTracking().Include(r => r.Division).OrderBy(r => r.SortOrder).ToListAsync(cancel);
        Rules =
        [
            .. rules.Select(r => new RuleRow(r, r.Words(r.Division?.Name), published.FirstOrDefault(p => p.Key == r.RouteKey))),
        ];
        Usual = published.FirstOrDefault();
        MayLeaveUsual = !await db.Organization.Select(o => o.Routes.ByRuleOnly).SingleAsync(cancel);
        Divisions = await db.DivisionsAsync(cancel);
    }
}
