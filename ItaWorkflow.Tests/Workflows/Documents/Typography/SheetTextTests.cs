using ItaWorkflow.Workflows.Documents.Typography;

namespace ItaWorkflow.Tests.Workflows.Documents.Typography;

/// <summary>In the expectations ~ stands for U+00A0, ^ for U+2060 | for U+200B and [ ] for a word that is kept whole.</summary>
public sealed class SheetTextTests
{
    [Theory]
    [InlineData("พ.ศ. 2569", "พ.^ศ.~๒๕๖๙")]
    [InlineData("ภายใน มี.ค. 2570", "ภายใน มี.^ค.~๒๕๗๐")]
    [InlineData("วันที่ 2 พฤศจิกายน 2569", "[วันที่]~๒~พฤศจิกายน~๒๕๖๙")]
    [InlineData("เมื่อ 1 ต.ค. 2569 ถึงวันนี้", "เมื่อ ๑~ต.^ค.~๒๕๖๙ ถึงวันนี้")]
    [InlineData("(2566 - 2580)", "(๒๕๖๖~^-^~๒๕๘๐)")]
    [InlineData("ข้อ 1-3", "ข้อ~๑^-^๓")]
    [InlineData("คะแนนรวม 78.41 คะแนน อยู่", "คะแนนรวม~๗๘.๔๑~คะแนน อยู่")]
    [InlineData("ต่าง ๆ ฯลฯ", "ต่าง~ๆ ฯล^ฯ")]
    [InlineData("ภาครัฐ (ITA)", "ภาครัฐ~(ITA)")]
    [InlineData("สำนักงาน ป.ป.ช. ประกาศ", "สำนักงาน~ป.^ป.^ช. ประกาศ")]
    [InlineData("ครั้งที่ 1/2569", "[ครั้งที่]~๑^/^๒๕๖๙")]
    [InlineData("ประจำปีงบประมาณ", "[ประจำปี]|[งบประมาณ]")]
    [InlineData("เผยแพร่และตรวจสอบ", "[เผยแพร่]และ[ตรวจสอบ]")]
    public void Words_that_belong_together_stay_on_one_line(string typed, string expected) => Assert.Equal(expected, Show(typed));

    [Theory]
    [InlineData("ดู https://ita.example.invalid/o35/2569 ข้อ 2", "ดู https://ita.example.invalid/o35/2569 ข้อ~๒")]
    [InlineData("ที่ www.example.invalid/1.", "ที่ www.example.invalid/1.")]
    [InlineData("ส่ง office1@example.invalid ภายใน 7 วัน", "ส่ง office1@example.invalid ภายใน~๗~วัน")]
    [InlineData("o35 SHA-256 A4 No.7 10GB", "o35 SHA-256 A4 No.7~10GB")]
    [InlineData("ข้อ35", "ข้อ๓๕")]
    public void Addresses_and_codes_keep_their_digits(string typed, string expected) => Assert.Equal(expected, Show(typed));

    [Theory]
    [InlineData("รอบ 6 เดือน", "รอบ~๖~เดือน")]
    [InlineData("กอง 3 แห่ง", "กอง ๓~แห่ง")]
    public void In_tables_fewer_words_hold_a_number(string typed, string expected) =>
        Assert.Equal(expected, Show(typed, inTable: true));

    [Fact]
    public void Without_Thai_numerals_digits_stay_as_typed() =>
        Assert.Equal("๑ และ 2", new SheetText(false).Html("๑ และ 2").Replace("&#160;", " ", StringComparison.Ordinal));

    [Fact]
    public void Text_is_encoded() => Assert.Equal("&lt;b&gt;&amp;&quot;", new SheetText(true).Html("<b>&\""));

    private static string Show(string typed, bool inTable = false) =>
        string.Concat(new SheetText(true).Runs(typed, inTable).Select(r => r.IsKept ? $"[{r.Text}]" : r.Text))
            .Replace('\u00a0', '~')
            .Replace('\u2060', '^')
            .Replace('\u200b', '|');
}
