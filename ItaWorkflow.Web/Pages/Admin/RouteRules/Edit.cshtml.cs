using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Routes.Rules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.RouteRules;

internal sealed class EditModel(ItaDbContext db, CurrentPerson person, SaveRouteRuleHandler save) : PageModel
{
    [BindProperty]
    public RuleInput Input { get; set; } = new();

    public int? Id { get; private set; }
    public IReadOnlyList<SelectListItem> Divisions { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Routes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int? id, CancellationToken cancel)
    {
        if (id is { } wanted)
        {
            if (await db.RouteRules.AsNoTracking().SingleOrDefaultAsync(r => r.Id == wanted, cancel) is not { } rule)
                return NotFound();
            Input = RuleInput.Of(rule);
        }
        await LoadAsync(id, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int? id, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var command = new SaveRouteRule(
                person.Id,
                id,
                Input.Kind,
                Input.DivisionId,
                Input.Condition ?? "",
                Input.RouteKey,
                Input.MayChooseOther
            );
            if (await save.HandleAsync(command, cancel) is not { } refusal)
            {
                TempData["Toast"] = "บันทึกกฎแล้ว มีผลกับเรื่องที่เสนอต่อจากนี้";
                return Redirect("~/admin/routes/rules");
            }
            ModelState.Refuse(refusal);
        }
        await LoadAsync(id, cancel);
        return Page();
    }

    private async Task LoadAsync(int? id, CancellationToken cancel)
    {
        Id = id;
        Divisions = await db.DivisionsAsync(cancel);
        Routes = await db
            .ApprovalRoutes.Where(r => r.State == RouteState.Published)
            .OrderByDescending(r => r.IsDefault)
            .ThenByName(r => r.Name)
            .Select(r => new SelectListItem(r.Name, r.Key))
            .ToListAsync(cancel);
    }
}

internal sealed class RuleInput
{
    [EnumDataType(typeof(MemoKind))]
    public MemoKind? Kind { get; set; }

    public int? DivisionId { get; set; }

    [StringLength(SaveRouteRuleHandler.LongestCondition)]
    public string? Condition { get; set; }

    [Required(ErrorMessage = "โปรดเลือกเส้นทาง")]
    public string RouteKey { get; set; } = "";

    public bool MayChooseOther { get; set; }

    public static RuleInput Of(RouteRule rule) =>
        new()
        {
            Kind = rule.Kind,
            DivisionId = rule.DivisionId,
            Condition = rule.Condition,
            RouteKey = rule.RouteKey,
            MayChooseOther = rule.MayChooseOther,
        };
}
