using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Measures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Measures;

internal sealed class ShowModel(ItaDbContext db, CurrentPerson person, ReportProgressHandler report, TimeProvider clock)
    : PageModel
{
    [BindProperty]
    public ReportInput Input { get; set; } = new();

    public Measure Measure { get; private set; } = null!;
    public IReadOnlyList<ProgressReport> Reports { get; private set; } = [];
    public IReadOnlyList<JournalEntry> History { get; private set; } = [];
    public MeasureReminders Reminders { get; private set; } = null!;
    public DaysLeft DaysLeft { get; private set; } = null!;
    public DateOnly OfficeDue { get; private set; }
    public string? WhyEarlier { get; private set; }
    public bool MayReport { get; private set; }
    public bool MayWrite => person.IsSecretary || person.IsAdministrator;
    public IReadOnlyList<string> Steps =>
        Measure.Steps.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        var sixMonth = new FiscalYear(Measure.FiscalYear).HalfYear;
        Input = new()
        {
            Status = Measure.Status is ProgressStatus.NotStarted ? null : Measure.Status,
            Round = clock.Today() <= sixMonth ? CheckpointRound.SixMonth : CheckpointRound.Annual,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var command = new ReportProgress(id, Input.Revision, person.Id, Input.Round, Input.Status!.Value, Input.Note);
            if (await report.HandleAsync(command, cancel) is { } refusal)
                ModelState.Refuse(refusal);
            else
            {
                TempData["Toast"] =
                    Input.Status is ProgressStatus.Completed
                        ? "ส่งรายงานผลแล้ว มาตรการแล้วเสร็จ ระบบหยุดเตือนแล้ว"
                        : "ส่งรายงานผลแล้ว ระบบจะเตือนต่อจนแล้วเสร็จ";
                return Redirect($"~/measures/{id}");
            }
        }

        return await LoadAsync(id, cancel) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(int id, CancellationToken cancel)
    {
        var measure = await db
            .Measures.AsNoTrackingWithIdentityResolution()
            .Include(m => m.Divisions)
            .Include(m => m.Ownerships)
                .ThenInclude(o => o.Person)
            .AsSplitQuery()
            .SingleOrDefaultAsync(m => m.Id == id, cancel);
        if (measure is null)
            return false;
        Measure = measure;
        Reports = await db
            .ProgressReports.AsNoTracking()
            .Include(r => r.Person)
            .Where(r => r.MeasureId == id)
            .OrderByDescending(r => r.Id)
            .ToListAsync(cancel);
        History = await db
            .Journal.AsNoTracking()
            .Where(e => e.MeasureId == id)
            .OrderByDescending(e => e.Id)
            .Take(30)
            .ToListAsync(cancel);
        var days = new WorkingDays(await db.Holidays.AsNoTracking().ToListAsync(cancel));
        OfficeDue = days.OnOrBefore(measure.DueOn);
        WhyEarlier = days.WhyFree(measure.DueOn);
        DaysLeft = new(OfficeDue.DayNumber - clock.Today().DayNumber);
        Reminders = await MeasureReminders.ReadAsync(db, measure, Reports, days, clock.GetUtcNow(), cancel);
        MayReport = ReportProgressHandler.MayReport(measure, person.Id, person.DivisionId, MayWrite);
        return true;
    }
}

internal sealed class ReportInput
{
    public int Revision { get; set; }
    public CheckpointRound Round { get; set; }

    [Required(ErrorMessage = "โปรดเลือกว่าตอนนี้ถึงไหนแล้ว")]
    public ProgressStatus? Status { get; set; }

    [Required(ErrorMessage = "โปรดเขียนสั้น ๆ ว่าทำอะไรไปแล้ว หรือเหตุใดยังไม่ได้ดำเนินการ")]
    [StringLength(4000, ErrorMessage = "ยาวเกินไป เขียนได้ไม่เกิน 4,000 ตัวอักษร")]
    public string Note { get; set; } = "";
}
