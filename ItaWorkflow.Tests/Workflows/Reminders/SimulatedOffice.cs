using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Reminders;

namespace ItaWorkflow.Tests.Workflows.Reminders;

/// <summary>One measure, three people, a clock and what was told: the plan runs in it and every run is checked against the rules.</summary>
internal sealed class SimulatedOffice
{
    private readonly WorkingDays _days;
    private readonly HashSet<(int Person, DateOnly Due, string Rung)> _told = [];
    private DateTimeOffset _now = new(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(7));
    private DateTimeOffset _since;
    private DateTimeOffset _owned;
    private DateOnly _due;
    private int _owner = 1;
    private bool _completed;

    public SimulatedOffice(int seed)
    {
        var random = new System.Random(seed);
        _days = new(Enumerable.Range(0, 40).Select(_ => ThaiDate.DayOf(_now).AddDays(random.Next(700))));
        (_since, _owned, _due) = (_now, _now, ThaiDate.DayOf(_now).AddDays(45));
    }

    /// <summary>The office is open and the job runs; here at each half past eight and at the end, which no rung can tell from every minute.</summary>
    public void Run(int minutes)
    {
        for (var end = _now.AddMinutes(minutes); _now < end; )
        {
            var morning = ThaiDate.At(ThaiDate.DayOf(_now), new TimeOnly(8, 30));
            var next = morning > _now ? morning : morning.AddDays(1);
            _now = next < end ? next : end;
            Tick();
        }
    }

    public void StandStill(int minutes)
    {
        _now = _now.AddMinutes(minutes);
        Tick();
    }

    public void JumpBack(int minutes)
    {
        _now = _now.AddMinutes(-minutes);
        Tick();
    }

    public void ChangeDue(int days) => (_due, _since) = (ThaiDate.DayOf(_now).AddDays(days), _now);

    public void Reassign(int person)
    {
        if (person != _owner)
            (_owner, _owned) = (person, _now);
    }

    public void Complete() => _completed = true;

    public void Reopen()
    {
        if (_completed)
            (_completed, _since) = (false, _now);
    }

    private void Tick()
    {
        var told = new List<(int Person, string Rung)>();
        foreach (var owed in ReminderPlan.Owed(Facts(), _now).Where(o => o.MayGoNow))
            if (_told.Add((owed.Person.PersonId, owed.Notice.DueOn, owed.Notice.Rung)))
                told.Add((owed.Person.PersonId, owed.Notice.Rung));

        Require(told.Select(t => t.Person).Distinct().Count() == told.Count, "a burst: two messages at once to one person");
        Require(!_completed || told.Count == 0, "told after completion");
        Require(
            told.TrueForAll(t => t.Person is 1 or 2 or 3 ? t.Person == _owner : Late >= 7),
            "told to someone it does not concern"
        );
        Require(told.TrueForAll(t => InHours || ThaiDate.DayOf(_now) == Office), "told at night or on a free day");
        if (!_completed && InHours && Newest() is { } rung)
            Require(_told.Contains((_owner, _due, rung)), $"{rung} is missing");
    }

    /// <summary>The rules once more, by plain counting.</summary>
    private string? Newest()
    {
        string? newest = null;
        foreach (var before in new[] { 30, 14, 7, 3, 1, 0 })
            Take($"d{before}", Back(Office.AddDays(-before)));
        for (var week = 1; week < 120; week++)
            Take($"w{week}", Forth(Office.AddDays(7 * week)));
        return newest;

        void Take(string rung, DateOnly day)
        {
            var at = ThaiDate.At(day, new TimeOnly(8, 30));
            if (at <= _now && at >= _since && at >= _owned)
                newest = rung;
        }
    }

    private DateOnly Office => Back(_due);
    private int Late => ThaiDate.DayOf(_now).DayNumber - Office.DayNumber;

    private bool InHours =>
        _days.IsWorkingDay(ThaiDate.DayOf(_now)) && _now.ToOffset(ThaiDate.Offset).TimeOfDay is { TotalHours: >= 8.5 and < 18 };

    private DateOnly Back(DateOnly day) => _days.IsWorkingDay(day) ? day : Back(day.AddDays(-1));

    private DateOnly Forth(DateOnly day) => _days.IsWorkingDay(day) ? day : Forth(day.AddDays(1));

    private ReminderFacts Facts() => new(_completed ? [] : [Subject()], [], [new Recipient(9, "ปลัด", false)], _days);

    private DueSubject Subject() =>
        new(
            ReminderSubject.Measure,
            1,
            "มาตรการ",
            "กองช่าง",
            _due,
            _since,
            [new DueOwner(new Recipient(_owner, "ผู้รับผิดชอบ", true), _owned)],
            [new Recipient(8, "ผู้อำนวยการ", true)]
        );

    private void Require(bool rule, string otherwise)
    {
        if (!rule)
            throw new InvalidOperationException($"{_now:O}, due {_due:O}: {otherwise}");
    }
}
