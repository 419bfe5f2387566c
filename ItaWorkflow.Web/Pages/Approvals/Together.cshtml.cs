using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Routes.Rules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Approvals;

/// <summary>
/// Several memos, one PIN: what each asks, then what became of each. With script the outcomes arrive one by one in the same answer;
/// without it the page comes back with all of them. Neither the PIN nor the open key outlives the request.
/// </summary>
internal sealed class TogetherModel(ItaDbContext db, CurrentPerson person, DecideStepsHandler decide, TimeProvider clock)
    : PageModel
{
    private WorkingDays _calendar = null!;

    [BindProperty(SupportsGet = true, Name = "memo")]
    public long[] Chosen { get; set; } = [];

    [BindProperty]
    public TogetherForm Form { get; set; } = new();

    public IReadOnlyList<ChosenMemo> Memos { get; private set; } = [];
    public bool HasPin { get; private set; }

    /// <summary>Not empty: done.</summary>
    public List<OutcomeLine> Outcomes { get; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await ReadAsync(Chosen, cancel);
        if (Memos.Count > 0)
            return Page();
        TempData["Toast"] = "โปรดเลือกเรื่องที่ท่านเปิดอ่านแล้วอย่างน้อยหนึ่งเรื่อง";
        return RedirectToPage("Index");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Request.Headers.Accept.ToString() == LiveOutcomes.MediaType)
            return await LiveAsync(cancel);
        await ReadAsync([.. Form.Memos.Select(m => m.Id)], cancel);
        if (ModelState.IsValid && await DecideAsync(Remember, cancel) is { } refusal)
            ModelState.Refuse(refusal, nameof(Form));
        return Page();

        async Task Remember(MemoOutcome outcome) => Outcomes.Add(await LineAsync(outcome, cancel));
    }

    private async Task<IActionResult> LiveAsync(CancellationToken cancel)
    {
        var live = new LiveOutcomes(Response);
        if (ModelState.Values.SelectMany(v => v.Errors).FirstOrDefault() is { } error)
            await live.RefuseAsync(error.ErrorMessage, cancel);
        else if (
            await DecideAsync(async outcome => await live.TellAsync(await LineAsync(outcome, cancel), cancel), cancel) is { } no
        )
            await live.RefuseAsync(no.Text, cancel);
        else
            await live.EndAsync(cancel);
        return new EmptyResult();
    }

    /// <summary>What the page showed when it was opened: after a wrong PIN nobody signs what came since.</summary>
    public int ShownRevision(ChosenMemo chosen) => Form.Memos.Find(m => m.Id == chosen.Memo.Id)?.Revision ?? chosen.Memo.Revision;

    public string SinceWords(ChosenMemo chosen) => Waited.Words(chosen.Step.OpenedAt, clock.GetUtcNow(), _calendar);

    private Task<Refusal?> DecideAsync(Func<MemoOutcome, Task> tell, CancellationToken cancel) =>
        decide.HandleAsync(
            new(person.Id, [.. Form.Memos.Select(m => new ShownMemo(m.Id, m.Revision))], Form.Opinion ?? "", Form.Pin!),
            tell,
            cancel
        );

    private async Task<OutcomeLine> LineAsync(MemoOutcome outcome, CancellationToken cancel)
    {
        if (outcome.Refusal is { } refusal)
            return new(outcome.MemoId, false, refusal.Text);
        var at = await db
            .ApprovalSteps.Where(s => s.Case!.MemoId == outcome.MemoId && s.PersonId == person.Id)
            .MaxAsync(s => s.DecidedAt, cancel);
        var then = await Onward.WentAsync(db, outcome.MemoId, at!.Value, cancel);
        return new(outcome.MemoId, true, $"{outcome.Verdict!.Value.Words()}และลงนามแล้ว {then}");
    }

    private async Task ReadAsync(long[] memos, CancellationToken cancel)
    {
        Memos = await db.ChosenAsync(person.Id, memos, clock.Today(), cancel);
        _calendar = await db.WorkingDaysAsync(cancel);
        HasPin = await db.SigningKeys.AnyAsync(k => k.PersonId == person.Id && k.RevokedAt == null, cancel);
    }
}

/// <summary>What became of one memo, as the page says it.</summary>
public sealed record OutcomeLine(long Memo, bool Signed, string Text);
