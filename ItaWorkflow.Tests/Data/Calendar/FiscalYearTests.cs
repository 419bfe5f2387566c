using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Tests.Data.Calendar;

public sealed class FiscalYearTests
{
    [Theory]
    [InlineData(2026, 9, 30, 2569)]
    [InlineData(2026, 10, 1, 2570)]
    [InlineData(2026, 11, 20, 2570)]
    [InlineData(2027, 1, 1, 2570)]
    public void A_fiscal_year_begins_on_the_first_of_October(int year, int month, int day, int fiscal) =>
        Assert.Equal(fiscal, FiscalYear.Of(new DateOnly(year, month, day)).BuddhistYear);

    [Fact]
    public void It_holds_its_days_and_no_other()
    {
        var year = new FiscalYear(2570);

        Assert.Equal(new DateOnly(2026, 10, 1), year.First);
        Assert.Equal(new DateOnly(2027, 3, 31), year.HalfYear);
        Assert.Equal(new DateOnly(2027, 9, 30), year.Last);
        Assert.True(year.Contains(year.First) && year.Contains(year.Last));
        Assert.False(year.Contains(year.First.AddDays(-1)) || year.Contains(year.Last.AddDays(1)));
    }

    [Fact]
    public void Years_follow_each_other()
    {
        Assert.True(new FiscalYear(2569) < new FiscalYear(2570) && new FiscalYear(2570) >= new FiscalYear(2570));
        Assert.Equal("2570", new FiscalYear(2570).ToString());
    }

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(int.MaxValue)]
    public void A_year_beyond_every_calendar_has_days_all_the_same(int year)
    {
        var typed = new FiscalYear(year);

        Assert.True(typed.First < typed.HalfYear && typed.HalfYear < typed.Last);
    }
}
