using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Memos;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Memos;

internal sealed record RouteOption(int Id, string Name, bool IsDefault);

internal sealed class NewModel(ItaDbContext db, CurrentPerson person, DraftMemoHandler draft) : PageModel
{
    [BindProperty]
    public NewMemoInput Input { get; set; } = new();

    public string Whose =>
        person.DivisionId is null
            ? "ท่านยังไม่ได้สังกัดสำนัก/กอง จึงยังร่างบันทึกไม่ได้ โปรดแจ้งผู้ดูแลระบบให้กำหนดสังกัด"
            : $"ร่างเป็นของ{person.DivisionName}และแก้ไขได้จนกว่าจะเสนอ";

    public IReadOnlyList<MemoTemplate> Templates { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) =>
        Templates = await SaveTemplateHandler.Of(db, person.Id).AsNoTracking().Take(12).ToListAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var begun = await draft.HandleAsync(new(person.Id, Input.Form, Input.Subject ?? "", Input.Kind), cancel);
        if (begun.Refusal is { } refusal)
        {
            ModelState.Refuse(refusal);
            return Page();
        }
        return Redirect($"~/memos/{begun.MemoId}/draft");
    }
}

internal sealed class NewMemoInput
{
    [StringLength(HeadLines.LongestSubject)]
    [DataType(DataType.MultilineText)]
    public string? Subject { get; set; }

    public BodyForm Form { get; set; }

    [EnumDataType(typeof(MemoKind))]
    public MemoKind Kind { get; set; }
}

internal static class PublishedRoutes
{
    public static Task<List<RouteOption>> PublishedRoutesAsync(this ItaDbContext db, CancellationToken cancel) =>
        db
            .ApprovalRoutes.Where(r => r.State == RouteState.Published)
            .OrderByDescending(r => r.IsDefault)
            .ThenByName(r => r.Name)
            .Select(r => new RouteOption(r.Id, r.Name, r.IsDefault))
            .ToListAsync(cancel);
}
