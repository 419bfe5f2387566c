using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Reminders;

namespace ItaWorkflow.Tests.Workflows.Reminders;

/// <summary>The unique key of the ledger.</summary>
internal sealed record LedgerKey(int Person, Subject Subject, DateOnly DueOn, Rung Rung);

/// <summary>An office to which anything may happen: its measures, people, calendar, settings and clock.</summary>
/// <param name="measures">One due on a day, one that repeats.</param>
internal sealed class LedgerOffice(
    DateTimeOffset now,
    IReadOnlyList<Measure> measures,
    IReadOnlyList<Checkpoint> checkpoints,
    IReadOnlyList<Person> officers,
    Person head,
    Person actingHead,
    Person clerk
)
{
    public DateTimeOffset Now
    {
        get;
        set => field = value.ToUniversalTime();
    } = now.ToUniversalTime();

    public IReadOnlyList<Measure> Measures => measures;
    public IReadOnlyList<Checkpoint> Checkpoints => checkpoints;
    public HashSet<DateOnly> Free { get; } = [];
    public LadderSettings Ladder { get; private set; } = new LadderSettings();
    public bool IsHeadAway { get; set; }

    /// <summary>The clerk's post is vacant: the head of the division, whoever that is, acts.</summary>
    public bool IsClerkAway { get; set; }

    public Person Head => IsHeadAway ? actingHead : head;
    public Person Clerk => IsClerkAway ? Head : clerk;
    public DateOnly Today => ThaiDate.DayOf(Now);

    public void Adopt(int which)
    {
        if (measures[which].State is MeasureState.Draft)
            measures[which].Adopt(Now);
    }

    public void MoveDue(int which, int days)
    {
        var last = Today.AddDays(days);
        var due = measures[which].Due.Repeats
            ? new DuePeriod(DueForm.Monthly, measures[which].DueFrom, last, Math.Abs(days) % 32)
            : DuePeriod.On(last);
        measures[which].Rewrite(new() { Title = measures[which].Title, Due = due }, Now);
    }

    /// <param name="who">A bit for each officer; none: nobody owns it.</param>
    public void Replace(int which, int who)
    {
        var owners = measures[which].Ownerships;
        owners.RemoveAll(o => (who & (1 << IndexOf(o.PersonId))) == 0);
        for (var i = 0; i < officers.Count; i++)
            if ((who & (1 << i)) != 0 && !owners.Exists(o => o.PersonId == officers[i].Id))
                owners.Add(new() { PersonId = officers[i].Id, Since = Now });
    }

    public void Report(int which, CheckpointRound round, ProgressStatus status)
    {
        if (measures[which].State is not MeasureState.Adopted)
            return;
        var report = new ProgressReport
        {
            Round = round,
            Status = status,
            Note = "ทำแล้ว",
            PersonId = officers[0].Id,
            At = Now,
        };
        measures[which].Report(report, [.. measures[which].Occurrences.Where(o => o.DueOn <= Today).Select(o => o.DueOn)]);
    }

    public void MoveCheckpoint(int which, int days)
    {
        var checkpoint = checkpoints[which % checkpoints.Count];
        (checkpoint.CutOff, checkpoint.CutOffSince) = (checkpoint.CutOff.AddDays(days), Now);
    }

    public void ChangeHoliday(int inDays)
    {
        if (!Free.Remove(Today.AddDays(inDays)))
            Free.Add(Today.AddDays(inDays));
    }

    public void ChangeLadder(int seed) =>
        Ladder = new()
        {
            DaysBefore = [.. new[] { 45, 30, 20, 14, 10, 7, 5, 3, 1 }.Where((_, i) => (seed >> i & 1) == 1)],
            InWorkingDays = seed % 2 == 0,
            HeadAfterWeeks = 1 + seed % 3,
            ClerkAfterWeeks = 1 + seed % 3 + seed % 2,
        };

    public ReminderFacts Facts() =>
        new([.. measures.SelectMany(Due)], [], [Recipient.From(Clerk)], new WorkingDays(Free)) { Ladder = Ladder };

    private IEnumerable<DueSubject> Due(Measure measure) =>
        DueSubjects.Of(
            measure,
            [
                .. measure
                    .Ownerships.OrderBy(o => o.PersonId)
                    .Select(o => new DueOwner(
                        Recipient.From(officers.Single(p => p.Id == o.PersonId)),
                        o.Since ?? measure.CreatedAt
                    )),
            ],
            [.. checkpoints.Where(c => c.FiscalYear == measure.FiscalYear)],
            [Recipient.From(Head)],
            Today
        );

    private int IndexOf(int personId) => officers.ToList().FindIndex(officer => officer.Id == personId);
}
