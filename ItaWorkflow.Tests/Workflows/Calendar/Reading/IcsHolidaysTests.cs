using System.Text;
using ItaWorkflow.Workflows.Calendar.Reading;

namespace ItaWorkflow.Tests.Workflows.Calendar.Reading;

/// <summary>Calendars as Google, Outlook, Apple and offices' own programs write them.</summary>
public sealed class IcsHolidaysTests
{
    private static HolidayReading Read(string happening, string before = "") =>
        HolidayFile.Read(
            Encoding.UTF8.GetBytes(
                $"BEGIN:VCALENDAR\nVERSION:2.0\n{before}BEGIN:VEVENT\nUID:1\n{happening}\nEND:VEVENT\nEND:VCALENDAR\n".ReplaceLineEndings(
                    "\r\n"
                )
            ),
            new(2027, 11, 1)
        );

    private static string Days(HolidayReading read) => string.Join(' ', read.Days.Select(d => $"{d.Date:yyyy-MM-dd}"));

    [Theory]
    [InlineData("DTSTART:20280213T170000Z\nDTEND:20280214T170000Z", "2028-02-14")]
    [InlineData("DTSTART:20280213T170000Z\nDTEND:20280216T170000Z", "2028-02-14 2028-02-15 2028-02-16")]
    [InlineData("DTSTART:20280213T170000Z", "2028-02-14")]
    [InlineData("DTSTART:20280214T000000Z\nDTEND:20280215T000000Z", "2028-02-14")]
    [InlineData("DTSTART;TZID=Asia/Bangkok:20280214T000000\nDTEND;TZID=Asia/Bangkok:20280215T000000", "2028-02-14")]
    [InlineData("DTSTART;TZID=SE Asia Standard Time:20280214T000000\nDURATION:P1D", "2028-02-14")]
    [InlineData("DTSTART;TZID=\"Our own time\":20280214T000000\nDTEND;TZID=\"Our own time\":20280214T235900", "2028-02-14")]
    [InlineData("DTSTART:20280214T000000\nDTEND:20280214T235959", "2028-02-14")]
    [InlineData("DTSTART;VALUE=DATE:20280214\nDURATION:P2D", "2028-02-14 2028-02-15")]
    [InlineData("DTSTART;X-NOTE=\"a:b;c\";VALUE=DATE:20280214\nDTEND;VALUE=DATE:20280215", "2028-02-14")]
    [InlineData("DTSTART:20280214\nDTEND:20280215", "2028-02-14")]
    [InlineData("DTSTART;VALUE=DATE;TZID=Asia/Bangkok:20280214\nDTEND;VALUE=DATE;TZID=Asia/Bangkok:20280215", "2028-02-14")]
    [InlineData("DTSTART;TZID=America/New_York;VALUE=DATE:20280214", "2028-02-14")]
    [InlineData("DTSTART;VALUE=DATE:20280214\nDTEND;VALUE=DATE:20280214", "2028-02-14")]
    [InlineData("dtstart;value=date:20280214", "2028-02-14")]
    [InlineData("DTSTART;VALUE=DA\n TE:2028\n 0214", "2028-02-14")]
    public void A_day_is_Bangkoks(string times, string days)
    {
        var read = Read($"{times}\nSUMMARY;LANGUAGE=th:วันทดสอบ\\, ก\\nข");

        Assert.Empty(read.Faults);
        Assert.Equal(days, Days(read));
        Assert.All(read.Days, d => Assert.Equal("วันทดสอบ, ก ข", d.Name));
    }

    [Fact]
    public void An_alarm_before_or_behind_the_name_is_no_name()
    {
        const string alarm = "BEGIN:VALARM\nACTION:EMAIL\nTRIGGER:-P1D\nSUMMARY:Reminder\nDESCRIPTION:x\nEND:VALARM";

        foreach (var order in new[] { $"{alarm}\nSUMMARY:วันจริง", $"SUMMARY:วันจริง\n{alarm}" })
            Assert.Equal("วันจริง", Assert.Single(Read($"DTSTART;VALUE=DATE:20280216\n{order}").Days).Name);
    }

