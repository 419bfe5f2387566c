using System.Text;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows.Calendar;
using ItaWorkflow.Workflows.Calendar.Reading;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Calendar;

public sealed class ImportHolidaysTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_file_comes_in_whole_or_not_at_all_and_leaves_what_the_office_decided()
    {
        var by = (await Town.FoundAsync(database)).Administrator.Id;
        await database.ArrangeAsync(db =>
            db.Holidays.AddRange(
                new Holiday
                {
                    Date = new(2027, 2, 22),
                    Name = "งานประจำปี",
                    Kind = HolidayKind.Local,
                },
                new Holiday
                {
                    Date = new(2027, 5, 12),
                    Name = "วันพืชมงคล",
                    Kind = HolidayKind.Worked,
                },
                new Holiday { Date = new(2027, 1, 1), Name = "ขึ้นปีใหม่" }
            )
        );
        const string file =
            "วันที่,ชื่อวันหยุด\n1 ม.ค. 2570,วันขึ้นปีใหม่\n๒๒/๒/๒๕๗๐,วันมาฆบูชา\n2027-05-12,วันพืชมงคล\n20 พ.ค. 2570,วันวิสาขบูชา\n";

        var first = await ImportAsync(file);
        var again = await ImportAsync(file);

        Assert.Equal((1, 1, 2, 2570), (first.Added, first.Changed, first.Kept, first.Year));
        Assert.Equal((0, 0, 4), (again.Added, again.Changed, again.Kept));
        var days = await database.ReadAsync(db => db.Holidays.OrderBy(h => h.Date).ToListAsync());
        Assert.Equal(["วันขึ้นปีใหม่", "งานประจำปี", "วันพืชมงคล", "วันวิสาขบูชา"], days.Select(d => d.Name));
        var office = new WorkingDays(days);
        Assert.True(office.IsWorkingDay(new(2027, 5, 12)));
        Assert.False(office.IsWorkingDay(new(2027, 2, 22)));

        var faulty = await ImportAsync("3/3/2570,วันดี\n31/2/2570,ไม่มีวันนี้\n5/5/2590,ไกลเกินไป");
        Assert.Equal(ImportHolidaysHandler.CannotRead, faulty.Refusal);
        Assert.Equal("แถวที่ 2: ไม่รู้จักวันที่ “31/2/2570”", faulty.Faults[0]);
        Assert.Equal(2, faulty.Faults.Count);
        Assert.Equal(4, await database.ReadAsync(db => db.Holidays.CountAsync()));

        var unclear = await ImportAsync("5/12/2026,วันพ่อ");
        Assert.Equal(ImportHolidaysHandler.AsksDayOrder, unclear.Refusal);
        await BrokenWordsAreAskedAboutAsync(by);

        Task<ImportHolidaysOutcome> ImportAsync(string text) =>
            database.AskAsync(
                (ImportHolidaysHandler h) => h.HandleAsync(new(by, Encoding.UTF8.GetBytes(text), "มติคณะรัฐมนตรี"), default)
            );
    }

    [Fact]
    public void A_calendar_file_gives_its_days_with_the_end_left_out()
    {
        const string ics = """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20270413
            DTEND;VALUE=DATE:20270416
            SUMMARY:วันสงกรา
             นต์
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20270501
            SUMMARY:วันแรงงาน\, หยุดชดเชย
            RRULE:FREQ=HOURLY
            END:VEVENT
            END:VCALENDAR
            """;

        var reading = HolidayFile.Read(Encoding.UTF8.GetBytes(ics));

        Assert.Equal([13, 14, 15], reading.Days.Select(d => d.Date.Day));
        Assert.All(reading.Days, d => Assert.Equal("วันสงกรานต์", d.Name));
        Assert.Contains("เกิดซ้ำ", Assert.Single(reading.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void The_thai_code_page_reads_as_utf8_does()
    {
        const string text = "วันที่;วันหยุด;ที่มา\r\n6 เม.ย. 2570;\"วันจักรี; หยุด\";มติ\r\n";
        var utf8 = HolidayFile.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]);
        var thai = HolidayFile.Read(CodePagesEncodingProvider.Instance.GetEncoding(874)!.GetBytes(text));

        Assert.Equal(new FileDay(new(2027, 4, 6), "วันจักรี; หยุด", "มติ"), Assert.Single(utf8.Days));
        Assert.Equal(utf8.Days, thai.Days);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK\0\0")]
    [InlineData("BEGIN:VCALENDAR\nEND:VCALENDAR")]
    public void A_file_that_holds_no_days_says_so(string text) =>
        Assert.NotEmpty(HolidayFile.Read(Encoding.UTF8.GetBytes(text)).Faults);

    /// <summary>Words whose ำ broke are shown before anything is imported, and made whole if wanted.</summary>
    private async Task BrokenWordsAreAskedAboutAsync(int by)
    {
        var file = Encoding.UTF8.GetBytes("วันที่,ชื่อวันหยุด\n3 ก.ค. 2570,วันส าคัญ\n");

        var asked = await ImportAsync(null);
        var asItIs = await ImportAsync(BrokenNames.AsInFile);
        var whole = await ImportAsync(BrokenNames.MadeWhole);

        Assert.Equal(ImportHolidaysHandler.AsksBrokenNames, asked.Refusal);
        Assert.Equal("“วันส าคัญ” น่าจะเป็น “วันสำคัญ”", Assert.Single(asked.Faults));
        Assert.Equal((1, 1), (asItIs.Added, whole.Changed));
        Assert.Equal(
            "วันสำคัญ",
            await database.ReadAsync(db =>
                db.Holidays.Where(h => h.Date == new DateOnly(2027, 7, 3)).Select(h => h.Name).SingleAsync()
            )
        );

        Task<ImportHolidaysOutcome> ImportAsync(BrokenNames? broken) =>
            database.AskAsync((ImportHolidaysHandler h) => h.HandleAsync(new(by, file, "มติ", null, broken), default));
    }
}
