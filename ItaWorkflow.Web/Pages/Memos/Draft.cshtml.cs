using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Memos;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Memos;

internal sealed class DraftModel(ItaDbContext db, CurrentPerson person, TimeProvider clock, SaveDraftHandler save) : PageModel
{
    [BindProperty]
    public DraftInput Input { get; set; } = new();

    /// <summary>Of the memo that the page shows; a plain hidden field, so that a refusal does not bring the stale one back.</summary>
    public int Revision { get; private set; }

    public DraftView View { get; private set; } = null!;
    public IReadOnlyList<Refusal> Gaps { get; private set; } = [];

    /// <summary>What another person wrote meanwhile; the form holds one's own.</summary>
    public DraftConflict? Conflict { get; private set; }

    public int PersonId => person.Id;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await DraftView.ReadAsync(db, person, clock, id, cancel) is not var (memo, view))
            return NotFound();
        if (!memo.IsOpenForDrafting)
            return Redirect($"~/memos/{id}");
        Input = DraftInput.Of(memo.Content, memo.RouteId);
        Show(memo, view);
        return Page();
    }

    /// <summary>เก็บร่างไว้ก่อน</summary>
    public async Task<IActionResult> OnPostAsync(long id, int revision, CancellationToken cancel)
    {
        var saved = await SaveAsync(id, revision, byHand: true, cancel);
        if (saved.Refusal is not null)
            return await AgainAsync(id, saved, cancel);
        TempData["Toast"] = "เก็บร่างแล้ว";
        return Redirect($"~/memos/{id}/draft");
    }

    /// <summary>The page saves by itself.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(long id, int revision, CancellationToken cancel)
    {
        var saved = await SaveAsync(id, revision, byHand: false, cancel);
        return new JsonResult(
            new
            {
                saved.Revision,
                Saved = ThaiDate.Time(saved.At),
                Refusal = saved.Refusal?.Text,
                Conflict = saved.Conflict is { } c ? $"{c.By} แก้ไขบันทึกนี้เมื่อ {ThaiDate.Time(c.At)}" : null,
                Gaps = DraftGaps.Of(Input.ToContent()).Select(g => new { g.Text, Field = FieldId(g) }),
            }
        );
    }

    /// <summary>Pasted from Word, Google Docs or the web → what a memo may hold.</summary>
    public IActionResult OnPostClean(string? html)
    {
        try
        {
            return Content(BodyHtml.Clean(html ?? ""), "text/html; charset=utf-8");
        }
        catch (TypesettingRefused refused)
        {
            return new JsonResult(refused.Refusal.Text) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }
    }

    public static string FieldId(Refusal gap) =>
        $"Input_{gap.Field}".Replace('.', '_').Replace('[', '_').Replace(']', '_');

    private Task<DraftSaved> SaveAsync(long id, int revision, bool byHand, CancellationToken cancel) =>
        save.HandleAsync(new(id, revision, person.Id, Input.ToContent(), byHand, Input.RouteId), cancel);

    /// <summary>The page with what was typed, and why it was not saved.</summary>
    private async Task<IActionResult> AgainAsync(long id, DraftSaved saved, CancellationToken cancel)
    {
        if (await DraftView.ReadAsync(db, person, clock, id, cancel) is not var (memo, view))
            return NotFound();
        ModelState.Refuse(saved.Refusal!);
        Conflict = saved.Conflict;
        Show(memo, view);
        return Page();
    }

    private void Show(Memo memo, DraftView view)
    {
        View = view;
        Revision = memo.Revision;
        Gaps = DraftGaps.Of(Input.ToContent());
    }
}
