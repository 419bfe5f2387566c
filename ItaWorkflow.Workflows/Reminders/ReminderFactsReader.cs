using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Reminders;

/// <summary>Reads what the plan is computed from.</summary>
public sealed class ReminderFactsReader(ItaDbContext db, SeatResolver seats)
{
    public async Task<ReminderFacts> ReadAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var today = ThaiDate.DayOf(now);
        var chiefs = await ChiefsAsync(today, cancel);
        return new(
            await DueAsync(chiefs, today, cancel),
            await StepsAsync(cancel),
            [.. chiefs.Where(chief => chief.Post is Post.Clerk).Select(chief => chief.Person)],
            await db.WorkingDaysAsync(cancel)
        )
        {
            Ladder = await LadderSettings.ReadAsync(db, cancel),
            Registrars = await db
                .Persons.Where(p => p.IsActive && p.IsRegistrar)
                .OrderBy(p => p.Id)
                .Select(Recipient.Of)
                .ToListAsync(cancel),
        };
    }

    private async Task<IReadOnlyList<DueSubject>> DueAsync(IReadOnlyList<Chief> chiefs, DateOnly today, CancellationToken cancel)
    {
        var measures = await db
            .Measures.AsNoTrackingWithIdentityResolution()
            .Include(m => m.Divisions)
            .Include(m => m.Reports)
            .Include(m => m.Occurrences)
            .Where(m => m.State == MeasureState.Adopted && m.Status != ProgressStatus.Completed)
            .OrderBy(m => m.Id)
            .AsSplitQuery()
            .ToListAsync(cancel);
        var owners = await OwnersAsync(cancel);
        var checkpoints = (await db.Checkpoints.AsNoTracking().ToListAsync(cancel)).ToLookup(c => c.FiscalYear);
        return
        [
            .. measures.SelectMany(m =>
                DueSubjects.Of(m, [.. owners[m.Id]], [.. checkpoints[m.FiscalYear]], [.. HeadsOf(m, chiefs)], today)
            ),
        ];
    }

    /// <summary>Of each measure; apart from it, since one person owns many.</summary>
    private async Task<ILookup<int, DueOwner>> OwnersAsync(CancellationToken cancel)
    {
        var persons = await db.Persons.Where(p => p.IsActive).Select(Recipient.Of).ToDictionaryAsync(p => p.PersonId, cancel);
        var rows = await db
            .Measures.Where(m => m.State == MeasureState.Adopted && m.Status != ProgressStatus.Completed)
            .SelectMany(
                m => m.Ownerships,
                (m, o) =>
                    new
                    {
                        MeasureId = m.Id,
                        o.PersonId,
                        Since = o.Since ?? m.CreatedAt,
                    }
            )
            .OrderBy(o => o.PersonId)
            .ToListAsync(cancel);
        return rows.Where(o => persons.ContainsKey(o.PersonId))
            .ToLookup(o => o.MeasureId, o => new DueOwner(persons[o.PersonId], o.Since));
    }

    private static IEnumerable<Recipient> HeadsOf(Measure measure, IReadOnlyList<Chief> chiefs) =>
        chiefs
            .Where(c => c.Post is Post.DivisionHead && measure.Divisions.Exists(division => division.Id == c.DivisionId))
            .Select(c => c.Person);

    private async Task<IReadOnlyList<Chief>> ChiefsAsync(DateOnly today, CancellationToken cancel)
    {
        var positions = await db
            .Positions.AsNoTracking()
            .Where(p => p.IsActive && (p.Post == Post.DivisionHead || p.Post == Post.Clerk))
            .Select(p => p.Id)
            .ToListAsync(cancel);
        var seated = await seats.WhoAsync(positions, today, cancel);
        return
        [
            .. seated
                .Values.Where(seat => !seat.IsVacant)
                .OrderBy(seat => seat.Position.Id)
                .Select(seat => new Chief(seat.Position.Post, seat.Position.DivisionId, Recipient.From(seat.Person!))),
        ];
    }

    private async Task<IReadOnlyList<OpenStepFact>> StepsAsync(CancellationToken cancel) =>
        await db
            .ApprovalSteps.AsNoTracking()
            .Where(s => s.State == StepState.Open && s.Person != null && s.Person.IsActive)
            .OrderBy(s => s.Id)
            .Select(s => new OpenStepFact(
                s.Id,
                s.Case!.MemoId,
                s.Case.Memo!.Subject,
                new Recipient(s.Person!.Id, s.Person.Name, s.Person.Email != "", s.Person.LineUserId != ""),
                s.OpenedAt
            )
            {
                DueOn = s.DueOn,
            })
            .ToListAsync(cancel);

    private sealed record Chief(Post Post, int? DivisionId, Recipient Person);
}
