using FsCheck;
using FsCheck.Fluent;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Workflows.Reminders;

namespace ItaWorkflow.Tests.Workflows.Reminders;

/// <summary>
/// Any sequence of changes, restarts and clock jumps, over year ends and 29 February: no owed notice missing, none twice, none after
/// completion, none on a free day or at night but on the last. What is owed is counted once more by <see cref="LedgerOracle"/>.
/// </summary>
public sealed class LedgerProperties
{
    [Fact]
    public void Whatever_happens_nobody_is_told_twice_too_late_or_not_at_all() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(60), Prop.ForAll(LedgerStory.Any, Tell));

    private static void Tell(LedgerStory story)
    {
        var office = Open(story);
        var told = new HashSet<LedgerKey>();
        foreach (var happening in story.Happenings)
        {
            happening.Do(office);
            foreach (var instant in Instants(office.Now, happening))
            {
                office.Now = instant;
                LedgerOracle.Check(office, told, Plan(office, told));
            }
        }
    }

    /// <summary>The job runs each minute: at each half past eight and at the end, which no rung can tell from every minute; or only once after a gap.</summary>
    internal static IEnumerable<DateTimeOffset> Instants(DateTimeOffset now, Happening happening)
    {
        var end = now.AddMinutes(happening.Minutes);
        if (happening.IsWatched)
            for (var day = ThaiDate.DayOf(now); day <= ThaiDate.DayOf(end); day = day.AddDays(1))
                if (ThaiDate.At(day, Ladder.Morning) is var morning && morning > now && morning < end)
                    yield return morning;
        yield return end;
    }

    private static List<(LedgerKey, string)> Plan(LedgerOffice office, HashSet<LedgerKey> told) =>
        [
            .. ReminderPlan
                .Owed(office.Facts(), office.Now)
                .Where(o => o.MayGoNow)
                .Select(o => (new LedgerKey(o.Person.PersonId, o.Notice.Subject, o.Notice.DueOn, o.Notice.Rung), o.Notice.Text))
                .Where(row => told.Add(row.Item1)),
        ];

    private static LedgerOffice Open(LedgerStory story)
    {
        var now = ThaiDate.At(story.Start, new TimeOnly(9, 0));
        var people = Enumerable.Range(1, 6).Select(i => Numbered(new Person { Name = $"คนที่ {i}" }, i)).ToList();
        var measures = Measures(now).Select((measure, i) => Numbered(measure, i + 1)).ToList();
        var office = new LedgerOffice(now, measures, Checkpoints(now), people[..3], people[3], people[4], people[5]);
        Furnish(office, story);
        return office;
    }

    internal static void Furnish(LedgerOffice office, LedgerStory story)
    {
        var random = new System.Random(story.Holidays);
        for (var i = 0; i < 40; i++)
            office.Free.Add(story.Start.AddDays(random.Next(700)));
        office.Replace(0, 1);
        office.Replace(1, 6);
    }

    internal static IReadOnlyList<Measure> Measures(DateTimeOffset now)
    {
        var today = ThaiDate.DayOf(now);
        return
        [
            Of("มาตรการ", now, DuePeriod.On(today.AddDays(45)), MeasureState.Adopted),
            Of("ทุกเดือน", now, new(DueForm.Monthly, today, today.AddDays(300), 31), MeasureState.Draft),
        ];
    }

    internal static IReadOnlyList<Checkpoint> Checkpoints(DateTimeOffset now)
    {
        var year = FiscalYear.Of(ThaiDate.DayOf(now));
        return
        [
            .. Enum.GetValues<CheckpointRound>()
                .Select(round => new Checkpoint
                {
                    FiscalYear = year.BuddhistYear,
                    Round = round,
                    CutOff = round.CutOff(year),
                }),
        ];
    }

    private static Measure Of(string title, DateTimeOffset now, DuePeriod due, MeasureState state)
    {
        var measure = new Measure
        {
            FiscalYear = FiscalYear.Of(ThaiDate.DayOf(now)).BuddhistYear,
            Title = title,
            DueOn = due.Until,
            State = state,
            CreatedAt = now.ToUniversalTime(),
        };
        measure.Rewrite(new() { Title = title, Due = due }, now.ToUniversalTime());
        return measure;
    }

    private static T Numbered<T>(T thing, int id)
        where T : class
    {
        typeof(T).GetProperty("Id")!.SetValue(thing, id);
        return thing;
    }
}
