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
    [InlineData("ไตรมาสที่ ๒", "Span 2024-01-01 to 2024-03-31")]
    [InlineData("ภายในไตรมาส 4", "Span 2024-07-01 to 2024-09-30")]
    [InlineData("ไตรมาสที่ 1-2", "Span 2023-10-01 to 2024-03-31")]
    [InlineData("ไตรมาสที่ ๓ และ ๔", "Span 2024-04-01 to 2024-09-30")]
    [InlineData("ไตรมาสที่ 2/2567", "Span 2024-01-01 to 2024-03-31")]
    [InlineData("ไตรมาสที่ 2 ปีงบประมาณ พ.ศ. 2567", "Span 2024-01-01 to 2024-03-31")]
    [InlineData("ไตรมาส 2 (ม.ค. - มี.ค. 67)", "Span 2024-01-01 to 2024-03-31")]
    [InlineData("รอบ ๖ เดือน (ต.ค. ๖๖ - มี.ค. ๖๗)", "Span 2023-10-01 to 2024-03-31")]
    [InlineData("รอบ 12 เดือน (ต.ค. 66 - ก.ย. 67)", "Span 2023-10-01 to 2024-09-30")]
    [InlineData("รอบที่ 1 (ต.ค. 66 - มี.ค. 67)", "Span 2023-10-01 to 2024-03-31")]
    [InlineData("รอบ ๖ เดือนแรก", "Span 2023-10-01 to 2024-03-31")]
    [InlineData("รอบ 6 เดือนหลัง", "Span 2024-04-01 to 2024-09-30")]
    [InlineData("ครึ่งปีแรก", "Span 2023-10-01 to 2024-03-31")]
    [InlineData("ภายในรอบ 12 เดือน", "Span 2023-10-01 to 2024-09-30")]
    [InlineData("รอบ 6 เดือน และ 12 เดือน", "HalfYearly 2023-10-01 to 2024-09-30")]
    [InlineData("ทุก ๖ เดือน", "HalfYearly 2023-10-01 to 2024-09-30")]
    [InlineData("ปีละ ๒ ครั้ง", "HalfYearly 2023-10-01 to 2024-09-30")]
    [InlineData("ปีละสองครั้ง", "HalfYearly 2023-10-01 to 2024-09-30")]
    [InlineData("ราย 3 เดือน", "Quarterly 2023-10-01 to 2024-09-30")]
    [InlineData("ปีละ 4 ครั้ง", "Quarterly 2023-10-01 to 2024-09-30")]
    [InlineData("ปีละ ๑๒ ครั้ง", "Monthly 2023-10-01 to 2024-09-30")]
    [InlineData("ปีละครั้ง", "Span 2023-10-01 to 2024-09-30")]
    [InlineData("เป็นประจำทุกปี", "Span 2023-10-01 to 2024-09-30")]
    [InlineData("ตามรอบเวลา", "Span 2023-10-01 to 2024-09-30")]
    [InlineData("ประจำทุกเดือน (ต.ค. 66 - มี.ค. 67)", "Monthly 2023-10-01 to 2024-03-31")]
    [InlineData("ไม่เกิน ๓๑ มี.ค. ๒๕๖๗", "Day 2024-03-31")]
    [InlineData("ไม่เกินวันที่ 31 มีนาคม 2567", "Day 2024-03-31")]
    [InlineData("ภายในไม่เกินเดือนมีนาคม 2567", "Month 2024-03-31")]
    [InlineData("ให้แล้วเสร็จภายในวันที่ 31 มีนาคม 2567", "Day 2024-03-31")]
    [InlineData("แล้วเสร็จภายในเดือนมีนาคม ๒๕๖๗", "Month 2024-03-31")]
    [InlineData("ก่อนสิ้นเดือนมีนาคม 2567", "Month 2024-03-31")]
    [InlineData("ก่อนวันที่ 1 เมษายน 2567", "Day 2024-03-31")]
    [InlineData("31.3.2567", "Day 2024-03-31")]
    [InlineData("31-3-67", "Day 2024-03-31")]
    [InlineData("31/3/2024", "Day 2024-03-31")]
    [InlineData("30 ก.ย.67", "Day 2024-09-30")]
    [InlineData("๓๐ ก.ย.๖๗", "Day 2024-09-30")]
    [InlineData("30ก.ย.2567", "Day 2024-09-30")]
    [InlineData("ภายใน 30 กันยายน พ.ศ. 2567", "Day 2024-09-30")]
    [InlineData("วันที่ 31 เดือน มีนาคม พ.ศ. 2567", "Day 2024-03-31")]
    [InlineData("31 มีนาคม 67", "Day 2024-03-31")]
    [InlineData("สิ้นเดือนมีนาคม 2567", "Month 2024-03-31")]
    [InlineData("เดือนมีนาคม ๒๕๖๗", "Month 2024-03-31")]
    [InlineData("สิ้นปีงบประมาณ", "Span 2023-10-01 to 2024-09-30")]
    [InlineData("ภายในสิ้นปีงบประมาณ", "Span 2023-10-01 to 2024-09-30")]
    [InlineData("ภายในสิ้นปีงบประมาณ พ.ศ. 2567", "Span 2023-10-01 to 2024-09-30")]
    [InlineData("ก่อนสิ้นปีงบประมาณ", "Span 2023-10-01 to 2024-09-30")]
    [InlineData("ภายในปีงบประมาณ พ.ศ.2567", "Span 2023-10-01 to 2024-09-30")]
    [InlineData("ตลอดปี", "Span 2023-10-01 to 2024-09-30")]
    [InlineData("ไตรมาส 1-2", "Span 2023-10-01 to 2024-03-31")]
    [InlineData("ไตรมาส 1,2", "Span 2023-10-01 to 2024-03-31")]
    [InlineData("ไตรมาสที่ ๑ ถึง ๓", "Span 2023-10-01 to 2024-06-30")]
    [InlineData("ไตรมาสที่ 1 - ไตรมาสที่ 2", "Span 2023-10-01 to 2024-03-31")]
    [InlineData("ภายในสิ้นไตรมาสที่ 2", "Span 2024-01-01 to 2024-03-31")]
    [InlineData("เดือนละครั้ง", "Monthly 2023-10-01 to 2024-09-30")]
    [InlineData("เดือนละ ๑ ครั้ง", "Monthly 2023-10-01 to 2024-09-30")]
    [InlineData("ไตรมาสละครั้ง", "Quarterly 2023-10-01 to 2024-09-30")]
    [InlineData("ปีละ 1 ครั้ง", "Span 2023-10-01 to 2024-09-30")]
    [InlineData("ม.ค.-มี.ค. 67", "Span 2024-01-01 to 2024-03-31")]
    [InlineData("ต.ค.66-ก.ย.67", "Span 2023-10-01 to 2024-09-30")]
    [InlineData("ม.ค. – มี.ค. 67", "Span 2024-01-01 to 2024-03-31")]
    [InlineData("ตุลาคม 2566 ถึงกันยายน 2567", "Span 2023-10-01 to 2024-09-30")]
    [InlineData("1 ตุลาคม 2566 - 30 กันยายน 2567", "Span 2023-10-01 to 2024-09-30")]
    [InlineData("รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2567", "Span 2023-10-01 to 2024-03-31")]
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
    [InlineData("ทุก 5 เดือน")]
    [InlineData("ปีละ 3 ครั้ง")]
    [InlineData("ไตรมาสที่ 5")]
    [InlineData("ไตรมาสที่ 1 และ 3")]
    [InlineData("ไตรมาส 1, 3")]
    [InlineData("ภายใน 30 วัน")]
    [InlineData("สิ้นปี")]
    [InlineData("สิ้นปีงบประมาณ 2570")]
    [InlineData("31 มี.ค. 2567 และ 30 ก.ย. 2567")]
    [InlineData("รอบ 6 เดือน (ต.ค. 66 - ธ.ค. 66)")]
    [InlineData("31 มี.ค. 2567 (30 เม.ย. 2567)")]
    public void What_names_no_time_is_refused(string text) => Assert.Null(DuePeriodText.Read(text, Year));

    [Theory]
    [InlineData("31/03/27")]
    [InlineData("ไม่เกิน 31.3.27")]
    public void A_year_that_may_be_of_two_eras_is_asked_about(string text)
    {
        Assert.Null(DuePeriodText.Read(text, new(2570)));
        Assert.Contains("พ.ศ. 2527 หรือ ค.ศ. 2027 (พ.ศ. 2570)", DuePeriodText.Doubt(text, new(2570)), StringComparison.Ordinal);
        Assert.Null(DuePeriodText.Doubt("31/03/70", new(2570)));
    }

    [Fact]
    public void Every_half_year_falls_on_its_two_days() =>
        Assert.Equal([new DateOnly(2024, 3, 31), new(2024, 9, 30)], DuePeriodText.Read("ทุก 6 เดือน", Year)!.Occurrences());

    private static string Words(DuePeriod period) =>
        period.Form
        + (period.From is { } from ? $" {from:O} to" : "")
        + period.Until.ToString(" yyyy-MM-dd", CultureInfo.InvariantCulture)
        + (period.DayOfMonth > 0 ? string.Create(CultureInfo.InvariantCulture, $" on {period.DayOfMonth}") : "");
}
