using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;

namespace ItaWorkflow.Tests.Workflows.Reminders;

/// <summary>One thing that happens; most of them with the clock.</summary>
internal sealed record Happening(string Words, Action<LedgerOffice> Do, int Minutes = 0, bool IsWatched = false)
{
    public override string ToString() => Words;
}

/// <param name="Start">The day it begins.</param>
/// <param name="Holidays">Seeds the free days.</param>
internal sealed record LedgerStory(DateOnly Start, int Holidays, IReadOnlyList<Happening> Happenings)
{
    // Before the end of a calendar year, of a fiscal year, before 29 February, and any other day.
    private static readonly DateOnly[] Starts = [new(2026, 11, 20), new(2027, 12, 20), new(2027, 9, 10), new(2028, 2, 1)];

    private static Gen<Happening> Happens { get; } =
        Gen.Frequency(
            (8, Gen.Choose(1, 60 * 24 * 12).Select(m => new Happening($"run {m} min", _ => { }, m, true))),
            (2, Gen.Choose(1, 60 * 24 * 45).Select(m => new Happening($"off {m} min", _ => { }, m))),
            (1, Gen.Choose(60, 500).Select(d => new Happening($"off {d} days", _ => { }, 60 * 24 * d))),
            (1, Gen.Choose(1, 60 * 24 * 3).Select(m => new Happening($"back {m} min", _ => { }, -m))),
            (2, Which(-5, 60, "due", (o, which, days) => o.MoveDue(which, days))),
            (2, Which(0, 7, "owners", (o, which, who) => o.Replace(which, who))),
            (1, Which(0, 1, "adopt", (o, which, _) => o.Adopt(which))),
            (2, Which(0, 5, "report", (o, which, how) => o.Report(which, (CheckpointRound)(how / 3), (ProgressStatus)(how % 3)))),
            (1, Which(-20, 20, "checkpoint", (o, which, days) => o.MoveCheckpoint(which, days))),
            (1, Which(-3, 40, "holiday", (o, _, days) => o.ChangeHoliday(days))),
            (1, Which(0, 1023, "ladder", (o, _, seed) => o.ChangeLadder(seed))),
            (1, Gen.Constant(new Happening("head", o => o.IsHeadAway = !o.IsHeadAway))),
            (1, Gen.Constant(new Happening("clerk", o => o.IsClerkAway = !o.IsClerkAway)))
        );

    public static Arbitrary<LedgerStory> Any { get; } =
        Arb.From(
            Gen.Elements(Starts)
                .SelectMany(_ => Gen.Choose(0, 400), (start, holidays) => (start, holidays))
                .SelectMany(_ => Happens.ListOf(), (at, list) => new LedgerStory(at.start, at.holidays, [.. list])),
            story =>
                Enumerable
                    .Range(0, story.Happenings.Count)
                    .Select(i => story with { Happenings = [.. story.Happenings.Where((_, at) => at != i)] })
        );

    private static Gen<Happening> Which(int least, int most, string words, Action<LedgerOffice, int, int> act) =>
        Gen.Choose(0, 1)
            .SelectMany(
                _ => Gen.Choose(least, most),
                (which, number) => new Happening($"{words} {which} {number}", o => act(o, which, number))
            );

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Start:O} [{Holidays}]: {string.Join(", ", Happenings)}");
}
