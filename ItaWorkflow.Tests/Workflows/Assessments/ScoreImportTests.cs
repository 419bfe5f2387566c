using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Workflows.Assessments;
using static ItaWorkflow.Tests.Workflows.Assessments.PastedScores;

namespace ItaWorkflow.Tests.Workflows.Assessments;

/// <summary>Words and figures as offices write them.</summary>
public sealed class ScoreImportTests
{
    [Theory]
    [InlineData("i1", "i1")]
    [InlineData("I 1", "i1")]
    [InlineData("ข้อ o12", "o12")]
    [InlineData("O.12", "o12")]
    [InlineData("O-12", "o12")]
    [InlineData("(O๑๒) แผนการจัดซื้อ", "o12")]
    [InlineData("1. O12 แผนการจัดซื้อ", "o12")]
    [InlineData("ข้อคำถามที่ e7", "e7")]
    [InlineData("ตัวชี้วัดที่ 1", "1")]
    [InlineData("ตัวชี้วัดที่ ๑", "1")]
    [InlineData("ตัวชี้วัด 1 การปฏิบัติหน้าที่", "1")]
    [InlineData("ตัวชี้วัดที่ ๙ การปรับปรุงระบบการทำงาน", "8")]
    [InlineData("๑. การปฏิบัติหน้าที่", "1")]
    [InlineData("1) การปฎิบัติหน้าที่", "1")]
    [InlineData("3. การใช้อํานาจ", "3")]
    [InlineData("คุณภาพการดําเนินงาน (EIT)", "6")]
    [InlineData("การใช้ทรัพย์สินของทางราชการ*", "4")]
    [InlineData("ตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้นฐาน", "9.1")]
    [InlineData("9.2 การบริหารงาน", "9.2")]
    [InlineData("10.2", "10.2")]
    [InlineData("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)", "IIT")]
    [InlineData("แบบวัดการรับรู้ของผู้มีส่วนได้เสียภายใน", "IIT")]
    [InlineData("แบบตรวจการเปิดเผยข้อมูลสาธารณะ", "OIT")]
    [InlineData("แบบวัด EIT (๒)", "EIT2")]
    [InlineData("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT) ส่วนที่ 1", "EIT1")]
    [InlineData("EIT Survey", "EIT2")]
    [InlineData("EIT", "EIT")]
    [InlineData("คะแนนรวม", "total")]
    [InlineData("คะแนนเฉลี่ยรวม", "total")]
    [InlineData("รวมทั้งหมด", "total")]
    [InlineData("คะแนนภาพรวม", "total")]
    [InlineData("Total score", "total")]
    [InlineData("คะแนนรวม IIT", "IIT")]
    [InlineData("รายงานผลการดำเนินการป้องกันการทุจริต", null)]
    [InlineData("สำนักปลัดเทศบาล", null)]
    public void A_figure_is_known_by_whatever_words_offices_write(string words, string? code)
    {
        var codes = new SchemeCodes(ShippedSchemes.Of(2566)!);

        Assert.Equal(code, codes.ByName(words) ?? codes.ByCode(words));
    }

    [Theory]
    [InlineData("๙๘.๙๔", "98.94")]
    [InlineData("98.94 %", "98.94")]
    [InlineData("98,94", "98.94")]
    [InlineData("98.94 คะแนน", "98.94")]
    [InlineData("98. 94", "98.94")]
    [InlineData("'98.94", "98.94")]
    [InlineData("100", "100.00")]
    [InlineData("98.935", "98.94")]
    [InlineData("๙๘.๙๓๕", "98.94")]
    public void A_score_is_read_as_offices_write_it(string text, string read) =>
        Assert.Equal([new("1", read, null)], Paste($"ตัวชี้วัด\tคะแนน\nการปฏิบัติหน้าที่\t{text}").Cells);

