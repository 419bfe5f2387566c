using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Tests.Data.Calendar;

public sealed class WorkingDaysTests
{
    // 1 January 2027 is a Friday.
    private static readonly DateOnly NewYear = new(2027, 1, 1);
    private readonly WorkingDays _days = new(new[] { NewYear, NewYear.AddDays(-1) });

    [Fact]
    public void Weekends_and_holidays_are_free()
    {
        Assert.False(_days.IsWorkingDay(NewYear));
        Assert.False(_days.IsWorkingDay(NewYear.AddDays(1)));
        Assert.True(_days.IsWorkingDay(NewYear.AddDays(3)));
    }

    [Fact]
    public void A_due_date_on_a_free_day_moves_to_the_working_day_before() =>
        Assert.Equal(new DateOnly(2026, 12, 30), _days.OnOrBefore(NewYear.AddDays(2)));

    [Fact]
    public void A_free_day_says_why()
    {
        var days = new WorkingDays([new Holiday { Date = NewYear, Name = "วันขึ้นปีใหม่" }]);

        Assert.Equal("วันขึ้นปีใหม่", days.WhyFree(NewYear));
        Assert.Equal("วันเสาร์", days.WhyFree(NewYear.AddDays(1)));
        Assert.Null(days.WhyFree(NewYear.AddDays(3)));
    }

    [Fact]
    public void A_late_note_on_a_free_day_moves_to_the_working_day_after() =>
        Assert.Equal(new DateOnly(2027, 1, 4), _days.OnOrAfter(NewYear));

    [Fact]
    public void Three_working_days_reach_over_a_long_weekend()
    {
        Assert.Equal(new DateOnly(2027, 1, 6), _days.Add(new DateOnly(2026, 12, 30), 3));
        Assert.Equal(3, _days.Between(new DateOnly(2026, 12, 30), new DateOnly(2027, 1, 6)));
    }

    [Fact]
    public void A_day_has_not_waited_for_itself() => Assert.Equal(0, _days.Between(NewYear, NewYear));
}
