using System.Globalization;
using System.Security.Claims;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Display;

/// <summary>What stands around every page: whose intranet this is, who looks, what waits.</summary>
public sealed class Shell(ItaDbContext db, IHttpContextAccessor http, TimeProvider clock)
{
    /// <summary>So many and more are not told apart: every page counts them.</summary>
    private const int Many = 100;

    private ShellView? view;

    public async Task<ShellView> ReadAsync() => view ??= await LoadAsync(http.HttpContext!.RequestAborted);

    public static string Count(int counted) =>
        counted < Many
            ? counted.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Many - 1}+");

    private async Task<ShellView> LoadAsync(CancellationToken cancel)
    {
        var organization = await db.Organization.Select(o => new { o.Name, o.IsDemonstration }).SingleOrDefaultAsync(cancel);
        var name = organization?.Name ?? "บันทึกข้อความและ ITA";
        return new(name, organization?.IsDemonstration is true, await ViewerAsync(cancel));
    }

    private async Task<ShellViewer?> ViewerAsync(CancellationToken cancel)
    {
        if (
            !int.TryParse(
                http.HttpContext!.User.FindFirstValue(ClaimTypes.NameIdentifier),
                CultureInfo.InvariantCulture,
                out var account
            )
        )
            return null;
        var overseers = db.SittingOn(clock.Today()).Where(s => s.Post == Post.Clerk || s.Post == Post.Mayor);
        return await db
            .Users.Where(a => a.Id == account)
            .Select(a => new ShellViewer(
                a.Person!.Name,
                a.Person.Position == null ? "" : a.Person.Position.Title,
                a.Person.IsAdministrator,
                a.Person.IsRegistrar,
                a.Person.IsRegistrar || overseers.Any(s => s.PersonId == a.PersonId),
                db.ApprovalSteps.Where(s => s.PersonId == a.PersonId && s.State == StepState.Open)
                    .OrderBy(s => s.PersonId)
                    .Take(Many)
                    .Count(),
                db.Reminders.Where(Reminder.IsUnread)
                    .Where(r => r.PersonId == a.PersonId)
                    .OrderBy(r => r.PersonId)
                    .Take(Many)
                    .Count()
            ))
            .SingleOrDefaultAsync(cancel);
    }
}

public sealed record ShellView(string Organization, bool IsDemonstration, ShellViewer? Viewer);

public sealed record ShellViewer(
    string Name,
    string Title,
    bool IsAdministrator,
    bool IsRegistrar,
    bool Oversees,
    int WaitingToSign,
    int Unread
);
