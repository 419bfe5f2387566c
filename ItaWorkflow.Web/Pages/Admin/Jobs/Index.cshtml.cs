using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Channels.Mail;
using ItaWorkflow.Workflows.Clock;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.Jobs;

[Authorize(Policies.Administrator)]
internal sealed class IndexModel(
    ItaDbContext db,
    CurrentPerson me,
    ClockFace clockFace,
    Alarms alarms,
    RetryMailHandler retry,
    RunJobHandler run,
    TimeProvider clock
) : PageModel
{
    private const int Shown = 50;

    public IReadOnlyList<JobState> Jobs { get; private set; } = [];
    public bool RunsHere => clockFace.RunsHere;
    public IReadOnlyList<Alarm> Standing { get; private set; } = [];
    public IReadOnlyList<FailedMail> Failed { get; private set; } = [];
    public int WaitingMails { get; private set; }
    public IReadOnlyList<StruckMails> Struck { get; private set; } = [];
    public bool HasMailServer { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Jobs = await clockFace.ReadAsync(cancel);
        Standing = await alarms.ReadAsync(cancel);
        var mails = db.Reminders.Where(r => r.Channel != Channel.InApp && r.SentAt == null);
        var office = await db
            .Organization.AsNoTracking()
            .Select(o => new { o.Mail, Waiting = mails.Count(r => r.Channel == Channel.Email && r.CancelledAt == null) })
            .SingleAsync(cancel);
        (HasMailServer, WaitingMails) = (office.Mail.CanSend, office.Waiting);
        var week = clock.GetUtcNow().AddDays(-7);
        Struck = await mails
            .Where(r => r.CancelledBecause != null && r.CancelledAt >= week && !r.IsGivenUp)
            .GroupBy(r => r.CancelledBecause!)
            .OrderByDescending(group => group.Count())
            .Select(group => new StruckMails(group.Key, group.Count()))
            .ToListAsync(cancel);
        Failed = await mails
            .Where(r => r.Failure != null)
            .OrderBy(r => r.CancelledAt != null)
            .ThenByDescending(r => r.Id)
            .Take(Shown)
            .Select(r => new FailedMail(
                r.Id,
                r.Title,
                r.Person!.Name,
                r.Channel,
                r.Person.Email,
                r.Failure!,
                r.Attempts,
                r.NextAttemptAt,
                r.CancelledAt != null
            ))
            .ToListAsync(cancel);
    }

    public async Task<IActionResult> OnPostRunAsync(string job, CancellationToken cancel)
    {
        var refusal = await run.HandleAsync(new(me.Id, job), cancel);
        TempData["Toast"] = refusal?.Text ?? "สั่งงานแล้ว ผลจะแสดงในหน้านี้เมื่อทำเสร็จ";
        return Redirect("~/admin/jobs");
    }

    public async Task<IActionResult> OnPostAsync(long? mail, CancellationToken cancel)
    {
        var retried = await retry.HandleAsync(new(me.Id, mail), cancel);
        TempData["Toast"] =
            retried.Refusal?.Text
            ?? (retried.Count > 0 ? $"จะลองส่งใหม่ {retried.Count} ฉบับภายใน 1 นาที" : "ไม่มีอีเมลที่ต้องลองส่งใหม่แล้ว");
        return Redirect("~/admin/jobs");
    }
}

/// <param name="Because">Why they need not leave any more, in Thai.</param>
internal sealed record StruckMails(string Because, int Count);

internal sealed record FailedMail(
    long Id,
    string Title,
    string Person,
    Channel Channel,
    string Email,
    string Failure,
    int Attempts,
    DateTimeOffset? NextAttemptAt,
    bool IsGivenUp
)
{
    public string Where => Channel is Channel.Email ? Email : Channel.ToString().ToUpperInvariant();
}
