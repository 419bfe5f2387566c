using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Workflows.Reminders;
using ItaWorkflow.Workflows.Routes.Rules;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Channels.Calendars;

/// <summary>What is due of one person: their measures, the reports at the checkpoints, the steps that wait for them.</summary>
public sealed class PersonalCalendar(ItaDbContext db)
{
    internal static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <returns>The file; null: nobody's token, or of someone who left.</returns>
    public async Task<byte[]?> ReadAsync(string token, CancellationToken cancel)
    {
        var hash = HashOf(token);
        var person = await db
            .CalendarLinks.Where(l => l.TokenHash == hash && l.Person!.IsActive)
            .Select(l => new { l.PersonId })
            .SingleOrDefaultAsync(cancel);
        if (person is null)
            return null;
        var office = await db.Organization.AsNoTracking().SingleAsync(cancel);
        var days = await db.WorkingDaysAsync(cancel);
        var address = office.Addresses.PublicAddress.TrimEnd('/');
        var measures = await MeasuresAsync(person.PersonId, cancel);
        return CalendarFile.Write(
            $"กำหนดงานของท่าน {office.Name}",
            [
                .. measures.Select(m => Of(m, days, address)),
                .. await CheckpointsAsync(measures, days, address, cancel),
                .. await StepsAsync(person.PersonId, address, cancel),
            ]
        );
    }

    private Task<List<Measure>> MeasuresAsync(int personId, CancellationToken cancel) =>
        db
            .Measures.AsNoTracking()
            .Include(m => m.Reports)
            .Going()
            .Where(m => m.Ownerships.Any(o => o.PersonId == personId))
            .OrderBy(m => m.DueOn)
            .ThenBy(m => m.Id)
            .ToListAsync(cancel);

    private static CalendarDay Of(Measure measure, WorkingDays days, string address) =>
        new(
            Uid("measure", measure.Id, measure.CreatedAt),
            days.OnOrBefore(measure.DueOn),
            $"ครบกำหนด: {measure.Title}",
            ReminderText.Moved(measure.DueOn, days).Trim(),
            Url(address, $"/measures/{measure.Id}"),
            measure.DueSince ?? measure.CreatedAt,
            measure.Revision
        );

    private async Task<IEnumerable<CalendarDay>> CheckpointsAsync(
        List<Measure> measures,
        WorkingDays days,
        string address,
        CancellationToken cancel
    )
    {
        var years = measures.Select(m => m.FiscalYear).Distinct().ToList();
        var checkpoints = await db.Checkpoints.AsNoTracking().Where(c => years.Contains(c.FiscalYear)).ToListAsync(cancel);
        return from checkpoint in checkpoints
            orderby checkpoint.CutOff
            let owed = measures.Count(m =>
                m.FiscalYear == checkpoint.FiscalYear && m.Reports.TrueForAll(r => r.Round != checkpoint.Round)
            )
            where owed > 0
            let since = checkpoint.CutOffSince ?? measures.Min(m => m.CreatedAt)
            select new CalendarDay(
                Number($"checkpoint-{checkpoint.FiscalYear}-{checkpoint.Round}@itaworkflow").ToLowerInvariant(),
                days.OnOrBefore(checkpoint.CutOff),
                Number($"รายงานผล{checkpoint.Round.Words()} ({owed} มาตรการ)"),
                ReminderText.Moved(checkpoint.CutOff, days).Trim(),
                Url(address, "/measures"),
                since,
                measures.Sum(m => m.Revision)
            );
    }

    private async Task<IEnumerable<CalendarDay>> StepsAsync(int personId, string address, CancellationToken cancel)
    {
        var steps = await db
            .ApprovalSteps.Where(s => s.PersonId == personId && s.State == StepState.Open && s.DueOn != null)
            .OrderBy(s => s.DueOn)
            .ThenBy(s => s.Id)
            .Select(s => new
            {
                s.Id,
                Day = s.DueOn!.Value,
                s.OpenedAt,
                s.Case!.MemoId,
                s.Case.Memo!.Subject,
            })
            .ToListAsync(cancel);
        return steps.Select(s => new CalendarDay(
            Uid("step", s.Id, s.OpenedAt),
            s.Day,
            $"ครบกำหนดลงนาม: {s.Subject}",
            "",
            Url(address, $"/approvals/{s.MemoId}"),
            s.OpenedAt,
            0
        ));
    }

    /// <summary>With the moment it began, so that two offices' calendars in one program do not mix.</summary>
    private static string Uid(string kind, long id, DateTimeOffset since) =>
        Number($"{kind}-{id}-{since.ToUnixTimeSeconds()}@itaworkflow");

    private static string Url(string address, string path) => address.Length > 0 ? address + path : "";

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
