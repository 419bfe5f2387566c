using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin;

/// <summary>How the office stands, as far as the administrator's first page tells it.</summary>
/// <param name="NextYear">Its first day.</param>
internal sealed record OfficeState(OrganizationProfile Organization, DateOnly NextYear)
{
    public int Divisions { get; init; }
    public int Positions { get; init; }

    /// <summary>Positions that count and in which nobody sits.</summary>
    public int Vacant { get; init; }

    public int Persons { get; init; }
    public int Accounts { get; init; }
    public int Acting { get; init; }

    /// <summary>Of next year.</summary>
    public int Holidays { get; init; }

    public int Stuck { get; init; }

    /// <summary>null: no route is the usual one.</summary>
    public string? UsualRoute { get; init; }

    public static async Task<OfficeState> ReadAsync(ItaDbContext db, DateOnly today, CancellationToken cancel)
    {
        var next = new DateOnly(today.Year + 1, 1, 1);
        return new(await db.Organization.SingleAsync(cancel), next)
        {
            Divisions = await db.Divisions.CountAsync(d => d.IsActive, cancel),
            Positions = await db.Positions.CountAsync(p => p.IsActive, cancel),
            Vacant = await db.SittingOn(today)
                .CountAsync(s => s.IsActive && s.Post != Post.Officer && s.PersonId == null, cancel),
            Persons = await db.Persons.CountAsync(p => p.IsActive, cancel),
            Accounts = await db.Users.CountAsync(a => a.Person!.IsActive, cancel),
            Acting = await db.ActingAppointments.CountAsync(ActingAppointment.InForceOn(today), cancel),
            Holidays = await db.Holidays.CountAsync(h => h.Date >= next && h.Date < next.AddYears(1), cancel),
            Stuck = await db.ApprovalCases.CountAsync(c => c.StuckSince != null, cancel),
            UsualRoute = await db.ApprovalRoutes.Where(r => r.IsDefault).Select(r => r.Name).FirstOrDefaultAsync(cancel),
        };
    }
}
