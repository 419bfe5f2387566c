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
        var yearAfter = next.AddYears(1);
        var (seats, acting) = (db.SittingOn(today), db.ActingAppointments.Where(ActingAppointment.InForceOn(today)));
        return await db
            .Organization.Select(o => new OfficeState(o, next)
            {
                Divisions = db.Divisions.Count(d => d.IsActive),
                Positions = db.Positions.Count(p => p.IsActive),
                Vacant = seats.Count(s => s.IsActive && s.Post != Post.Officer && s.PersonId == null),
                Persons = db.Persons.Count(p => p.IsActive),
                Accounts = db.Users.Count(a => a.Person!.IsActive),
                Acting = acting.Count(),
                Holidays = db.Holidays.Count(h => h.Date >= next && h.Date < yearAfter),
                Stuck = db.ApprovalCases.Count(c => c.StuckSince != null),
                UsualRoute = db.ApprovalRoutes.Where(r => r.IsDefault).Select(r => r.Name).FirstOrDefault(),
            })
            .SingleAsync(cancel);
    }
}
