using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Tests.Data.Calendar;

public sealed class ThaiDateTextTests
{
    [Theory]
    [InlineData("ภายในเดือนมีนาคม ๒๕๖๗", "2024-03-31")]
    [InlineData("ภายในเดือน ก.พ. 67", "2024-02-29")]
    [InlineData("ภายในสิ้นเดือนเมษายน พ.ศ. 2567", "2024-04-30")]
    [InlineData("เดือนธันวาคม 2566", "2023-12-31")]
    [InlineData("ต.ค. ๖๔", "2021-10-31")]
    [InlineData("ภายในวันที่ 29 มี.ค. 2567", "2024-03-29")]
    [InlineData("31/3/2567", "2024-03-31")]
    public void A_month_is_due_on_its_last_day(string text, string due)
    {
        Assert.True(ThaiDateText.TryParseDue(text, out var date));
        Assert.Equal(due, date.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("ประจำทุกเดือน")]
    [InlineData("รายไตรมาส")]
    [InlineData("ปีงบประมาณ 2567")]
    [InlineData("ภายใน")]
    [InlineData("มีนาคม")]
    [InlineData("ต.ค. 64 - ก.ย. 65")]
    public void What_names_no_single_end_is_refused(string text) => Assert.False(ThaiDateText.TryParseDue(text, out _));

    [Fact]
    public void A_text_longer_than_any_date_is_not_searched_for_one() =>
        Assert.False(ThaiDateText.TryParseDue(new string('ก', 100_000) + "!", out _));
}
