using System.Text.Json;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Forms;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Memos;

internal sealed class DraftModel(
    CurrentPerson person,
    DraftReader reader,
    SaveDraftHandler save,
    SubmitMemoHandler submit,
    AttachFileHandler attach,
    RemoveAttachmentHandler detach,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public DraftInput Input { get; set; } = new();

    /// <summary>Of the memo that the page shows; a plain hidden field, so that a refusal does not bring the stale one back.</summary>
    public int Revision { get; private set; }

    public DraftView View { get; private set; } = null!;
    public static readonly Refusal UnreadableAmount = new(
        "อ่านวงเงินไม่ได้ โปรดใส่เป็นตัวเลข เช่น 125,000 หรือ ๑๒๕,๐๐๐.๕๐ ไม่เกินหมื่นล้านบาท",
        nameof(DraftInput.Amount)
    );

    private static readonly Refusal Unasked = new("โปรดยืนยันการทิ้งร่างที่ท้ายหน้า");

    public IReadOnlyList<Refusal> Gaps { get; private set; } = [];

    /// <summary>Words whose ำ is broken, to be repaired when their writer wants it.</summary>
    public IReadOnlyList<BrokenWord> Broken { get; private set; } = [];

    /// <summary>What another person wrote meanwhile; the form holds one's own.</summary>
    public DraftConflict? Conflict { get; private set; }

    public int PersonId => person.Id;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await reader.ReadAsync(id, cancel) is not var (memo, view))
            return NotFound();
        if (!memo.IsOpenForDrafting)
            return Redirect($"~/memos/{id}");
        Input = DraftInput.Of(memo);
        Show(memo, view);
        return Page();
    }

    /// <summary>เก็บร่างไว้ก่อน</summary>
    public async Task<IActionResult> OnPostAsync(long id, int revision, CancellationToken cancel)
    {
        if (Input.TakeOutLost() is { } lost)
            return await AgainAsync(id, lost, null, cancel);
        var saved = await SaveAsync(id, revision, byHand: true, cancel);
        if (saved.Refusal is not null)
            return await AgainAsync(id, saved.Refusal, saved.Conflict, cancel);
        TempData["Toast"] = "เก็บร่างแล้ว";
        return Redirect($"~/memos/{id}/draft");
    }

    /// <summary>Makes the broken words whole that the page named.</summary>
    public Task<IActionResult> OnPostRepairAsync(long id, int revision, CancellationToken cancel)
    {
        Input.Repair();
        return OnPostAsync(id, revision, cancel);
    }

    /// <summary>เสนอเรื่อง: what stands on the page is kept first.</summary>
    /// <param name="road">The stamp of the road that the page showed.</param>
    public async Task<IActionResult> OnPostSubmitAsync(long id, int revision, string? road, CancellationToken cancel)
    {
        if (Input.TakeOutLost() is { } lost)
            return await AgainAsync(id, lost, null, cancel);
        var saved = await SaveAsync(id, revision, byHand: true, cancel);
        if (saved.Refusal is not null)
            return await AgainAsync(id, saved.Refusal, saved.Conflict, cancel);
        if (await submit.HandleAsync(new(id, saved.Revision, person.Id, road ?? "-"), cancel) is { } refusal)
            return await AgainAsync(id, refusal, null, cancel);
        TempData["Toast"] = "เสนอเรื่องแล้ว ติดตามได้ที่หน้านี้";
        return Redirect($"~/memos/{id}");
    }

    /// <summary>The page saves by itself.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(long id, int revision, CancellationToken cancel)
    {
        if (!await reader.IsTheirsAsync(id, cancel))
            return NotFound();
        var saved = await SaveAsync(id, revision, byHand: false, cancel);
        var road = saved.Refusal is null ? await reader.RoadAsync(id, cancel) : null;
        return new JsonResult(
            new
            {
                saved.Revision,
                Saved = ThaiDate.Time(saved.At),
                Refusal = saved.Refusal?.Text,
                Conflict = saved.Conflict is { } c ? $"{c.By} แก้ไขบันทึกนี้เมื่อ {ThaiDate.Time(c.At)}" : null,
                Gaps = GapsOf(road).Select(g => new { g.Text, Field = FieldId(g) }),
                Broken = Input.Broken(),
                Lost = LostBySaving().Select(l => new { l.What, l.Detail }),
                Road = road?.Stamp,
            }
        );
    }

    /// <summary>Nobody pressed a button: what was left out is told, not refused, and stays on the page.</summary>
    private IEnumerable<(string What, string Detail)> LostBySaving() =>
        Input.Lost().Select(l => (l.What, l.Detail)).Concat(RemovedSigns.Told(HttpContext) is { } words ? [(words, "")] : []);

    /// <summary>Without script all chosen files come at once; draft.js sends one by one and reads the refusal from the answer.</summary>
    public async Task<IActionResult> OnPostAttachAsync(long id, IFormFileCollection files, CancellationToken cancel)
    {
        if (!await reader.IsTheirsAsync(id, cancel))
            return NotFound();
        var refusals = new List<string>();
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            var attached = await attach.HandleAsync(new(id, person.Id, file.FileName, content), cancel);
            if (attached.Refusal is { } refusal)
                refusals.Add(files.Count == 1 ? refusal.Text : $"{file.FileName}: {refusal.Text}");
        }
        if (Request.Headers.XRequestedWith == "fetch")
            return refusals is [var first, ..] ? Say(first) : await FilesAsync(id, cancel);
        TempData["Toast"] = refusals.Count == 0 ? "แนบไฟล์แล้ว" : string.Join(' ', refusals);
        return Redirect($"~/memos/{id}/draft#files");
    }

    public async Task<IActionResult> OnPostDetachAsync(long id, long file, CancellationToken cancel)
    {
        if (!await reader.IsTheirsAsync(id, cancel))
            return NotFound();
        var refusal = await detach.HandleAsync(new(id, file, person.Id), cancel);
        if (Request.Headers.XRequestedWith == "fetch")
            return refusal is null ? await FilesAsync(id, cancel) : Say(refusal.Text);
        TempData["Toast"] = refusal?.Text ?? "เอาไฟล์ออกแล้ว";
        return Redirect($"~/memos/{id}/draft#files");
    }

    /// <summary>ทิ้งร่าง</summary>
    /// <param name="sure">The page asked.</param>
    public async Task<IActionResult> OnPostDiscardAsync(
        long id,
        bool sure,
        [FromServices] DiscardDraftHandler discard,
        CancellationToken cancel
    )
    {
        if (!await reader.IsTheirsAsync(id, cancel))
            return NotFound();
        var refusal = sure ? await discard.HandleAsync(new(id, person.Id), cancel) : Unasked;
        if (refusal is not null)
        {
            TempData["Toast"] = refusal.Text;
            return Redirect($"~/memos/{id}/draft");
        }
        TempData["Toast"] = "ทิ้งร่างแล้ว นำกลับมาได้ภายใน 30 วัน ที่แบบและข้อความที่ใช้บ่อย";
        return Redirect("~/memos");
    }

    /// <summary>Pasted from Word, Google Docs or the web → what a memo may hold, and what it may not.</summary>
    public IActionResult OnPostClean(string? html)
    {
        try
        {
            return Content(JsonSerializer.Serialize(BodyHtml.Pasted(html ?? ""), JsonSerializerOptions.Web), "application/json");
        }
        catch (TypesettingRefused refused)
        {
            return Say(refused.Refusal.Text);
        }
    }

    /// <summary>The body as a whole stands for its first part.</summary>
    public static string FieldId(Refusal gap) => gap.Field is nameof(Input.Parts) ? "Input_Parts_0__Html" : $"Input_{gap.Field}";

    private static ContentResult Say(string refusal) =>
        new()
        {
            StatusCode = StatusCodes.Status422UnprocessableEntity,
            Content = refusal,
            ContentType = "text/plain; charset=utf-8",
        };

    private async Task<IActionResult> FilesAsync(long id, CancellationToken cancel)
    {
        if (await reader.ReadAsync(id, cancel) is not var (_, view))
            return NotFound();
        View = view;
        return Partial("_DraftFiles", this);
    }

    private async Task<DraftSaved> SaveAsync(long id, int revision, bool byHand, CancellationToken cancel) =>
        !BahtAmount.TryRead(Input.Amount, out _)
            ? new(revision, clock.GetUtcNow(), UnreadableAmount)
            : await save.HandleAsync(new(id, revision, person.Id, Input.ToContent(), byHand, Input.ToRoad()), cancel);

    /// <summary>The page with what was typed, and why it went no further.</summary>
    private async Task<IActionResult> AgainAsync(long id, Refusal refusal, DraftConflict? conflict, CancellationToken cancel)
    {
        if (await reader.ReadAsync(id, cancel) is not var (memo, view))
            return NotFound();
        // ModelState would bring back what a conflict page posted instead of what the model now says.
        ModelState.Clear();
        ModelState.Refuse(refusal);
        Conflict = conflict;
        Show(memo, view);
        return Page();
    }

    private void Show(Memo memo, DraftView view)
    {
        View = view;
        Revision = memo.Revision;
        Gaps = GapsOf(view.Way);
        Broken = Input.Broken();
    }

    private IReadOnlyList<Refusal> GapsOf(MemoRoad? road)
    {
        var missing = MemoCompleteness.Missing(Input.ToContent());
        return road?.Choice is { IsDraftersOwn: true } && string.IsNullOrWhiteSpace(Input.RouteReason)
            ? [.. missing, SubmitMemoHandler.NoReason]
            : missing;
    }
}
