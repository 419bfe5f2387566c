using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Reminders;

/// <summary>Reads what the plan is computed from.</summary>
public sealed class ReminderFactsReader(ItaDbContext db, SeatResolver seats)
{
    public async Task<ReminderFacts> ReadAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var today = ThaiDate.DayOf(now);
        var recipients = await RecipientsAsync(cancel);
        var chiefs = await ChiefsAsync(today, cancel);
        return new(
            [
                .. await DueAsync(chiefs, recipients, today, cancel),
                .. await DisclosureSubjects.ReadAsync(db, recipients, division => Heads(chiefs, division), cancel),
                .. await CircularSubjects.ReadAsync(db, recipients, cancel),
            ],
            await StepsAsync(recipients, cancel),
            [.. chiefs.Where(chief => chief.Post is Post.Clerk).Select(chief => chief.Person)],
            await db.WorkingDaysAsync(cancel)
        )
        {
            Ladder = await db.Organization.Select(o => o.Ladder).SingleOrDefaultAsync(cancel) ?? new(),
            Registrars =
            [
                .. (
                    await db
                        .Persons.Where(p => p.IsActive && p.IsRegistrar)
                        .OrderBy(p => p.Id)
                        .Select(p => p.Id)
                        .ToListAsync(cancel)
                ).Select(id => recipients[id]),
            ],
        };
    }

    /// <summary>Of everybody who is active; their signatures' pictures are not read for it.</summary>
    private async Task<Dictionary<int, Recipient>> RecipientsAsync(CancellationToken cancel)
    {
        var persons = db.Persons.Where(p => p.IsActive);
        var reached = new Dictionary<Channel, HashSet<int>>();
        foreach (var channel in Enum.GetValues<Channel>())
            reached[channel] = await persons.Where(Reach.Of(channel).Has).Select(p => p.Id).ToHashSetAsync(cancel);
        var names = await persons.Select(p => new { p.Id, p.Name }).ToListAsync(cancel);
        return names.ToDictionary(
            p => p.Id,
            p => new Recipient(p.Id, p.Name, reached.Where(r => r.Value.Contains(p.Id)).Select(r => r.Key).ToHashSet())
        );
    }

    private async Task<IReadOnlyList<DueSubject>> DueAsync(
        IReadOnlyList<Chief> chiefs,
        Dictionary<int, Recipient> recipients,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var measures = await db
            .Measures.AsNoTrackingWithIdentityResolution()
            .Include(m => m.Divisions)
            .Include(m => m.Reports)
            .Include(m => m.Occurrences)
            .Going()
            .OrderBy(m => m.Id)
            .AsSplitQuery()
            .ToListAsync(cancel);
        var owners = await OwnersAsync(recipients, cancel);
        var checkpoints = (await db.Checkpoints.AsNoTracking().ToListAsync(cancel)).ToLookup(c => c.FiscalYear);
        return
        [
            .. measures.SelectMany(m =>
                DueSubjects.Of(m, [.. owners[m.Id]], [.. checkpoints[m.FiscalYear]], [.. HeadsOf(m, chiefs)], today)
            ),
        ];
    }

    /// <summary>Of each measure; apart from it, since one person owns many.</summary>
    private async Task<ILookup<int, DueOwner>> OwnersAsync(Dictionary<int, Recipient> recipients, CancellationToken cancel)
    {
        var rows = await db
            .Measures.Going()
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
        return rows.Where(o => recipients.ContainsKey(o.PersonId))
            .ToLookup(o => o.MeasureId, o => new DueOwner(recipients[o.PersonId], o.Since));
    }

    private static IEnumerable<Recipient> HeadsOf(Measure measure, IReadOnlyList<Chief> chiefs) =>
        chiefs
            .Where(c => c.Post is Post.DivisionHead && measure.Divisions.Exists(division => division.Id == c.DivisionId))
            .Select(c => c.Person);

    private static IReadOnlyList<Recipient> Heads(IReadOnlyList<Chief> chiefs, int? division) =>
        [.. chiefs.Where(c => c.Post is Post.DivisionHead && c.DivisionId == division).Select(c => c.Person)];

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

    private async Task<IReadOnlyList<OpenStepFact>> StepsAsync(Dictionary<int, Recipient> recipients, CancellationToken cancel)
    {
        var steps = await db
            .ApprovalSteps.Where(s => s.State == StepState.Open && s.PersonId != null)
            .OrderBy(s => s.Id)
            .Select(s => new
            {
                s.Id,
                s.Case!.MemoId,
                s.Case.Memo!.Subject,
                PersonId = s.PersonId!.Value,
                s.OpenedAt,
                s.DueOn,
            })
            .ToListAsync(cancel);
        return
        [
            .. steps
                .Where(s => recipients.ContainsKey(s.PersonId))
                .Select(s => new OpenStepFact(s.Id, s.MemoId, s.Subject, recipients[s.PersonId], s.OpenedAt) { DueOn = s.DueOn }),
        ];
    }

    private sealed record Chief(Post Post, int? DivisionId, Recipient Person);
}