    [Theory]
    [InlineData("1,000", "“1,000” ไม่ใช่ตัวเลข")]
    [InlineData("-3", "คะแนนต้องอยู่ระหว่าง 0 ถึง 100")]
    [InlineData("100.01", "คะแนนต้องอยู่ระหว่าง 0 ถึง 100")]
    [InlineData("#N/A", "“#N/A” ไม่ใช่ตัวเลข")]
    [InlineData("ไม่มีข้อมูล", "“ไม่มีข้อมูล” ไม่ใช่ตัวเลข")]
    [InlineData("TRUE", "“TRUE” ไม่ใช่ตัวเลข")]
    public void What_is_no_score_is_told_with_its_row_and_not_dropped(string text, string problem)
    {
        var read = Paste($"ตัวชี้วัด\tคะแนน\nการใช้งบประมาณ\t93.22\nการปฏิบัติหน้าที่\t{text}");

        Assert.Equal(["2"], read.Cells.Select(c => c.Code));
        Assert.Equal(3, Assert.Single(read.Problems).Row);
        Assert.Contains(problem, read.Problems[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_judged_in_words_is_told_and_not_dropped()
    {
        var read = Paste("ข้อ\tคะแนน\no1\t100\no2\tไม่ผ่าน");

        Assert.Equal(["o1"], read.Cells.Select(c => c.Code));
        Assert.StartsWith("ข้อ o2", Assert.Single(read.Problems).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_score_beside_words_that_nobody_knows_is_told()
    {
        var read = Paste("ตัวชี้วัด\tคะแนน\nการปฏิบัติหน้าที่\t98.01\nความพึงพอใจของประชาชน\t88.20\n\nหมายเหตุ: ประกาศ ส.ค.\t");

        Assert.Equal(["1"], read.Cells.Select(c => c.Code));
        Assert.Equal(
            ["3 ไม่รู้ว่า “ความพึงพอใจของประชาชน” คือข้อใด จึงไม่อ่านคะแนน 88.20"],
            read.Problems.Select(p => $"{p.Row} {p.Text}")
        );
    }

    [Fact]
    public void A_list_of_agencies_by_rank_is_not_taken_for_indicators()
    {
        var read = Paste("ลำดับ\tหน่วยงาน\tคะแนน\n1\tเทศบาลตำบลตัวอย่าง\t95.20\n2\tองค์การบริหารส่วนตำบลแบบอย่าง\t93.11");

        Assert.Empty(read.Cells);
        Assert.Equal(ImportAssessmentHandler.NoScores, read.Refusal);
    }

    [Fact]
    public void Numbers_beside_instruments_and_divisions_are_indicators_still()
    {
        var read = Paste(
            "ที่\tแบบวัด\tคะแนน\tผู้รับผิดชอบ\n1\tแบบวัดภายใน (IIT)\t98.01\tสำนักปลัดเทศบาล\n2\tแบบวัดภายใน (IIT)\t93.22\tกองคลัง"
        );

        Assert.Equal(["1 98.01", "2 93.22"], Read(read));
    }

    [Theory]
    [InlineData("ระดับผลการประเมิน\tต้องปรับปรุง", "ต้องปรับปรุง")]
    [InlineData("ระดับผลการประเมิน (ต้องปรับปรุง)\t", "ต้องปรับปรุง")]
    [InlineData("ระดับผลการประเมิน: ผ่านดี\t", "ผ่านดี")]
    [InlineData("ระดับ\tAA", "AA")]
    [InlineData("ระดับ\tคะแนน", null)]
    [InlineData("ระดับผ่านดีเยี่ยม\t95", "ผ่านดีเยี่ยม")]
    public void The_level_is_read_and_one_of_another_year_is_kept_to_be_named(string row, string? level)
    {
        var read = Paste($"ตัวชี้วัด\tคะแนน\nการปฏิบัติหน้าที่\t98.01\n{row}");

        Assert.Equal(level, read.Level);
        Assert.Equal(["1"], read.Cells.Select(c => c.Code));
    }

    [Fact]
    public void A_cell_of_two_lines_is_pasted_as_one_and_a_lone_quote_swallows_nothing()
    {
        Assert.Equal(
            ["1 98.01", "2 93.22"],
            Read(Paste("ตัวชี้วัด\tคะแนน\n\"ตัวชี้วัดที่ 1\nการปฏิบัติหน้าที่\"\t98.01\nการใช้งบประมาณ\t93.22"))
        );
        Assert.Equal(
            ["1 98.01", "2 93.22"],
            Read(Paste("ตัวชี้วัด\tคะแนน\nการปฏิบัติหน้าที่\t98.01\t\"เสร็จ\nการใช้งบประมาณ\t93.22"))
        );
    }

    [Theory]
    [InlineData("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ 98.01\nตัวชี้วัดที่ 2 การใช้งบประมาณ ๙๓.๒๒")]
    [InlineData("1,98.01\n2,93.22")]
    [InlineData("1;98,01\n2;93,22")]
    [InlineData("1 98.01\n2 93.22")]
    public void Lines_without_tabs_are_pasted_too(string block) => Assert.Equal(["1 98.01", "2 93.22"], Read(Paste(block)));

    [Theory]
    [InlineData("ผล ITA 2565.xlsx", "ตัวชี้วัด\tคะแนน")]
    [InlineData("ผล.xlsx", "ITA2565\tคะแนน")]
    public void Another_year_is_doubted_by_the_name_of_the_file_too(string name, string heading)
    {
        var read = new ScoreImport(ShippedSchemes.Of(2566)!, Agency).Read(
            [Sheet("1", $"{heading}\nการใช้อำนาจ\t90")],
            null,
            "",
            name
        );

        Assert.Equal([ContradictionKind.Year], read.Doubts.Select(d => d.Kind));
    }

    [Theory]
    [InlineData("ทต.ตัวอย่าง", true)]
    [InlineData("เทศบาลตำบล ตัวอย่าง", true)]
    [InlineData("ทต.แบบอย่าง", false)]
    [InlineData("อบต.ตัวอย่าง", false)]
    public void Another_agency_is_doubted_however_it_is_shortened(string agency, bool own) =>
        Assert.Equal(own, Paste($"{agency}\tคะแนน\nการใช้อำนาจ\t90").Doubts.Count == 0);
}
