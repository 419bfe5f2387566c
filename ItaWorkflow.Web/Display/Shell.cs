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

    /// <summary>Something of it was changed: it is read again.</summary>
    public void Renew() => view = null;

    public static string Count(int counted) =>
        counted < Many
            ? counted.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Many - 1}+");

    private async Task<ShellView> LoadAsync(CancellationToken cancel)
    {
        var signedIn = http.HttpContext!.User.FindFirstValue(ClaimTypes.NameIdentifier);
        return
            int.TryParse(signedIn, CultureInfo.InvariantCulture, out var account)
            && await OfViewer(account).SingleOrDefaultAsync(cancel) is { } view
            ? view
            : await db.Organization.Select(o => new ShellView(o.Name, o.IsDemonstration, null)).SingleOrDefaultAsync(cancel)
                ?? new("บันทึกข้อความและ ITA", false, null);
    }

    private IQueryable<ShellView> OfViewer(int account)
    {
        var path = http.HttpContext!.Request.Path.Value;
        var overseers = db.SittingOn(clock.Today()).Where(s => s.Post == Post.Clerk || s.Post == Post.Mayor);
        return db
            .Users.Where(a => a.Id == account)
            .Select(a => new ShellView(
                db.Organization.Select(o => o.Name).First(),
                db.Organization.Any(o => o.IsDemonstration),
                new ShellViewer(
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
                        .Count(),
                    db.Reminders.Where(Reminder.IsUnread).Any(r => r.PersonId == a.PersonId && r.Path == path)
                )
            ));
    }
}

public sealed record ShellView(string Organization, bool IsDemonstration, ShellViewer? Viewer);

/// <param name="IsToldOfThis">An unread notice leads to the very page that is looked at.</param>
public sealed record ShellViewer(
    string Name,
    string Title,
    bool IsAdministrator,
    bool IsRegistrar,
    bool Oversees,
    int WaitingToSign,
    int Unread,
    bool IsToldOfThis
);
