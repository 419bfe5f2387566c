using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Measures;

/// <summary>What was told about a measure, to whom and how, and what will be.</summary>
internal sealed record MeasureReminders(IReadOnlyList<ToldReminder> Told, IReadOnlyList<ComingReminder> Coming)
{
    private const int Shown = 12;

    public static async Task<MeasureReminders> ReadAsync(
        ItaDbContext db,
        Measure measure,
        IReadOnlyList<ProgressReport> reports,
        (IReadOnlyList<Checkpoint> Rounds, LadderSettings Ladder, WorkingDays Days) by,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var rows = await db
            .Reminders.AsNoTracking()
            .Include(r => r.Person)
            .Where(r => SubjectKinds.OfMeasures.Contains(r.SubjectKind) && r.SubjectId == measure.Id)
            .OrderByDescending(r => r.Id)
            .Take(Shown * 2)
            .ToListAsync(cancel);
        return new([.. ToldOf(rows).Take(Shown)], [.. ComingOf(measure, reports, by.Rounds, by.Ladder, by.Days, now).Take(3)]);
    }

    private static IEnumerable<ToldReminder> ToldOf(List<Reminder> rows) =>
        rows.Where(r => r.Channel is Channel.InApp)
            .Select(r => new ToldReminder(
                r.Title,
                r.Person!.Name,
                r.PlannedFor,
                r.ReadAt,
                rows.Find(mail => mail.Key == r.Key with { Channel = Channel.Email })
            ));

    private static IEnumerable<ComingReminder> ComingOf(
        Measure measure,
        IReadOnlyList<ProgressReport> reports,
        IReadOnlyList<Checkpoint> checkpoints,
        LadderSettings ladder,
        WorkingDays days,
        DateTimeOffset now
    )
    {
        if (!measure.IsGoing)
            return [];
        var due = ReminderPlan
            .Upcoming(measure.DueOn, ladder, days, now)
            .Select(rung => new ComingReminder(rung.At, "กำหนดของมาตรการ"));
        var rounds = checkpoints
            .Where(c => c.CutOff != measure.DueOn && reports.All(r => r.Round != c.Round))
            .SelectMany(c =>
                ReminderPlan
                    .Upcoming(c.CutOff, ladder, days, now)
                    .Select(rung => new ComingReminder(rung.At, $"รายงาน{c.Round.Words()}"))
            );
        var parts = measure
            .Occurrences.Where(o => o.IsOpen && o.DueOn != measure.DueOn)
            .OrderBy(o => o.DueOn)
            .Take(2)
            .SelectMany(o =>
                ReminderPlan
                    .Upcoming(o.DueOn, ladder, days, now)
                    .Where(rung => rung.Day > o.DueOn.AddDays(measure.DueForm is DueForm.Monthly ? -14 : -32))
                    .Select(rung => new ComingReminder(rung.At, $"งวด{MeasureOccurrence.Words(measure.DueForm, o.DueOn)}"))
            );
        return due.Concat(parts).Concat(rounds).OrderBy(coming => coming.At);
    }
}

internal sealed record ToldReminder(string Title, string Person, DateTimeOffset At, DateTimeOffset? ReadAt, Reminder? Mail)
{
    public string MailWords =>
        Mail switch
        {
            null => "ในระบบ",
            { SentAt: not null } => "ในระบบและอีเมล",
            { CancelledAt: not null } => "ในระบบ (ไม่ได้ส่งอีเมล)",
            { Failure: not null } => "ในระบบ (อีเมลยังส่งไม่สำเร็จ)",
            _ => "ในระบบ (อีเมลกำลังส่ง)",
        };
}

internal sealed record ComingReminder(DateTimeOffset At, string About);
