using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Tests.Data.Calendar;

public sealed class ThaiDateTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);

    [Fact]
    public void A_date_is_written_with_its_Buddhist_year()
    {
        Assert.Equal("20 พฤศจิกายน 2569", ThaiDate.Long(Friday));
        Assert.Equal("20 พ.ย. 2569", ThaiDate.Short(Friday));
        Assert.Equal("วันศุกร์ที่ 20 พ.ย. 2569", ThaiDate.WithWeekday(Friday));
    }

    [Fact]
    public void The_culture_of_the_request_does_not_shift_it()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("th-TH");
            Assert.Equal("20 พ.ย. 2569", ThaiDate.Short(Friday));
            Assert.True(ThaiDate.TryParse("20/11/2569", out var date));
            Assert.Equal(Friday, date);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("2026-11-19T16:59:59Z", 19)]
    [InlineData("2026-11-19T17:00:00Z", 20)]
    public void A_day_begins_at_midnight_in_Bangkok(string instant, int day) =>
        Assert.Equal(day, ThaiDate.DayOf(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)).Day);

    [Fact]
    public void A_time_of_day_is_Bangkok_time() =>
        Assert.Equal(
            new DateTimeOffset(2026, 11, 20, 1, 30, 0, TimeSpan.Zero),
            ThaiDate.At(Friday, new TimeOnly(8, 30)).ToUniversalTime()
        );

    [Theory]
    [InlineData("20/11/2569")]
    [InlineData("20-11-69")]
    [InlineData("20 พ.ย. 69")]
    [InlineData("20พ.ย.69")]
    [InlineData("20 พย 2569")]
    [InlineData("๒๐ พฤศจิกายน ๒๕๖๙")]
    [InlineData("๒๐ พฤศจิกายน พ.ศ. ๒๕๖๙")]
    [InlineData("วันศุกร์ที่ 20 พ.ย. 2569")]
    [InlineData("วันที่ 20 พฤศจิกายน 2569")]
    [InlineData("2026-11-20")]
    [InlineData("2569-11-20")]
    [InlineData(" 20 พฤศจิกายน 2026 ")]
    public void Every_way_in_which_people_write_a_day_is_read(string text)
    {
        Assert.True(ThaiDate.TryParse(text, out var date));
        Assert.Equal(Friday, date);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("30 ก.พ. 2569")]
    [InlineData("20/13/2569")]
    [InlineData("20 พฤศจิกา 2569")]
    [InlineData("2026-11-20T00:00")]
    [InlineData("29/2/2570")]
    [InlineData("20/11/256")]
    [InlineData("1/1/9999")]
    public void What_is_no_day_is_refused(string? text) => Assert.False(ThaiDate.TryParse(text, out _));

    [Fact]
    public void What_was_written_is_read_back() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                Gen.Choose(0, 40_000).Select(days => new DateOnly(1950, 1, 1).AddDays(days)).ToArbitrary(),
                date =>
                    ThaiDate.TryParse(ThaiDate.Long(date), out var fromLong)
                    && fromLong == date
                    && ThaiDate.TryParse(ThaiNumerals.ToThai(ThaiDate.Short(date)), out var fromShort)
                    && fromShort == date
            )
        );
}
