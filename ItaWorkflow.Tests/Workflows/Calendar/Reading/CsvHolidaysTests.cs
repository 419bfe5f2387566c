using System.Text;
using ItaWorkflow.Workflows.Calendar.Reading;

namespace ItaWorkflow.Tests.Workflows.Calendar.Reading;

public sealed class CsvHolidaysTests
{
    private static HolidayReading Read(string text, DayOrder? order = null) =>
        HolidayFile.Read(Encoding.UTF8.GetBytes(text), new(2026, 11, 1), order);

    private static string Days(HolidayReading read) => string.Join(' ', read.Days.Select(d => $"{d.Date:yyyy-MM-dd}"));

    [Theory]
    [InlineData("5/12/2026,ก\n25/12/2026,ข", "2026-12-05 2026-12-25")]
    [InlineData("12/5/2026,ก\n12/25/2026,ข", "2026-12-05 2026-12-25")]
    [InlineData("Subject,Start Date\nก,12/05/26\nข,12/25/26", "2026-12-05 2026-12-25")]
    [InlineData("12/5/2026 0:00:00,ก\n12/25/2026 12:00:00 AM,ข", "2026-12-05 2026-12-25")]
    [InlineData("5/12/2569,ก\n๑/๕/๒๕๗๐,ข", "2026-12-05 2027-05-01")]
    [InlineData("5.12.2569,ก\n1-5-2570,ข", "2026-12-05 2027-05-01")]
    [InlineData("5/5/2027,ก", "2027-05-05")]
    [InlineData("2026-12-05,ก\n2026/12/25,ข", "2026-12-05 2026-12-25")]
    [InlineData("5-Dec-26,ก\n25 December 2026,ข", "2026-12-05 2026-12-25")]
    public void The_order_of_day_and_month_is_the_whole_columns(string text, string days)
    {
        var read = Read(text);

        Assert.Empty(read.Faults);
        Assert.Equal(days, Days(read));
    }

    [Theory]
    [InlineData("5/12/2026,ก\n1/5/2027,ข")]
    [InlineData("25/12/2026,ก\n12/26/2026,ข\n1/5/2027,ค")]
    public void What_cannot_be_known_is_asked(string text)
    {
        var read = Read(text);

        Assert.True(read.AsksDayOrder);
        Assert.Empty(read.Days);
        Assert.Contains("เขียนวันหรือเดือนขึ้นก่อน", Assert.Single(read.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void And_the_answer_is_followed()
    {
        const string text = "5/12/2026,ก\n1/5/2027,ข";

        Assert.Equal("2026-12-05 2027-05-01", Days(Read(text, DayOrder.DayFirst)));
        Assert.Equal("2026-05-12 2027-01-05", Days(Read(text, DayOrder.MonthFirst)));
    }

    [Fact]
    public void A_broken_byte_in_a_name_is_named_with_its_row()
    {
        var file = Encoding.UTF8.GetBytes("1 ม.ค. 2570,วันขึ้นปีใหม่\n6 เม.ย. 2570,วันจักรี\n");
        file[^2] = 0xFF;

        var read = HolidayFile.Read(file, new(2026, 11, 1));

        Assert.Equal("วันขึ้นปีใหม่", Assert.Single(read.Days).Name);
        Assert.StartsWith("แถวที่ 2: มีอักขระเสีย", Assert.Single(read.Faults), StringComparison.Ordinal);
    }
}
