using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Memos;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Memos;

/// <summary>What spares one writing: templates to begin from and phrases to put in, the office's and one's own; and drafts thrown away.</summary>
internal sealed class TemplatesModel(
    ItaDbContext db,
    CurrentPerson person,
    CopyMemoHandler copy,
    SaveTemplateHandler save,
    SavePhraseHandler phrase,
    DiscardDraftHandler discard,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public PhraseInput Input { get; set; } = new();

    public IReadOnlyList<MemoTemplate> Templates { get; private set; } = [];
    public IReadOnlyList<Phrase> Phrases { get; private set; } = [];
    public IReadOnlyList<Memo> Discarded { get; private set; } = [];

    /// <summary>The office's own are theirs to keep.</summary>
    public bool KeepsOffice => person.Registers;
    public bool HasDivision => person.DivisionId is not null;

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    /// <summary>For a draft that opens its list.</summary>
    public async Task<IActionResult> OnGetPhrasesAsync(CancellationToken cancel) =>
        new JsonResult(await SavePhraseHandler.Of(db, person.Id).Select(p => p.Text).ToListAsync(cancel));

    public async Task<IActionResult> OnPostBeginAsync(int id, CancellationToken cancel)
    {
        var begun = await copy.HandleAsync(new(person.Id, null, id), cancel);
        return begun.Refusal is { } refusal ? Say(refusal.Text) : Redirect($"~/memos/{begun.MemoId}/draft");
    }

    public Task<IActionResult> OnPostRemoveAsync(int id, CancellationToken cancel) =>
        DoAsync(save.HandleAsync(new(person.Id, null, "", OfOffice: false, id), cancel), "ลบแบบแล้ว");

    public async Task<IActionResult> OnPostPhraseAsync(CancellationToken cancel)
    {
        var refusal = ModelState.IsValid
            ? await phrase.HandleAsync(new(person.Id, Input.Text ?? "", Input.OfOffice), cancel)
            : null;
        if (refusal is null && ModelState.IsValid)
            return Say("เก็บข้อความแล้ว ใช้ได้ในหน้าร่าง");
        if (refusal is not null)
            ModelState.Refuse(refusal);
        await ReadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostForgetAsync(int id, CancellationToken cancel) =>
        DoAsync(phrase.HandleAsync(new(person.Id, "", OfOffice: false, id), cancel), "ลบข้อความแล้ว");

    public async Task<IActionResult> OnPostTakeBackAsync(long memo, CancellationToken cancel) =>
        await discard.HandleAsync(new(memo, person.Id, TakesBack: true), cancel) is { } refusal
            ? Say(refusal.Text)
            : Redirect($"~/memos/{memo}/draft");

    private async Task<IActionResult> DoAsync(Task<Refusal?> act, string done) => Say((await act)?.Text ?? done);

    private RedirectResult Say(string words)
    {
        TempData["Toast"] = words;
        return Redirect("~/memos/templates");
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        Templates = await SaveTemplateHandler.Of(db, person.Id).AsNoTracking().ToListAsync(cancel);
        Phrases = await SavePhraseHandler.Of(db, person.Id).AsNoTracking().ToListAsync(cancel);
        Discarded = await DiscardDraftHandler.Of(db, person.Id, clock.GetUtcNow()).AsNoTracking().ToListAsync(cancel);
    }
}

internal sealed class PhraseInput
{
    [DataType(DataType.MultilineText)]
    [StringLength(Phrase.Longest, ErrorMessage = "ข้อความยาวเกิน 500 ตัวอักษร")]
    public string? Text { get; set; }

    public bool OfOffice { get; set; }
}
