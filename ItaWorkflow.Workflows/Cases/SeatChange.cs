using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Workflows.Notices;
using ItaWorkflow.Workflows.Routes.Rules;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Cases;

/// <summary>
/// Gives open steps to whoever sits in their position now: after an appointment, its revocation or a transfer, and each morning, when
/// one begins or ends by its date. Saves nothing itself, but for what the seats are read from.
/// </summary>
public sealed class SeatChange(ItaDbContext db, SeatResolver seats, Vacancies vacancies) : ISeatFollower
{
    public Task FollowAsync(IEnumerable<int?> positionIds, DateOnly today, DateTimeOffset now, CancellationToken cancel) =>
        ApplyAsync(positionIds, today, now, cancel);

    /// <param name="positionIds">The positions concerned; null: every one with an open step.</param>
    /// <returns>How many steps changed hands.</returns>
    public async Task<int> ApplyAsync(
        IEnumerable<int?>? positionIds,
        DateOnly today,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        // Inside the caller's transaction: the seats are asked of the database.
        await db.SaveChangesAsync(cancel);
        var steps = await StepsAsync(positionIds, cancel);
        var nowSeated = await seats.WhoAsync([.. steps.Select(s => s.PositionId).Distinct()], today, cancel);
        var ends = await db.Organization.Select(o => o.Practice.ActingEnd).SingleAsync(cancel);
        var changed = 0;
        foreach (var step in steps)
        {
            var seat = nowSeated[step.PositionId];
            if (step.PersonId == seat.Person?.Id && step.ActingAppointmentId == seat.Acting?.Id)
                continue;
            if (step.Person is { IsActive: true } && (step.Assignment is not null || Stays(step, seat, ends)))
                continue;
            step.Seat(seat.Person?.Id, seat.Acting?.Id);
            await TellAsync(step, seat, now, cancel);
            changed++;
        }

        return changed;
    }

    private Task<List<ApprovalStep>> StepsAsync(IEnumerable<int?>? positionIds, CancellationToken cancel) =>
        db
            .ApprovalSteps.Include(s => s.Position)
            .Include(s => s.Person)
            .Include(s => s.ActingAppointment)
            .Include(s => s.Case!.Memo)
            .Where(s => s.State == StepState.Open)
            .Where(s =>
                positionIds == null || positionIds.Contains(s.PositionId) || (s.Assignment != null && !s.Person!.IsActive)
            )
            .ToListAsync(cancel);

    /// <summary>The order ended by its date, nobody else acts, and the organization lets its officer finish what they received.</summary>
    private static bool Stays(ApprovalStep step, Seat seat, ActingEnd ends) =>
        ends is ActingEnd.StaysUntilDecided && seat.Acting is null && step.ActingAppointment is { RevokedAt: null };

    private async Task TellAsync(ApprovalStep step, Seat seat, DateTimeOffset now, CancellationToken cancel)
    {
        var memo = step.Case!.Memo!;
        var acts = seat.Acting is { } acting ? $" {acting.Kind.Words()}" : "";
        var what = seat.Person is { } person
            ? $"เรื่องที่รอ{seat.Position.Title}เปลี่ยนไปอยู่ที่{person.Name}{acts}"
            : $"เรื่องรออยู่ที่{seat.Position.Title} แต่ตำแหน่งว่าง";
        db.Journal.Write(JournalKind.StepOpened, now, what, memo.Id);
        var notices = seat.Person is { } officer
            ? MemoNotices.StepOpened(memo, step, officer, now)
            : await vacancies.TellAsync(memo, step, seat.Position, now, cancel);
        foreach (var notice in notices)
            if (!await IsOwedAsync(notice, cancel))
                db.Reminders.Add(notice);
    }

    /// <summary>There and back on one day: the officer was told already.</summary>
    private Task<bool> IsOwedAsync(Reminder notice, CancellationToken cancel) =>
        db.Reminders.AnyAsync(
            r =>
                r.PersonId == notice.PersonId
                && r.SubjectKind == notice.SubjectKind
                && r.SubjectId == notice.SubjectId
                && r.DueOn == notice.DueOn
                && r.RungKind == notice.RungKind
                && r.RungNumber == notice.RungNumber
                && r.RungAbout == notice.RungAbout
                && r.Channel == notice.Channel,
            cancel
        );
}
