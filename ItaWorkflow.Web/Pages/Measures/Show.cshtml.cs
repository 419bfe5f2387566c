using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Assessments;
using ItaWorkflow.Workflows.Checkpoints;
using ItaWorkflow.Workflows.Files;
using ItaWorkflow.Workflows.Measures;
using ItaWorkflow.Workflows.Measures.Progress;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Measures;

[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
internal sealed class ShowModel(
    ItaDbContext db,
    CurrentPerson person,
    ReportProgressHandler report,
    GiveEvidenceHandler give,
    TakeBackEvidenceHandler takeBack,
    AskForMoreHandler ask,
    SchemeShelf shelf,
    TimeProvider clock
) : PageModel
{
    /// <summary>All the files that one report may have, each as large as it may be, and the words.</summary>
    private const int MostBytes = GiveEvidenceHandler.MostFiles * UploadedFile.Largest + 1024 * 1024;

    [BindProperty]
    public ProgressInput Input { get; set; } = new();

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>What the secretary asks for.</summary>
    [BindProperty]
    [DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    public Measure Measure { get; private set; } = null!;

    /// <summary>Files given already for the report that is being written.</summary>
    public IReadOnlyList<Evidence> Waiting { get; private set; } = [];

    public IReadOnlyList<InformationRequest> Open => [.. Measure.Requests.Where(r => r.AnsweredAt is null)];
    public IReadOnlyList<ProgressReport> Reports { get; private set; } = [];
    public IReadOnlyList<JournalEntry> History { get; private set; } = [];
    public MeasureReminders Reminders { get; private set; } = null!;
    public DaysLeft DaysLeft { get; private set; } = null!;
    public DateOnly NextDue { get; private set; }
    public DateOnly OfficeDue { get; private set; }
    public DateOnly Today => clock.Today();
    public string? WhyEarlier { get; private set; }
    public bool MayReport { get; private set; }
    public IReadOnlyList<CheckpointRound> ClosedRounds { get; private set; } = [];
    public bool MayAsk => MayWrite && Measure.State is MeasureState.Adopted && Reports.Count > 0;
    public bool MayWrite => person.KeepsItaYear;

    /// <summary>Of one that repeats, in order.</summary>
    public IReadOnlyList<MeasureOccurrence> Parts =>
        [.. Measure.Occurrences.Where(o => o.DroppedAt is null || o.ReportId is not null).OrderBy(o => o.DueOn)];

    /// <summary>The memo that adopted it; null: adopted before memos did, or not yet.</summary>
    public (long Id, string Subject)? AdoptedBy { get; private set; }
    public string IndicatorName { get; private set; } = "";
    public IReadOnlyList<string> FollowUps => TypedLines.Of(Measure.FollowUp);
    public IReadOnlyList<string> Steps => TypedLines.Of(Measure.Steps);

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        await BeginReportAsync(cancel);
        return Page();
    }

    private async Task BeginReportAsync(CancellationToken cancel) =>
        Input = new()
        {
            Status = Measure.Status is ProgressStatus.NotStarted ? null : Measure.Status,
            Round = await OpenRound.FindAsync(db, new(Measure.FiscalYear), Today, cancel),
            Parts = [.. Parts.Where(p => p.IsOpen && p.DueOn <= Today.AddDays(7)).Select(p => p.DueOn)],
        };

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await GiveFilesAsync(id, cancel))
            return await LoadAsync(id, cancel) ? Page() : NotFound();
        if (ModelState.IsValid)
        {
            var command = new ReportProgress(id, Input.Revision, person.Id, Input.Round, Input.Status!.Value, Input.Note)
            {
                Links = [.. Input.Addresses()],
                Occurrences = Input.Parts,
            };
            if (await report.HandleAsync(command, cancel) is { } refusal)
                ModelState.Refuse(refusal);
            else
            {
                TempData["Toast"] = await SentWordsAsync(id, cancel);
                return Redirect($"~/measures/{id}");
            }
        }

        return await LoadAsync(id, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostTakeBackAsync(int id, long evidence, CancellationToken cancel)
    {
        // Not a redirect: the report that is being written stays as it was typed.
        await GiveFilesAsync(id, cancel);
        var refusal = await takeBack.HandleAsync(new(evidence, person.Id), cancel);
        foreach (var (_, typed) in ModelState.Where(field => field.Key.StartsWith("Input.", StringComparison.Ordinal)))
            typed?.Errors.Clear();
        if (refusal is not null)
            ModelState.AddModelError(nameof(Files), refusal.Text);
        return await LoadAsync(id, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAskAsync(int id, CancellationToken cancel)
    {
        ModelState.Clear();
        if (await ask.HandleAsync(new(id, person.Id, Text ?? ""), cancel) is { } refusal)
        {
            ModelState.AddModelError(refusal.Field ?? "", refusal.Text);
            if (!await LoadAsync(id, cancel))
                return NotFound();
            await BeginReportAsync(cancel);
            return Page();
        }

        TempData["Toast"] = "ส่งคำขอข้อมูลเพิ่มถึงผู้รับผิดชอบแล้ว";
        return Redirect($"~/measures/{id}");
    }

    private async Task ReadOriginAsync(CancellationToken cancel)
    {
        var memo = await db
            .MeasureAdoptions.Where(a => a.State == AdoptionState.Adopted)
            .Where(a => a.Measures.Any(p => p.MeasureId == Measure.Id && p.AmendmentId == null))
            .Select(a => new { a.MemoId, a.Memo!.Subject })
            .FirstOrDefaultAsync(cancel);
        AdoptedBy = memo is null ? null : (memo.MemoId, memo.Subject);
        if (Measure.Indicator.Length > 0 && await shelf.FindAsync(Measure.ResultYear, cancel) is { } scheme)
            IndicatorName = scheme.Indicators.FirstOrDefault(i => i.Code == Measure.Indicator)?.Name ?? "";
    }

    /// <summary>A draft is the secretary's own; one that was adopted and withdrawn stays to be read by those who were told.</summary>
    private bool MaySee(Measure measure) =>
        MayWrite || measure.State is MeasureState.Adopted || measure is { State: MeasureState.Withdrawn, AdoptedAt: not null };

    /// <summary>Before anything else, so that a report that is refused keeps its photographs.</summary>
    private async Task<bool> GiveFilesAsync(int id, CancellationToken cancel)
    {
        var all = true;
        foreach (var file in Files)
        {
            await using var content = file.OpenReadStream();
            if (await give.HandleAsync(new(id, person.Id, file.FileName, content), cancel) is not { } refusal)
                continue;
            ModelState.AddModelError(refusal.Field ?? "", refusal.Text);
            all = false;
        }

        return all;
    }

    private async Task<string> SentWordsAsync(int id, CancellationToken cancel)
    {
        var own = db
            .ProgressReports.Where(r => r.MeasureId == id && r.PersonId == person.Id)
            .OrderByDescending(r => r.Id)
            .Take(1);
        var broken = await own.SelectMany(r => r.Evidence)
            .CountAsync(e => e.Link == LinkState.Missing || e.Link == LinkState.Unreachable, cancel);
        var late = await own.AnyAsync(r => r.IsLate, cancel) ? " รอบนี้ตัดรอบไปแล้ว จึงเก็บไว้เป็นรายงานที่ส่งหลังตัดรอบ" : "";
        var sent =
            Input.Status is ProgressStatus.Completed
                ? "ส่งรายงานผลแล้ว มาตรการแล้วเสร็จ ระบบหยุดเตือนแล้ว"
                : "ส่งรายงานผลแล้ว ระบบจะเตือนต่อจนแล้วเสร็จ";
        sent += late;
        return broken == 0 ? sent : $"{sent} แต่มีลิงก์ที่เปิดไม่ได้ {broken} ลิงก์ โปรดตรวจและรายงานเพิ่ม";
    }

    private async Task<bool> LoadAsync(int id, CancellationToken cancel)
    {
        var measure = await db
            .Measures.AsNoTrackingWithIdentityResolution()
            .Include(m => m.Divisions)
            .Include(m => m.Occurrences)
            .Include(m => m.Ownerships)
                .ThenInclude(o => o.Person)
            .Include(m => m.Requests.OrderBy(r => r.Id))
                .ThenInclude(r => r.Person)
            .AsSplitQuery()
            .SingleOrDefaultAsync(m => m.Id == id, cancel);
        if (measure is null || !MaySee(measure))
            return false;
        Measure = measure;
        Reports = await db
            .ProgressReports.AsNoTracking()
            .Include(r => r.Person)
            .Include(r => r.Evidence.OrderBy(e => e.Id))
            .Include(r => r.Occurrences)
            .AsSplitQuery()
            .Where(r => r.MeasureId == id)
            .OrderByDescending(r => r.Id)
            .ToListAsync(cancel);
        Waiting = await db
            .Evidence.AsNoTracking()
            .Where(e => e.MeasureId == id && e.PersonId == person.Id && e.ReportId == null)
            .OrderBy(e => e.Id)
            .ToListAsync(cancel);
        History = await db
            .Journal.AsNoTracking()
            .Where(e => e.MeasureId == id)
            .OrderByDescending(e => e.Id)
            .Take(30)
            .ToListAsync(cancel);
        var days = await db.WorkingDaysAsync(cancel);
        // Of one that repeats: its next part.
        NextDue = Parts.FirstOrDefault(p => p.IsOpen)?.DueOn ?? measure.DueOn;
        OfficeDue = days.OnOrBefore(NextDue);
        WhyEarlier = days.WhyFree(NextDue);
        DaysLeft = new(OfficeDue.DayNumber - clock.Today().DayNumber);
        Reminders = await MeasureReminders.ReadAsync(db, measure, Reports, days, clock.GetUtcNow(), cancel);
        ClosedRounds = await db
            .Checkpoints.Where(c => c.FiscalYear == measure.FiscalYear && (c.ClosedAsOf != null || c.CutOff < Today))
            .Select(c => c.Round)
            .ToListAsync(cancel);
        await ReadOriginAsync(cancel);
        MayReport = ReportProgressHandler.MayReport(measure, person.Id, person.DivisionId, MayWrite);
        return true;
    }
}
