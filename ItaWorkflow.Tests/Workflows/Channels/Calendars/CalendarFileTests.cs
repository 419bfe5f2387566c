using System.Text;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Channels.Calendars;

namespace ItaWorkflow.Tests.Workflows.Channels.Calendars;

public sealed class CalendarFileTests
{
    private static readonly DateTimeOffset Then = new(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task Somebody_elses_program_reads_what_was_written()
    {
        var day = Day("จัดทำทะเบียน; ยืม, คืน \\ ทรัพย์สิน\nบรรทัดสอง " + new string('ก', 200));

        var read = Assert.Single((await CalendarReader.ReadAsync(CalendarFile.Write("กำหนดงาน", [day]))).Events);

        Assert.Equal((day.Title, day.Text, day.Url, day.Uid), (read.Summary, read.Description, read.Url, read.Uid));
        Assert.Equal(("2027-03-31", "2027-04-01", true, 0), (read.Start, read.End, read.IsDate, read.Alarms));
        Assert.Equal("2026-11-20T02:00:00Z", read.Stamp);
    }

    [Fact]
    public void No_line_is_longer_than_75_octets_and_none_is_broken_within_a_character()
    {
        foreach (var title in new[] { "ก", "😀", "a", "aก😀" }.Select(sign => string.Concat(Enumerable.Repeat(sign, 120))))
        {
            var file = CalendarFile.Write("กำหนดงาน", [Day(title)]);

            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file);
            Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
            foreach (var line in text.Split("\r\n"))
            {
                Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line);
                Assert.DoesNotContain('�', line);
            }
            Assert.Contains(
                $"SUMMARY:{title}\r\n",
                text.Replace("\r\n ", "", StringComparison.Ordinal),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void A_control_character_does_not_break_out_of_its_line() =>
        Assert.DoesNotContain(
            "\r\nATTACH",
            Encoding.UTF8.GetString(CalendarFile.Write("x", [Day("a\r\nATTACH:http://example.com\u0007")])),
            StringComparison.Ordinal
        );

    private static CalendarDay Day(string title) =>
        new("measure-1@itaworkflow", new(2027, 3, 31), title, "โปรดรายงาน\nผล", "https://ita.example.go.th/measures/1", Then, 2);
}
