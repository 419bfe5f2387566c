using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Measures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Checkpoints;

internal sealed class ShowModel(ItaDbContext db, CurrentPerson person, NudgeOwnersHandler nudge, TimeProvider clock) : PageModel
{
    public const string SixMonth = "six-month";
    public const string Annual = "annual";

    public FiscalYear Year { get; private set; }
    public CheckpointRound Round { get; private set; }
    public DateOnly Today { get; private set; }
    public DateOnly CutOff { get; private set; }
    public DateOnly OfficeDue { get; private set; }
    public string? WhyEarlier { get; private set; }
    public IReadOnlyList<SilentMeasure> Silent { get; private set; } = [];
    public IReadOnlyList<ReportedMeasure> Reported { get; private set; } = [];
    public int All => Silent.Count + Reported.Count;
    public int DaysLeft => CutOff.DayNumber - Today.DayNumber;
    public bool MayNudge => person.IsSecretary || person.IsAdministrator;

    public async Task<IActionResult> OnGetAsync(int year, string round, CancellationToken cancel) =>
        await LoadAsync(year, round, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int year, string round, int? measure, CancellationToken cancel)
    {
        if (!await LoadAsync(year, round, cancel))
            return NotFound();
        var nudged = await nudge.HandleAsync(new(year, Round, measure, person.Id), cancel);
        if (nudged.Refusal is { } refusal)
        {
            ModelState.Refuse(refusal);
            return Page();
        }

        TempData["Toast"] =
            nudged.Told > 0 ? $"เตือนแล้ว {nudged.Told} ราย ในระบบและทางอีเมล" : "เตือนไปแล้วในวันนี้ เตือนซ้ำได้ในวันพรุ่งนี้";
        return Redirect($"~/checkpoints/{year}/{round}");
    }

    private async Task<bool> LoadAsync(int year, string round, CancellationToken cancel)
    {
        if (round is not (SixMonth or Annual) || year is < 2500 or > 2700)
            return false;
        (Year, Round, Today) = (new(year), round is SixMonth ? CheckpointRound.SixMonth : CheckpointRound.Annual, clock.Today());
        CutOff =
            await db
                .Checkpoints.Where(c => c.FiscalYear == year && c.Round == Round)
                .Select(c => (DateOnly?)c.CutOff)
                .SingleOrDefaultAsync(cancel)
            ?? Round.CutOff(Year);
        var days = new WorkingDays(await db.Holidays.AsNoTracking().ToListAsync(cancel));
        (OfficeDue, WhyEarlier) = (days.OnOrBefore(CutOff), days.WhyFree(CutOff));
        await ReadAsync(year, cancel);
        return true;
    }

    private async Task ReadAsync(int year, CancellationToken cancel)
    {
        var measures = await db
            .Measures.AsNoTrackingWithIdentityResolution()
            .Include(m => m.Divisions)
            .Include(m => m.Owners)
            .Include(m => m.Reports.Where(r => r.Round == Round))
                .ThenInclude(r => r.Person)
            .Where(m => m.FiscalYear == year && m.State == MeasureState.Adopted)
            .OrderBy(m => m.DueOn)
            .ThenBy(m => m.Id)
            .AsSplitQuery()
            .ToListAsync(cancel);
        var silent = measures.Where(m => m.Reports.Count == 0 && m.Status is not ProgressStatus.Completed).ToList();
        Reported = [.. measures.Except(silent).Select(ReportedMeasure.Of)];
        var ids = silent.Select(m => (long)m.Id).ToList();
        var told = await db
            .Reminders.AsNoTracking()
            .Where(r => r.Channel == ReminderChannel.InApp && r.CancelledAt == null && ids.Contains(r.SubjectId))
            .Where(r => r.Subject == ReminderSubject.Measure || r.Subject == ReminderSubject.Checkpoint)
            .GroupBy(r => r.SubjectId)
            .Select(g => g.OrderByDescending(r => r.PlannedFor).First())
            .ToDictionaryAsync(r => r.SubjectId, cancel);
        Silent = [.. silent.Select(m => SilentMeasure.Of(m, told.GetValueOrDefault(m.Id)))];
    }
}

internal sealed record SilentMeasure(int Id, string Title, string Divisions, IReadOnlyList<string> Owners, Reminder? Told)
{
    public static SilentMeasure Of(Measure measure, Reminder? told) =>
        new(
            measure.Id,
            measure.Title,
            string.Join(" · ", measure.Divisions.OrderBy(d => d.SortOrder).Select(d => d.Name)),
            [.. measure.Owners.OrderBy(o => o.Id).Select(o => o.Name)],
            told
        );
}

internal sealed record ReportedMeasure(
    int Id,
    string Title,
    string Divisions,
    string? By,
    ProgressStatus Status,
    DateTimeOffset? At
)
{
    public static ReportedMeasure Of(Measure measure)
    {
        var latest = measure.Reports.MaxBy(r => r.Id);
        return new(
            measure.Id,
            measure.Title,
            string.Join(" · ", measure.Divisions.OrderBy(d => d.SortOrder).Select(d => d.Name)),
            latest?.Person!.Name,
            latest?.Status ?? measure.Status,
            latest?.At ?? measure.CompletedAt
        );
    }
}
