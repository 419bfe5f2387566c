using System.Globalization;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Tests.Data.Calendar;

public sealed class DuePeriodTextTests
{
    private static readonly FiscalYear Year = new(2567);

    [Theory]
    [InlineData("31 มี.ค. 2567", "Day 2024-03-31")]
    [InlineData("ภายในวันที่ ๓๑ มีนาคม ๒๕๖๗", "Day 2024-03-31")]
    [InlineData("ภายในเดือนมีนาคม ๒๕๖๗", "Month 2024-03-31")]
    [InlineData("ภายในเดือน กุมภาพันธ์ ๒๕๖๗", "Month 2024-02-29")]
    [InlineData("ต.ค๖๔.- เม.ย. ๖๕", "Span 2021-10-01 to 2022-04-30")]
    [InlineData("ต.ค. 2566 - ก.ย. 2567", "Span 2023-10-01 to 2024-09-30")]
    [InlineData("ตุลาคม - ธันวาคม 2566", "Span 2023-10-01 to 2023-12-31")]
    [InlineData("1 - 15 ธ.ค. 2566", "Span 2023-12-01 to 2023-12-15")]
    [InlineData("ตั้งแต่ 1 ต.ค. 2566 ถึง 29 ก.พ. 2567", "Span 2023-10-01 to 2024-02-29")]
    [InlineData("ตลอดปีงบประมาณ", "Span 2023-10-01 to 2024-09-30")]
    [InlineData("ตลอดปีงบประมาณ พ.ศ. ๒๕๖๗", "Span 2023-10-01 to 2024-09-30")]
    [InlineData("ประจำทุกเดือน", "Monthly 2023-10-01 to 2024-09-30")]
    [InlineData("ทุกเดือน ถึง มิ.ย. 2567", "Monthly 2023-10-01 to 2024-06-30")]
    [InlineData("ทุกเดือน ตั้งแต่ ม.ค. 2567 ถึง มี.ค. 2567", "Monthly 2024-01-01 to 2024-03-31")]
    [InlineData("ทุกวันที่ ๕ ของเดือน", "Monthly 2023-10-01 to 2024-09-30 on 5")]
    [InlineData("ภายในวันที่ 10 ของเดือนถัดไป ประจำทุกเดือน", "Monthly 2023-10-01 to 2024-09-30 on 10")]
    [InlineData("รายไตรมาส", "Quarterly 2023-10-01 to 2024-09-30")]
    [InlineData("ทุกไตรมาส", "Quarterly 2023-10-01 to 2024-09-30")]
    public void Every_form_of_the_papers_is_read(string text, string period) =>
        Assert.Equal(period, Words(DuePeriodText.Read(text, Year)!));

    [Theory]
    [InlineData("เร็ว ๆ นี้")]
    [InlineData("")]
    [InlineData("ก.ย. 2567 - ต.ค. 2566")]
    [InlineData("ตลอดปีงบประมาณ 2570")]
    [InlineData("ทุกวันที่ 32 ของเดือน")]
    [InlineData("31 ก.พ. 2567")]
    [InlineData("ประจำทุกเดือน ถึง เมื่อใด")]
    public void What_names_no_time_is_refused(string text) => Assert.Null(DuePeriodText.Read(text, Year));

    private static string Words(DuePeriod period) =>
        period.Form
        + (period.From is { } from ? $" {from:O} to" : "")
        + period.Until.ToString(" yyyy-MM-dd", CultureInfo.InvariantCulture)
        + (period.DayOfMonth > 0 ? string.Create(CultureInfo.InvariantCulture, $" on {period.DayOfMonth}") : "");
}
