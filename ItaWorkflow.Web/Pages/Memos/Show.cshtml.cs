using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Pages.Opinions;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.Signing.Verifying;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Memos;

/// <summary>One memo: where it is, the paper as it stands, signatures, history.</summary>
internal sealed class ShowModel(
    ItaDbContext db,
    CurrentPerson person,
    MemoRoads roads,
    WithdrawMemoHandler withdraw,
    NumberMemoHandler number,
    VerifyDocumentHandler verify,
    TimeProvider clock
) : PageModel
{
    public Memo Memo { get; private set; } = null!;
    public MemoRoad Road { get; private set; } = null!;
    public IReadOnlyList<Whereabouts> Where { get; private set; } = [];
    public IReadOnlyList<HistoryLine> History { get; private set; } = [];
    public IReadOnlyList<EarlierEdition> Earlier { get; private set; } = [];

    /// <summary>What our verifier says of the latest signed bytes of each sheet, by its number; none: nobody signed yet.</summary>
    public IReadOnlyDictionary<int, Verification> Checks { get; private set; } = new Dictionary<int, Verification>();

    /// <summary>The first that does not stand, else that of the memo itself.</summary>
    public Verification? Check =>
        Checks.Values.FirstOrDefault(c => c.Verdict is not (VerificationVerdict.Genuine or VerificationVerdict.TimeUnproved))
        ?? Checks.Values.FirstOrDefault(c => c.Verdict is VerificationVerdict.TimeUnproved)
        ?? Checks.GetValueOrDefault(1);
    public IReadOnlyList<MemoSheetLink> Sheets { get; private set; } = [];

    private Dictionary<long, (int Sheet, string Field)> _places = [];

    /// <summary>What our verifier says of a step's signature; null: it signed no paper.</summary>
    public SignatureFacts? ProofOf(ApprovalStep step) =>
        _places.TryGetValue(step.Id, out var place)
            ? Checks.GetValueOrDefault(place.Sheet)?.Signatures.FirstOrDefault(f => f.Field == place.Field)
            : null;

    public bool HasSignedPaper => Check is not null;
    public bool IsMyTurn { get; private set; }
    public DateOnly Today { get; private set; }
    public WorkingDays Calendar { get; private set; } = null!;
    public IReadOnlyList<AwayOfficer> Away { get; private set; } = [];
    public bool IsAdministrator => person.IsAdministrator;
    public bool MayReassign => (person.IsRegistrar || person.IsAdministrator) && Where.Count > 0;
    public int ViewerId => person.Id;
    public IReadOnlyList<AskedOpinion> Opinions { get; private set; } = [];
    public string SinceWords { get; private set; } = "";

    public bool MayWrite => person.MayDraft(Memo);

    public bool MayWithdraw =>
        Memo.State is MemoState.Circulating
        && Memo.DraftedById == person.Id
        && Road.Case!.Steps.TrueForAll(s => s.State is not StepState.Decided);

    public bool MayNumber => person.IsRegistrar && Memo is { State: MemoState.Circulating, Number: null };

    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) =>
        await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostWithdrawAsync(long id, CancellationToken cancel)
    {
        if (!await db.VisibleMemos(person, clock).AnyAsync(m => m.Id == id, cancel))
            return NotFound();
        if (await withdraw.HandleAsync(new(id, Revision, person.Id), cancel) is { } refusal)
            return await RefuseAsync(id, refusal.Text, "", cancel);
        TempData["Toast"] = "ถอนเรื่องแล้ว แก้ไขร่างแล้วเสนอใหม่ได้";
        return RedirectToPage("/Memos/Draft", new { id });
    }

    public async Task<IActionResult> OnPostNumberAsync(long id, CancellationToken cancel)
    {
        if (!await db.VisibleMemos(person, clock).AnyAsync(m => m.Id == id, cancel))
            return NotFound();
        if (await number.HandleAsync(new(id, person.Id, Number ?? ""), cancel) is { } refusal)
            return await RefuseAsync(id, refusal.Text, nameof(Number), cancel);
        TempData["Toast"] = "เตรียมเลขที่แล้ว เลขจะปรากฏบนแผ่นเมื่อหัวหน้าหน่วยงานลงนาม";
        return RedirectToPage(new { id });
    }

    private async Task<IActionResult> RefuseAsync(long id, string text, string field, CancellationToken cancel)
    {
        ModelState.AddModelError(field, text);
        db.ChangeTracker.Clear();
        return await LoadAsync(id, cancel) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(long id, CancellationToken cancel)
    {
        var memo = await db.VisibleMemos(person, clock)
            .AsNoTracking()
            .Include(m => m.Division)
            .Include(m => m.DraftedBy!.Position)
            .Include(m => m.Attachments.Where(a => a.RemovedAt == null))
            .SingleOrDefaultAsync(m => m.Id == id, cancel);
        if (memo is null)
            return false;

        Memo = memo;
        Road = await roads.ReadAsync(memo, cancel);
        Where = [.. (await db.WhereaboutsAsync([id], cancel))[id]];
        Opinions = await db.OpinionsOfAsync(id, memo.Edition, cancel);
        IsMyTurn = Road.Case?.Steps.Exists(s => s.State is StepState.Open && s.PersonId == person.Id) is true;
        if (Road.Case is { } approval)
            await CheckAsync(approval.Id, cancel);
        Sheets = await db.SheetsAsync(id, memo.IsOpenForDrafting ? null : Road.Case?.Id, cancel);
        (Today, Calendar) = (clock.Today(), await db.WorkingDaysAsync(cancel));
        Away = await db.AwayAsync([.. Where.Select(w => w.PersonId).OfType<int>()], Today, cancel);
        if (Where is [var here, ..])
            SinceWords = WhereaboutsQuery.SinceWords(here.Since, clock.GetUtcNow(), Calendar);
        await LoadHistoryAsync(id, cancel);
        return true;
    }

    private async Task CheckAsync(long caseId, CancellationToken cancel)
    {
        _places = await db
            .SignedDocuments.Where(d => d.CaseId == caseId)
            .Select(d => new
            {
                d.Sheet,
                d.Signature!.StepId,
                d.Signature.Field,
            })
            .ToDictionaryAsync(d => d.StepId, d => (d.Sheet, d.Field), cancel);
        var papers = await db
            .SignedDocuments.Where(d =>
                d.CaseId == caseId
                && !db.SignedDocuments.Any(o => o.CaseId == caseId && o.Sheet == d.Sheet && o.Revision > d.Revision)
            )
            .ToDictionaryAsync(d => d.Sheet, d => d.Bytes, cancel);
        var checks = new Dictionary<int, Verification>();
        foreach (var (sheet, bytes) in papers)
            checks[sheet] = (await verify.HandleAsync(new(bytes), cancel)).Verification;
        Checks = checks;
    }

    private async Task LoadHistoryAsync(long id, CancellationToken cancel)
    {
        History = await db
            .Journal.Where(e => e.MemoId == id && e.Kind != JournalKind.MemoSaved && e.Kind != JournalKind.StepSeen)
            .OrderByDescending(e => e.Id)
            .Select(e => new HistoryLine(e.Kind, e.At, e.Text))
            .ToListAsync(cancel);
        Earlier = await db
            .ApprovalCases.Where(c => c.MemoId == id && c.Edition < Memo.Edition && db.SignedDocuments.Any(d => d.CaseId == c.Id))
            .OrderByDescending(c => c.Edition)
            .Select(c => new EarlierEdition(
                c.Edition,
                c.State,
                db.SignedDocuments.Where(d => d.CaseId == c.Id).Max(d => d.Sheet)
            ))
            .ToListAsync(cancel);
    }
}

