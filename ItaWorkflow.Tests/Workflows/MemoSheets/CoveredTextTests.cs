using ItaWorkflow.Workflows.MemoSheets;

namespace ItaWorkflow.Tests.Workflows.MemoSheets;

public sealed class CoveredTextTests
{
    [Theory]
    [InlineData("โทร. 044-123-4567")]
    [InlineData("โทร ๐ ๔๔๑๒ ๓๔๕๖ ต่อ ๑๒")]
    [InlineData("โทร. 0-4412-3456")]
    [InlineData("02 123 4567")]
    [InlineData("0 2123 4567 5")]
    [InlineData("มือถือ 081-234-5678")]
    [InlineData("0812345678")]
    [InlineData("๐๘๑ ๒๓๔ ๕๖๗๘")]
    [InlineData("+66 81 234 5678")]
    [InlineData("<p>โทร. 081&nbsp;234&nbsp;5678</p>")]
    [InlineData("<p>0<b>81</b>-234-5678</p>")]
    [InlineData("(044) 123456")]
    public void A_phone_number_is_not_there_any_more(string text)
    {
        var covered = CoveredText.Of(text);

        Assert.Contains(CoveredText.Cover, covered, StringComparison.Ordinal);
        Assert.True(covered.Count(char.IsDigit) <= 2, covered);
    }

    [Theory]
    [InlineData("วันที่ 01-02-2566 10:30 น.")]
    [InlineData("งบประมาณ 1,045,678.00 บาท")]
    [InlineData("เลขประจำตัวประชาชน 0 1234 56789 01 2")]
    [InlineData("ที่ ตย ๕๒๕๐๐.๒/๑๗ ข้อ 0.123456789")]
    [InlineData("พ.ศ. 2569 จำนวน 24 คน")]
    public void Another_number_stays(string text) => Assert.Equal(text, CoveredText.Of(text));
}
