using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Routes;
using ItaWorkflow.Workflows.Seats;
using ItaWorkflow.Workflows.Settings;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Stories.AnyOrder;

/// <summary>What the administrator does meanwhile: who acts for whom, who is away, and how the office works.</summary>
internal sealed class RandomRegistry(RandomOffice office)
{
    public async Task AppointAsync()
    {
        var positions = await office.ReadAsync(db =>
            db.Positions.Where(p => p.Post != Post.Officer).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync()
        );
        var today = office.Database.Clock.Today();
        var (position, person) = (office.One(positions), office.One(office.People)!);
        var answer = await office.AskAsync<AppointActingHandler, Refusal?>(h =>
            h.HandleAsync(
                new(
                    office.Town.Administrator.Id,
                    person.Id,
                    position,
                    ActingKind.ActingFor,
                    $"{office.Roll(1000)}/๒๕๖๙",
                    today,
                    today.AddDays(office.Roll(3)),
                    office.Roll(4) == 0 ? null : today.AddDays(3 + office.Roll(20)),
                    ""
                )
                {
                    OnlyInAbsence = office.Roll(4) == 0,
                },
                default
            )
        );
        office.Tell($"appoint {person.Id} to position {position}: {RandomActs.Said(answer)}");
    }

    public async Task RevokeAsync()
    {
        var standing = await office.ReadAsync(db =>
            db.ActingAppointments.Where(a => a.RevokedAt == null).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync()
        );
        if (standing.Count == 0)
            return;
        var id = office.One(standing);
        var answer = await office.AskAsync<RevokeActingHandler, Refusal?>(h =>
            h.HandleAsync(new(office.Town.Administrator.Id, id), default)
        );
        office.Tell($"revoke {id}: {RandomActs.Said(answer)}");
    }

    public async Task AbsenceAsync()
    {
        var today = office.Database.Clock.Today();
        var away = office.One(office.People)!;
        var answer = await office.AskAsync<RecordAbsenceHandler, Refusal?>(h =>
            h.HandleAsync(
                new(office.Town.Administrator.Id, away.Id, AbsenceKind.Leave, today, today.AddDays(office.Roll(10))),
                default
            )
        );
        office.Tell($"absent {away.Id}: {RandomActs.Said(answer)}");
    }

    public async Task ChangeSettingsAsync()
    {
        var route = office.One(
            await office.ReadAsync(db => db.ApprovalRoutes.OrderBy(r => r.Id).Select(r => r.Id).ToListAsync())
        );
        var chosen = await office.AskAsync<ChooseDefaultRouteHandler, Refusal?>(h =>
            h.HandleAsync(new(office.Town.Administrator.Id, route), default)
        );
        var now = await office.ReadAsync(db => db.Organization.AsNoTracking().SingleAsync());
        var changed = await office.AskAsync<ChangeOrganizationHandler, Refusal?>(h =>
            h.HandleAsync(
                new(
                    office.Town.Administrator.Id,
                    now.Name,
                    "",
                    now.Phone,
                    new() { Mode = office.One(Enum.GetValues<NumberingMode>()) },
                    new()
                    {
                        ActingEnd = office.One(Enum.GetValues<ActingEnd>()),
                        SameOfficer = office.One(Enum.GetValues<SameOfficer>()),
                    },
                    new()
                ),
                default
            )
        );
        office.Tell($"default route {route}: {RandomActs.Said(chosen)}; settings: {RandomActs.Said(changed)}");
    }
}