    [Theory]
    [InlineData("STATUS:CANCELLED", "")]
    [InlineData("STATUS:cancelled", "")]
    [InlineData("", "METHOD:CANCEL\n")]
    public void What_is_cancelled_is_no_holiday(string status, string before)
    {
        var read = Read($"DTSTART;VALUE=DATE:20280216\nSUMMARY:วันที่ยกเลิก\n{status}", before);

        Assert.Empty(read.Days);
        Assert.Equal(1, read.Cancelled);
    }

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20200406\nRRULE:FREQ=YEARLY", "2026-04-06 2027-04-06 2028-04-06 2029-04-06")]
    [InlineData("DTSTART;VALUE=DATE:20270406\nRRULE:FREQ=YEARLY;COUNT=2", "2027-04-06 2028-04-06")]
    [InlineData("DTSTART;VALUE=DATE:20270406\nRRULE:FREQ=YEARLY;UNTIL=20280406", "2027-04-06 2028-04-06")]
    [InlineData("DTSTART;VALUE=DATE:20270406\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20280406", "2027-04-06 2029-04-06")]
    [InlineData("DTSTART;VALUE=DATE:20270406\nRDATE;VALUE=DATE:20270501", "2027-04-06 2027-05-01")]
    [InlineData("DTSTART;VALUE=DATE:20270406\nRDATE;VALUE=DATE:20270501,20270503", "2027-04-06 2027-05-01 2027-05-03")]
    [InlineData(
        "DTSTART;VALUE=DATE:20270406\nRDATE;VALUE=DATE:20270501,20270503\nEXDATE;VALUE=DATE:20270501",
        "2027-04-06 2027-05-03"
    )]
    [InlineData("DTSTART;VALUE=DATE:20270406\nRRULE:FREQ=YEARLY;COUNT=3\nEXDATE:20280406", "2027-04-06 2029-04-06")]
    [InlineData(
        "DTSTART;TZID=Asia/Bangkok:20270406T000000\nRRULE:FREQ=YEARLY;COUNT=3\nEXDATE;TZID=Asia/Bangkok:20280406T000000",
        "2027-04-06 2029-04-06"
    )]
    [InlineData("DTSTART:20270405T170000Z\nDTEND:20270406T170000Z\nRRULE:FREQ=YEARLY;COUNT=2", "2027-04-06 2028-04-06")]
    public void What_repeats_is_taken_for_the_years_around_today(string times, string days)
    {
        var read = Read($"{times}\nSUMMARY:วันจักรี");

        Assert.Empty(read.Faults);
        Assert.Equal(days, Days(read));
    }

    [Theory]
    [InlineData("RECURRENCE-ID;VALUE=DATE:20280406\nDTSTART;VALUE=DATE:20280407", "2027-04-06 2029-04-06 2028-04-07")]
    [InlineData("RECURRENCE-ID:20280405T170000Z\nDTSTART;VALUE=DATE:20280407", "2027-04-06 2029-04-06 2028-04-07")]
    [InlineData("RECURRENCE-ID;VALUE=DATE:20280406\nDTSTART;VALUE=DATE:20280406\nSTATUS:CANCELLED", "2027-04-06 2029-04-06")]
    public void One_day_of_a_repetition_that_was_moved_or_called_off_is_no_holiday_any_more(string instead, string days)
    {
        var read = Read(
            $"DTSTART;VALUE=DATE:20270406\nRRULE:FREQ=YEARLY;COUNT=3\nSUMMARY:วันหยุด\nEND:VEVENT\nBEGIN:VEVENT\nUID:1\n{instead}\nSUMMARY:วันหยุด"
        );

        Assert.Empty(read.Faults);
        Assert.Equal(days, Days(read));
    }

    /// <summary>By bytes, as old programs count: the fold cuts through a letter of three.</summary>
    [Fact]
    public void A_name_that_is_folded_in_the_middle_of_a_letter_is_read_whole()
    {
        byte[] line = [.. "SUMMARY:"u8, .. Encoding.UTF8.GetBytes("วันหยุดชดเชยวันเฉลิมพระชนมพรรษา")];
        byte[] file =
        [
            .. "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20280214\r\n"u8,
            .. line[..30],
            .. "\r\n "u8,
            .. line[30..],
            .. "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"u8,
        ];

        Assert.Equal("วันหยุดชดเชยวันเฉลิมพระชนมพรรษา", Assert.Single(HolidayFile.Read(file).Days).Name);
    }

    [Theory]
    [InlineData("DTSTART:20280214T020000Z\nDTEND:20280214T050000Z", "09:00")]
    [InlineData("DTSTART:hello", "ไม่มีวันที่")]
    [InlineData("DESCRIPTION:x", "ไม่มีวันที่")]
    [InlineData("DTSTART;VALUE=DATE:20280230", "อ่านไม่ได้")]
    [InlineData("DTSTART;VALUE=DATE:20280214\nRRULE:FREQ=SECONDLY", "ถี่กว่า")]
    [InlineData("DTSTART;VALUE=DATE:20280214\nRRULE:FREQ=NEVER", "อ่านไม่ได้")]
    [InlineData("DTSTART;VALUE=DATE:20280214\nDTEND;VALUE=DATE:20290214", "ยาวเกิน")]
    public void What_is_no_holiday_is_named_and_the_others_are_read(string times, string fault)
    {
        var read = Read(
            $"{times}\nSUMMARY:ประชุมประจำเดือน\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20280301\nSUMMARY:วันดี"
        );

        var told = Assert.Single(read.Faults);
        Assert.StartsWith("รายการที่ 1 “ประชุมประจำเดือน”", told, StringComparison.Ordinal);
        Assert.Contains(fault, told, StringComparison.Ordinal);
        Assert.Equal("2028-03-01", Days(read));
    }
}
