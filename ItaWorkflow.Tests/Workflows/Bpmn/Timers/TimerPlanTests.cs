using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Workflows.Bpmn;

namespace ItaWorkflow.Tests.Workflows.Bpmn.Timers;

public sealed class TimerPlanTests
{
    private static readonly WorkingDays Office = new(new[] { new DateOnly(2026, 12, 7) });

    [Theory]
    [InlineData("P1M", "2027-02-28T09:00:00+07:00")]
    [InlineData("P2W", "2027-02-14T09:00:00+07:00")]
    [InlineData("P1Y2M3DT4H5M6S", "2028-04-03T13:05:06+07:00")]
    [InlineData("PT0.5S", "2027-01-31T09:00:00.5+07:00")]
    [InlineData("PT0.5H", "2027-01-31T09:30:00+07:00")]
    [InlineData("PT1H0,5M", "2027-01-31T10:00:30+07:00")]
    [InlineData("PT36H", "2027-02-01T21:00:00+07:00")]
    public void Durations_are_counted_on_the_calendar(string text, string due) =>
        Assert.Equal(
            At(due),
            TimerPlan.OfDuration(text, inWorkingDays: false).FirstRing(At("2027-01-31T09:00:00+07:00"), Office)
        );

    [Theory]
    [InlineData("PT0.5H30M")]
    [InlineData("P0.5M")]
    [InlineData("P.5D")]
    public void Only_the_last_part_of_the_time_has_a_fraction(string text) =>
        Assert.Throws<FormatException>(() => TimerPlan.OfDuration(text, inWorkingDays: false));

    [Fact]
    public void Working_days_pass_over_weekends_and_holidays_and_keep_the_hour() =>
        Assert.Equal(
            At("2026-12-08T16:30:00+07:00"),
            TimerPlan.OfDuration("P2D", inWorkingDays: true).FirstRing(At("2026-12-03T09:30:00Z"), Office)
        );

    [Fact]
    public void A_date_without_an_offset_is_the_office_s_own_time() =>
        Assert.Equal(At("2026-11-20T09:30:00Z"), TimerPlan.OfDate("2026-11-20T16:30:00").FirstRing(default, Office));

    [Theory]
    [InlineData("2026-11-20T16:30+07:00")]
    [InlineData("2026-11-20T16:30:00+07")]
    [InlineData("2026-11-20T09:30:00.000Z")]
    public void A_date_with_an_offset_is_that_moment(string text) =>
        Assert.Equal(At("2026-11-20T09:30:00Z"), TimerPlan.OfDate(text).FirstRing(default, Office));

    [Fact]
    public void A_cycle_may_begin_at_a_date()
    {
        var plan = TimerPlan.OfCycle("R3/2026-12-01T08:30:00+07:00/P1D", inWorkingDays: false);

        Assert.Equal(3, plan.Times);
        Assert.Equal(At("2026-12-01T08:30:00+07:00"), plan.FirstRing(At("2026-11-20T00:00:00Z"), Office));
        Assert.Equal(At("2026-12-02T08:30:00+07:00"), plan.NextRing(At("2026-12-01T08:30:00+07:00"), Office));
    }

    [Theory]
    [InlineData("R/2020-01-01T08:30:00+07:00/P1D", "2026-11-21T08:30:00+07:00")]
    [InlineData("R/2026-11-19T09:00:00+07:00/PT8H", "2026-11-20T09:00:00+07:00")]
    [InlineData("R/2020-01-25T08:30:00+07:00/P1M", "2026-11-25T08:30:00+07:00")]
    [InlineData("R/1900-01-01T00:00:00.5Z/PT1S", "2026-11-20T09:00:00.5+07:00")]
    [InlineData("R3/2020-01-01T08:30:00+07:00/P1D", "2020-01-01T08:30:00+07:00")]
    public void An_endless_cycle_that_began_long_ago_goes_on_with_its_next_ring(string text, string due) =>
        Assert.Equal(At(due), TimerPlan.OfCycle(text, inWorkingDays: false).FirstRing(At("2026-11-20T09:00:00+07:00"), Office));

    [Theory]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1")]
    [InlineData("-P1D")]
    [InlineData("P1.5D")]
    [InlineData("P1D2W")]
    [InlineData("P51Y")]
    [InlineData("P1D\n")]
    public void What_is_no_duration_is_refused(string text) =>
        Assert.Throws<FormatException>(() => TimerPlan.OfDuration(text, inWorkingDays: false));

    [Theory]
    [InlineData("R0/P1D")]
    [InlineData("R-1/P1D")]
    [InlineData("R9999/P1D")]
    [InlineData("R3")]
    [InlineData("P1D")]
    [InlineData("R3/P1D/2026-12-01")]
    public void What_is_no_cycle_is_refused(string text) =>
        Assert.Throws<FormatException>(() => TimerPlan.OfCycle(text, inWorkingDays: false));

    [Theory]
    [InlineData("2569-11-20")]
    [InlineData("20/11/2026")]
    [InlineData("2026-13-01")]
    public void What_is_no_date_is_refused(string text) => Assert.Throws<FormatException>(() => TimerPlan.OfDate(text));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