/// <param name="Text">The journal's sentence; what somebody wrote stands after the first colon.</param>
internal sealed record HistoryLine(JournalKind Kind, DateTimeOffset At, string Text)
{
    public string What => Text.Split(": ", 2)[0];

    public string? Said => Text.Split(": ", 2) is [_, var said] ? said : null;

    /// <summary>Class and icon of the timeline's dot.</summary>
    public (string? Class, string Icon) Look =>
        Kind switch
        {
            JournalKind.MemoSubmitted => ("done", "send"),
            JournalKind.MemoWithdrawn => ("back", "arrow-counterclockwise"),
            JournalKind.StepDecided when Text.Contains("ส่งคืน", StringComparison.Ordinal) => ("back", "arrow-return-left"),
            JournalKind.StepDecided => ("done", "check-lg"),
            JournalKind.StepOpened => (null, "arrow-right"),
            JournalKind.MemoNumbered => (null, "hash"),
            JournalKind.OpinionAsked or JournalKind.OpinionAnswered or JournalKind.OpinionWithdrawn => (null, "chat-left-text"),
            JournalKind.StepReassigned => (null, "person-lines-fill"),
            JournalKind.CaseEnded => (null, "flag"),
            JournalKind.AttachmentAdded or JournalKind.AttachmentRemoved => (null, "paperclip"),
            _ => (null, "dot"),
        };
}

/// <summary>A signed paper of an edition before this one.</summary>
internal sealed record EarlierEdition(int Edition, CaseState State, int Sheets);
