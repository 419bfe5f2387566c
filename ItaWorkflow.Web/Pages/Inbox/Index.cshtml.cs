using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Channels.InApp;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Inbox;

internal sealed class IndexModel(ItaDbContext db, CurrentPerson person, ReadNoticesHandler read) : PageModel
{
    private const int PerPage = 30;

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<NoticeRow> Notices { get; private set; } = [];
    public int Unread { get; private set; }
    public long? Older { get; private set; }
    public bool IsMailRefused { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var mine = Mine();
        Unread = await mine.Where(Reminder.IsUnread).CountAsync(cancel);
        IsMailRefused = await db.Persons.AnyAsync(p => p.Id == person.Id && p.MailRefusal != "", cancel);
        var rows = await mine.Where(r => Before == null || r.Id < Before)
            .OrderByDescending(r => r.Id)
            .Take(PerPage + 1)
            .Select(r => new NoticeRow(r.Id, r.SubjectKind, r.Title, r.Text, r.SentAt!.Value, r.ReadAt, r.CancelledAt != null))
            .ToListAsync(cancel);
        Notices = [.. rows.Take(PerPage)];
        Older = rows.Count > PerPage ? Notices[^1].Id : null;
    }

    /// <summary>Opens what a notice is about; it is read then.</summary>
    public async Task<IActionResult> OnPostOpenAsync(long notice, CancellationToken cancel)
    {
        if (await Mine().Where(r => r.Id == notice).Select(r => r.Path).SingleOrDefaultAsync(cancel) is not { } path)
            return NotFound();
        await read.HandleAsync(new(person.Id, notice), cancel);
        return LocalRedirect($"~{path}");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await read.HandleAsync(new(person.Id, null), cancel);
        TempData["Toast"] = "ทำเครื่องหมายว่าอ่านแล้วทุกรายการ";
        return Redirect("~/inbox");
    }

    private IQueryable<Reminder> Mine() =>
        db.Reminders.Where(r => r.PersonId == person.Id && r.Channel == Channel.InApp && r.SentAt != null);
}

internal sealed record NoticeRow(
    long Id,
    SubjectKind About,
    string Title,
    string Text,
    DateTimeOffset At,
    DateTimeOffset? ReadAt,
    bool IsOver
)
{
    public bool IsUnread => ReadAt is null && !IsOver;

    public string Icon =>
        SubjectKinds.OfMeasures.Contains(About) ? "list-check"
        : About is SubjectKind.Person or SubjectKind.Alarm ? "exclamation-triangle-fill"
        : "file-earmark-text";
}
