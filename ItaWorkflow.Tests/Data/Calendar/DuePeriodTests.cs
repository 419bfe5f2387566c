using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Tests.Data.Calendar;

public sealed class DuePeriodTests
{
    private static readonly FiscalYear Leap = new(2567);

    [Fact]
    public void Every_month_is_due_on_its_last_day_leap_years_too() =>
        Assert.Equal(
            "31 30 31 31 29 31 30 31 30 31 31 30",
            string.Join(' ', Of(new(DueForm.Monthly, Leap.First, Leap.Last)).Select(d => d.Day))
        );

    [Fact]
    public void The_quarters_of_a_fiscal_year_end_in_december_march_june_and_september() =>
        Assert.Equal(
            "2023-12-31 2024-03-31 2024-06-30 2024-09-30",
            string.Join(' ', Of(new(DueForm.Quarterly, Leap.First, Leap.Last)).Select(d => $"{d:O}"))
        );

    [Fact]
    public void A_day_that_a_month_lacks_is_its_last() =>
        Assert.Equal(
            "2024-01-31 2024-02-29 2024-03-31",
            string.Join(' ', Of(new(DueForm.Monthly, new(2024, 1, 1), new(2024, 3, 31), 31)).Select(d => $"{d:O}"))
        );

    [Fact]
    public void What_begins_or_ends_within_a_month_asks_for_its_own_days_only()
    {
        Assert.Equal(
            "2024-02-05 2024-03-05",
            string.Join(' ', Of(new(DueForm.Monthly, new(2024, 1, 10), new(2024, 3, 20), 5)).Select(d => $"{d:O}"))
        );
        Assert.Equal(
            "2024-03-31 2024-05-15",
            string.Join(' ', Of(new(DueForm.Quarterly, new(2024, 1, 10), new(2024, 5, 15))).Select(d => $"{d:O}"))
        );
    }

    [Fact]
    public void What_does_not_repeat_has_no_parts() => Assert.Empty(Of(new(DueForm.Span, Leap.First, Leap.Last)));

    private static IReadOnlyList<DateOnly> Of(DuePeriod period) => period.Occurrences();
}
