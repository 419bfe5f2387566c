using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Pages.Memos;
using ItaWorkflow.Web.Pages.Opinions;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Routes.Rules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Approvals;

/// <summary>Read, decide, sign: summary first, the paper, earlier opinions, then verdict, opinion and PIN.</summary>
internal sealed class DecideModel(
    ItaDbContext db,
    CurrentPerson person,
    MemoRoads roads,
    SeeStepHandler see,
    DecideStepHandler decide,
    TimeProvider clock
) : PageModel
{
    public Memo Memo { get; private set; } = null!;
    public ApprovalStep Step { get; private set; } = null!;
    public MemoRoad Road { get; private set; } = null!;
    public bool HasPin { get; private set; }
    public NumberingMode Numbering { get; private set; }
    public string SinceWords { get; private set; } = "";

    /// <summary>The sheets as they stand, those to be signed last.</summary>
    public IReadOnlyList<MemoSheetLink> Sheets { get; private set; } = [];

    /// <summary>Earlier steps to which it may go back, besides its drafter.</summary>
    public IReadOnlyList<ApprovalStep> ReturnSteps { get; private set; } = [];

    /// <summary>Where each verdict would send it.</summary>
    public Onward WhereTo(Verdict verdict) => Onward.Of(Road, Step, verdict, Memo.DraftedBy!.Name);

    /// <summary>What changed since this officer decided an earlier edition; null: they did not.</summary>
    public SinceSigned? Since { get; private set; }

    /// <summary>Asked of colleagues at any step of this edition.</summary>
    public IReadOnlyList<AskedOpinion> Opinions { get; private set; } = [];

    /// <summary>The sheets have no place left for this step: a continuation sheet is begun with its signature.</summary>
    public bool BeginsSheet { get; private set; }

    /// <summary>What the registrar prepared for it this year; null: nothing.</summary>
    public string? Reserved => Memo.ReservedIn(MemoNumber.YearOf(clock.Today()));

    public bool GivesNumber => Memo.Number is null && Numbering is NumberingMode.Register;

    [BindProperty]
    public DecideForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return await db.VisibleMemos(person, clock).AnyAsync(m => m.Id == id, cancel)
                ? RedirectToPage("/Memos/Show", new { id })
                : NotFound();

        await see.HandleAsync(new(Step.Id, person.Id), cancel);
        (Form.Verdict, Form.Revision, Form.StepId) = (Step.Kind.AllowedAt()[0], Memo.Revision, Step.Id);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancel)
    {
        if (!await db.VisibleMemos(person, clock).AnyAsync(m => m.Id == id, cancel))
            return NotFound();
        Refusal? refusal = null;
        if (await IsNumberedByCounterAsync(id, cancel))
            ModelState.AddModelError("", "ขณะนี้ระบบเป็นผู้ออกเลขที่ เลขที่ท่านกรอกจึงไม่ได้ใช้ โปรดกรอก PIN แล้วลงนามอีกครั้ง");
        if (ModelState.IsValid)
        {
            refusal = await decide.HandleAsync(
                new(id, Form.Revision, person.Id, Form.Verdict!.Value, Form.Opinion ?? "", Form.Pin!, Form.Number, Form.ReturnTo)
                {
                    StepId = Form.StepId,
                },
                cancel
            );
            if (refusal is null || refusal == DecisionRefusals.AlreadyDecided)
                return await DoneAsync(id, cancel);
            ModelState.AddModelError(refusal.Field is { } field ? $"Form.{field}" : "", refusal.Text);
        }

        // The page again, with what was typed; a PIN is never written back. The revision stays the one that was read,
        // unless the refusal says that there is a newer paper, which is now shown.
        db.ChangeTracker.Clear();
        if (!await LoadAsync(id, cancel))
        {
            TempData["Toast"] =
                refusal == DecisionRefusals.StepClosed || refusal == DecisionRefusals.GivenAway
                    ? refusal.Text
                    : "เรื่องนี้ไม่ได้รอการพิจารณาของท่านแล้ว";
            return RedirectToPage("/Memos/Show", new { id });
        }

        if (refusal == DecisionRefusals.MemoHasMoved)
            Form.Revision = Memo.Revision;
        Form.StepId = Step.Id;
        return Page();
    }

    /// <summary>A number was typed into a page that was opened before the counter took over: nobody signs another one unread.</summary>
    private async Task<bool> IsNumberedByCounterAsync(long id, CancellationToken cancel) =>
        !string.IsNullOrWhiteSpace(Form.Number)
        && await db.Organization.AnyAsync(o => o.Numbering.Mode == NumberingMode.Counter, cancel)
        && await db.Memos.AnyAsync(m => m.Id == id && m.Number == null && m.ReservedNumber != Form.Number, cancel);

    private async Task<IActionResult> DoneAsync(long id, CancellationToken cancel)
    {
        // Pressed twice, or decided on another page that was open: told is what was signed, not what this page asked for.
        var signed = await db
            .ApprovalSteps.Where(s => s.Case!.MemoId == id && s.PersonId == person.Id && s.State == StepState.Decided)
            .OrderByDescending(s => s.DecidedAt)
            .Select(s => new { Verdict = s.Verdict!.Value, At = s.DecidedAt!.Value })
            .FirstAsync(cancel);
        TempData["Toast"] =
            signed.Verdict != Form.Verdict
                ? $"ท่าน{signed.Verdict.Words()}เรื่องนี้ไปแล้วก่อนหน้านี้ ครั้งนี้จึงไม่ได้บันทึก"
                : $"{Onward.Done(signed.Verdict)} {await Onward.WentAsync(db, id, signed.At, cancel)}";
        TempData["ToastLink"] = Url.Page("/Memos/Show", new { id });
        return RedirectToPage("/Approvals/Index");
    }

    private async Task<bool> LoadAsync(long id, CancellationToken cancel)
    {
        var memo = await db.VisibleMemos(person, clock)
            .AsNoTracking()
            .Include(m => m.Division)
            .Include(m => m.DraftedBy)
            .Include(m => m.Attachments.Where(a => a.RemovedAt == null))
            .SingleOrDefaultAsync(m => m.Id == id, cancel);
        if (memo is null)
            return false;
        Road = await roads.ReadAsync(memo, cancel);
        var step = Road.Case?.Steps.Where(s => s.State is StepState.Open && s.PersonId == person.Id).MinBy(s => s.Ordinal);
        if (step is null)
            return false;

        (Memo, Step) = (memo, step);
        Sheets = await db.SheetsAsync(id, Road.Case!.Id, cancel);
        Opinions = await db.OpinionsOfAsync(id, memo.Edition, cancel);
        BeginsSheet = await db.HasNoPlaceAsync(Road.Case, step, cancel);
        ReturnSteps = step.Kind.AllowedAt().Contains(Verdict.Return) ? ReturnPlaces.Of(Road.Case, Road.Definition!, step) : [];
        Since = await SinceSigned.ReadAsync(db, memo, person.Id, cancel);
        HasPin = await db.SigningKeys.AnyAsync(k => k.PersonId == person.Id && k.RevokedAt == null, cancel);
        Numbering = await db.Organization.Select(o => o.Numbering.Mode).SingleAsync(cancel);
        SinceWords = WhereaboutsQuery.SinceWords(step.OpenedAt, clock.GetUtcNow(), await db.WorkingDaysAsync(cancel));
        return true;
    }
}

internal sealed class DecideForm
{
    public int Revision { get; set; }
    public long? StepId { get; set; }

    [Required(ErrorMessage = "โปรดเลือกผลการพิจารณา")]
    public Verdict? Verdict { get; set; }

    [StringLength(2000, ErrorMessage = "ความเห็นยาวเกิน 2,000 ตัวอักษร")]
    [DataType(DataType.MultilineText)]
    public string? Opinion { get; set; }

    /// <summary>The element of an earlier step; empty: the drafter.</summary>
    [StringLength(500)]
    public string? ReturnTo { get; set; }

    [Required(ErrorMessage = "โปรดกรอก PIN ลงนาม")]
    [StringLength(20, ErrorMessage = "PIN ยาวเกินไป")]
    public string? Pin { get; set; }

    [StringLength(60, ErrorMessage = "เลขที่ยาวเกิน 60 ตัวอักษร")]
    public string? Number { get; set; }
}
