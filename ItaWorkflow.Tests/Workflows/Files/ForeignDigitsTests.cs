using System.Text;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Workflows.Assessments;
using ItaWorkflow.Workflows.Assessments.Sheets;
using ItaWorkflow.Workflows.Calendar.Reading;
using ItaWorkflow.Workflows.Documents;

namespace ItaWorkflow.Tests.Workflows.Files;

/// <summary>A pattern may take for digits what no number can be read from.</summary>
public sealed class ForeignDigitsTests
{
    [Theory]
    [InlineData("ข้อ o٢")]
    [InlineData("o٢")]
    [InlineData("013٢")]
    [InlineData("ตัวชี้วัดที่ ٢")]
    [InlineData("ปีงบประมาณ 25٦٦")]
    [InlineData("25٦٦")]
    [InlineData("25৬৬")]
    [InlineData("คะแนนปี ٦٦")]
    [InlineData("٩٨,٩")]
    public void A_table_with_digits_of_another_script_is_read_all_the_same(string text)
    {
        var file = Encoding.UTF8.GetBytes($"ข้อ,{text}\n{text},98\no1,98\no2,{text}\n{text} {text},99\n");
        var import = new ScoreImport(ShippedSchemes.Of(2566)!, "เทศบาลตำบลตัวอย่าง");

        Assert.Null(Record.Exception(() => import.Read(SheetFile.Open(file), null, "", $"{text}.csv")));
    }

    [Fact]
    public void A_list_pasted_with_a_level_in_them_is_a_paragraph() =>
        Assert.Equal("<p>ก</p>", BodyHtml.Clean("<p style=\"mso-list:l1 level٢ lfo1\">ก</p>"));

    [Fact]
    public void A_day_in_them_is_no_day()
    {
        Assert.False(ThaiDate.TryParse("٢٥/٠١/٢٥٦٦", out _));
        Assert.NotEmpty(HolidayFile.Read(Encoding.UTF8.GetBytes("วันที่,ชื่อ\n٢٥/٠١/٢٥٦٦,ก\n")).Faults);
    }
}
