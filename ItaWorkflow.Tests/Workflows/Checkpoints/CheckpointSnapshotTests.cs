using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Workflows.Checkpoints;

namespace ItaWorkflow.Tests.Workflows.Checkpoints;

public sealed class CheckpointSnapshotTests
{
    private static readonly DateTimeOffset Begin = new(2026, 10, 1, 0, 0, 0, TimeSpan.FromHours(7));
    private static readonly DateTimeOffset HalfYear = new(2027, 4, 1, 0, 0, 0, TimeSpan.FromHours(7));
    private static readonly DateTimeOffset YearEnd = new(2027, 10, 1, 0, 0, 0, TimeSpan.FromHours(7));
    private static readonly CheckpointRound[] Rounds = Enum.GetValues<CheckpointRound>();
    private static readonly ProgressStatus[] States = Enum.GetValues<ProgressStatus>();

    [Fact]
    public void What_was_reported_completed_late_for_the_six_months_counts_in_the_year()
    {
        var told = new Given(CheckpointRound.SixMonth, ProgressStatus.Completed, HalfYear.AddDays(5));
        var entry = Entry(CheckpointRound.Annual, false, told);

        Assert.Equal((ProgressStatus.Completed, false, false), (entry.Status, entry.IsMissing, entry.IsLate));
        Assert.Equal(told.At, entry.ReportedAt);
    }

    [Fact]
    public void What_was_reported_for_the_year_after_the_half_years_day_does_not_count_in_the_half_year()
    {
        foreach (var isCorrection in (bool[])[false, true])
        {
            var entry = Entry(
                CheckpointRound.SixMonth,
                isCorrection,
                new Given(CheckpointRound.Annual, ProgressStatus.Completed, HalfYear.AddDays(5))
            );
            Assert.Equal((ProgressStatus.NotStarted, true), (entry.Status, entry.IsMissing));
        }
    }

    [Fact]
    public void The_words_beside_a_state_are_those_of_the_report_that_told_it()
    {
        var told = new Given(CheckpointRound.Annual, ProgressStatus.Completed, HalfYear.AddDays(-1));
        var entry = Entry(
            CheckpointRound.SixMonth,
            false,
            new Given(CheckpointRound.SixMonth, ProgressStatus.InProgress, HalfYear.AddDays(-2)),
            told
        );

        Assert.Equal((ProgressStatus.Completed, told.Name), (entry.Status, entry.Note));
    }

    [Fact]
    public void A_measure_adopted_after_the_day_is_in_no_edition_of_it()
    {
        foreach (var isCorrection in (bool[])[false, true])
            Assert.Empty(
                CheckpointSnapshot.Of(
                    [(Measure([], HalfYear.AddSeconds(1)), new("", ""))],
                    CheckpointRound.SixMonth,
                    HalfYear,
                    isCorrection
                )
            );
    }

    /// <summary>Up to three reports, each of either round, before, between and after the two days, in each state: 2,395 stories.</summary>
    [Fact]
    public void Every_mixture_of_reports_stands_in_every_edition_as_the_plain_rules_say()
    {
        var stories = 0;
        foreach (var story in Stories(3))
        {
            stories++;
            foreach (var round in Rounds)
            foreach (var isCorrection in (bool[])[false, true])
                Assert.Equal(
                    (Told(story), round, isCorrection, Oracle(story, round, isCorrection)),
                    (Told(story), round, isCorrection, Plain(Entry(round, isCorrection, story)))
                );
        }

        Assert.Equal(2395, stories);
    }

    /// <summary>What is known is read like a diary, entry by entry, leaving out what the edition may not know.</summary>
    private static Outcome Oracle(Given[] story, CheckpointRound round, bool isCorrection)
    {
        var day = DayOf(round);
        Given? known = null;
        List<string> evidence = [];
        var isTold = false;
        foreach (var given in story)
        {
            var inTime = given.At <= day;
            if (!inTime && !(isCorrection && given.Round == round))
                continue;
            if (known is not null && known.Round != round)
                evidence.Remove(known.Name);
            known = given;
            evidence.Add(given.Name);
            isTold |= given.Round == round;
        }

        return known switch
        {
            null => new(ProgressStatus.NotStarted, true, false, "", ""),
            { Status: not ProgressStatus.Completed } when !isTold => new(known.Status, true, false, "", ""),
            _ => new(known.Status, false, known.At > day, known.Name, string.Join(' ', evidence)),
        };
    }

    private static Outcome Plain(CheckpointEntry entry) =>
        new(entry.Status, entry.IsMissing, entry.IsLate, entry.Note, string.Join(' ', entry.Evidence.Select(e => e.Name)));

    /// <summary>In the order of time.</summary>
    private static IEnumerable<Given[]> Stories(int most)
    {
        DateTimeOffset[] when = [Begin, HalfYear.AddSeconds(1), YearEnd.AddSeconds(1)];
        List<Given[]> longest =
        [
            [],
        ];
        yield return [];
        for (var length = 1; length <= most; length++)
        {
            longest =
            [
                .. from story in longest
                from since in when
                where story.Length == 0 || since >= story[^1].Since
                from round in Rounds
                from state in States
                select (Given[])[.. story, new(round, state, since.AddMinutes(story.Length)) { Since = since }],
            ];
            foreach (var story in longest)
                yield return story;
        }
    }

    private static CheckpointEntry Entry(CheckpointRound round, bool isCorrection, params Given[] story) =>
        Assert.Single(CheckpointSnapshot.Of([(Measure(story, Begin), new("", ""))], round, DayOf(round), isCorrection));

    /// <summary>Its reports in no order, as a database may hand them out.</summary>
    private static Measure Measure(Given[] story, DateTimeOffset since)
    {
        var measure = new Measure
        {
            FiscalYear = 2570,
            Title = "ติดป้ายขั้นตอน",
            DueOn = new(2027, 6, 30),
            CreatedAt = since,
        };
        foreach (var given in story.Reverse())
        {
            var report = new ProgressReport
            {
                Round = given.Round,
                Status = given.Status,
                Note = given.Name,
                PersonId = 1,
                At = given.At,
                IsLate = given.At > DayOf(given.Round),
            };
            report.Evidence.Add(
                new()
                {
                    MeasureId = 1,
                    PersonId = 1,
                    At = given.At,
                    Name = given.Name,
                }
            );
            measure.Report(report);
        }

        return measure;
    }

    private static DateTimeOffset DayOf(CheckpointRound round) => round is CheckpointRound.SixMonth ? HalfYear : YearEnd;

    private static string Told(Given[] story) => string.Join(", ", story.Select(g => g.Name));

    private sealed record Given(CheckpointRound Round, ProgressStatus Status, DateTimeOffset At)
    {
        public DateTimeOffset Since { get; init; }
        public string Name => string.Create(CultureInfo.InvariantCulture, $"{Round}-{Status}-{At:MMdd-HHmmss}");
    }

    private sealed record Outcome(ProgressStatus Status, bool IsMissing, bool IsLate, string Note, string Evidence);
}
