using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Workflows.Assessments;
using ItaWorkflow.Workflows.Assessments.Sheets;
using static ItaWorkflow.Tests.Workflows.Assessments.PastedScores;

namespace ItaWorkflow.Tests.Workflows.Assessments;

/// <summary>Tables as offices lay them out: titles, sections, years and agencies beside each other, several sheets.</summary>
public sealed class SheetLayoutTests
{
    [Fact]
    public void Title_rows_blank_rows_and_notes_around_the_table_do_no_harm()
    {
        var read = Paste(
            "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๖\t\t\nเทศบาลตำบลตัวอย่าง\t\t\n\t\t\nที่\tตัวชี้วัด\tคะแนน\n๑\tการปฏิบัติหน้าที่\t๙๘.๐๑\n\t\t\n๒\tการใช้งบประมาณ\t๙๓.๒๒\nหมายเหตุ\tคะแนนเต็ม ๑๐๐\t\n"
        );

        Assert.Equal(["1 98.01", "2 93.22"], Read(read));
        Assert.Empty(read.Problems);
        Assert.Empty(read.Doubts);
    }

    [Theory]
    [InlineData("ตัวชี้วัด\tปี 2565\tปี 2566\tผลต่าง", "98.01")]
    [InlineData("ตัวชี้วัด\tคะแนน 2565\tคะแนน 2566\tคะแนนที่เพิ่มขึ้น", "98.01")]
    [InlineData("ตัวชี้วัด\tน้ำหนัก\tคะแนนที่ได้\tคะแนนเต็ม", "98.01")]
    [InlineData("ตัวชี้วัด\tเกณฑ์คะแนน\tผลคะแนน\t", "98.01")]
    public void The_score_of_the_year_is_taken_and_no_full_mark_weight_or_year_before(string heading, string score)
    {
        var read = Paste($"{heading}\nการปฏิบัติหน้าที่\t85.00\t98.01\t13.01\nการใช้งบประมาณ\t85.00\t93.22\t8.22");

        Assert.Equal(score, read.Cells[0].Text);
        Assert.Equal(2, read.Columns!.Value);
    }

    [Fact]
    public void A_title_over_the_running_numbers_makes_no_scores_of_them()
    {
        var read = Paste(
            "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๖\t\t\t\nที่\tเครื่องมือ\tตัวชี้วัด\tคะแนน\n1\tIIT\tการปฏิบัติหน้าที่\t98.01\n2\t\tการใช้งบประมาณ\t93.22\n3\t\tการใช้อำนาจ\t92.14\n\t\tคะแนนรวม\t78.41"
        );

        Assert.Equal(["1 98.01", "2 93.22", "3 92.14", "total 78.41"], Read(read));
    }

    [Fact]
    public void A_guidance_column_is_taken_and_a_shared_cell_is_that_of_all_its_rows()
    {
        var file = new Workbook { Merge = "C3:C4" }
            .Row("ตัวชี้วัด", "คะแนน", "ข้อเสนอแนะ")
            .Row("1 การปฏิบัติหน้าที่", "98.01", "รักษาระดับ")
            .Row("2 การใช้งบประมาณ", "93.22", "เผยแพร่แผนการใช้จ่าย")
            .Row("3 การใช้อำนาจ", "92.14", "")
            .Row("4 การใช้ทรัพย์สินของราชการ", "90", "")
            .ToBytes();

        var read = new ScoreImport(ShippedSchemes.Of(2566)!, Agency).Read(SheetFile.Open(file), null, "", null);

        Assert.Equal(["1 98.01", "2 93.22", "3 92.14", "4 90.00"], Read(read));
        Assert.Equal([new("1", "รักษาระดับ"), new("2", "เผยแพร่แผนการใช้จ่าย"), new("3", "เผยแพร่แผนการใช้จ่าย")], read.Guidance);
    }

    [Fact]
    public void A_row_with_a_word_that_lost_its_sara_am_is_named() =>
        Assert.Contains(
            Paste("ตัวชี้วัด\tคะแนน\tข้อเสนอแนะ\n1\t98.01\tให้มีค าสั่ง\n2\t93.22\t").Notes,
            note => note.StartsWith("แถว 2: คำขาดจากการคัดลอก “ค าสั่ง” คือ “คำสั่ง”", StringComparison.Ordinal)
        );

    [Fact]
    public void Columns_of_scores_between_which_nothing_decides_are_told()
    {
        var read = Paste("ตัวชี้วัด\tคะแนน ก\tคะแนน ข\nการปฏิบัติหน้าที่\t90\t98.01\nการใช้งบประมาณ\t91\t93.22");

        Assert.Contains(read.Notes, n => n.StartsWith("มีคอลัมน์คะแนนหลายคอลัมน์ อ่านจากคอลัมน์ที่ 3", StringComparison.Ordinal));
    }

    [Fact]
    public void Means_under_each_instrument_are_the_instruments_and_the_last_is_the_total()
    {
        var read = Paste(
            "ตัวชี้วัด\tคะแนน\nแบบวัด IIT\t\n1\t90\n2\t91\n3\t92\n4\t93\n5\t94\nคะแนนเฉลี่ย\t92.00\nแบบวัด EIT\t\n6\t80\n7\t81\n8\t82\nคะแนนเฉลี่ย\t81.50\nแบบตรวจ OIT\t\n9\t70\n10\t72\nคะแนนเฉลี่ย\t71.00\nคะแนนรวม\t80.30"
        );

        Assert.Equal(
            ["IIT 92.00", "EIT 81.50", "OIT 71.00", "total 80.30"],
            read.Cells.Where(c => !char.IsDigit(c.Code[0])).Select(c => $"{c.Code} {c.Text}")
        );
    }

    [Fact]
    public void A_mean_under_all_instruments_is_the_total()
    {
        var rows = string.Join('\n', Enumerable.Range(1, 10).Select(n => $"ตัวชี้วัดที่ {n}\t9{n % 10}.00"));

        Assert.Contains(Paste($"ตัวชี้วัด\tคะแนน\n{rows}\nคะแนนเฉลี่ย\t94.40").Cells, c => c is { Code: "total", Text: "94.40" });
    }

    [Fact]
    public void Indicators_under_each_half_of_EIT_are_that_halfs()
    {
        var read = Paste(
            "ตัวชี้วัด\tคะแนน\nEIT ส่วนที่ 1\t\nคุณภาพการดำเนินงาน\t90\nประสิทธิภาพการสื่อสาร\t88\nการปรับปรุงการทำงาน\t86\nEIT ส่วนที่ 2\t\nคุณภาพการดำเนินงาน\t80\nประสิทธิภาพการสื่อสาร\t84\nการปรับปรุงการทำงาน\t82\nOIT\t\nการเปิดเผยข้อมูล\t75\nการป้องกันการทุจริต\t48.75"
        );

        Assert.Equal(
            [
                "6/EIT1 90.00",
                "7/EIT1 88.00",
                "8/EIT1 86.00",
                "6/EIT2 80.00",
                "7/EIT2 84.00",
                "8/EIT2 82.00",
                "9 75.00",
                "10 48.75",
            ],
            Read(read)
        );
    }

    [Fact]
    public void A_row_for_each_agency_gives_the_own_row()
    {
        const string Province = "ที่\tหน่วยงาน\tIIT\tEIT\tOIT\tคะแนนรวม\tระดับ\n";
        const string Others =
            "1\tองค์การบริหารส่วนตำบลแบบอย่าง\t90\t91\t92\t91.10\tผ่านดี\n2\tเทศบาลตำบลตัวอย่างใต้\t60\t61\t62\t61.10\tต้องปรับปรุงโดยด่วน\n";

        var read = Paste(Province + Others + "3\tเทศบาลตำบลตัวอย่าง\t95.10\t94.20\t93.30\t93.11\tผ่านดี");

        Assert.Equal(["IIT 95.10", "EIT 94.20", "OIT 93.30", "total 93.11"], Read(read));
        Assert.Equal("ผ่านดี", read.Level);
        Assert.Contains("ตารางเรียงคะแนนตามแนวนอน อ่านจากแถว 4", read.Notes);
        var foreign = Assert.Throws<UnreadableSheetException>(() => Paste(Province + Others));
        Assert.Contains("ไม่พบแถวของ เทศบาลตำบลตัวอย่าง", foreign.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_side_by_side_are_both_read_and_a_column_of_instruments_is_none()
    {
        Assert.Equal(
            ["o1 100.00", "o2 0.00", "o3 100.00", "o4 100.00", "o5 0.00", "o6 100.00"],
            Read(
                    Paste(
                        "ข้อ\tรายการ\tคะแนน\t\tข้อ\tรายการ\tคะแนน\nO1\tก\t100\t\tO4\tง\t100\nO2\tข\t0\t\tO5\tจ\t0\nO3\tค\t100\t\tO6\tฉ\t100"
                    )
                )
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ["1 98.01", "6 88.45", "9 75.00"],
            Read(
                Paste(
                    "ที่\tเครื่องมือ\tตัวชี้วัด\tคะแนน\tคะแนนเต็ม\n1\tIIT\tการปฏิบัติหน้าที่\t98.01\t100\n6\tEIT\tคุณภาพการดำเนินงาน\t88.45\t100\n9\tOIT\tการเปิดเผยข้อมูล\t75\t100"
                )
            )
        );
    }

    [Fact]
    public void Sheets_of_one_result_are_read_together_and_one_of_another_year_is_not()
    {
        var sheets = new[]
        {
            Sheet("IIT", "ข้อ\tคะแนน\ni1\t98.10\ni2\t97.20\ni3\t96.30"),
            Sheet("EIT", "ข้อ\tคะแนน\ne1\t88.10\ne2\t87.20"),
            Sheet("ปี 2565", "ข้อ\tคะแนน\ni1\t70.10\ni2\t70.20\no1\t0"),
            Sheet("เดิม", "ข้อ\tคะแนน\ni1\t60.10\ni2\t60.20\ni3\t60.30"),
            Sheet("บุคลากร", "ที่\tอายุ\n1\t45\n2\t52"),
        };

        var read = new ScoreImport(ShippedSchemes.Of(2566)!, Agency).Read(sheets, null, "", "ผล.xlsx");

        Assert.Equal(["i1 98.10", "i2 97.20", "i3 96.30", "e1 88.10", "e2 87.20"], Read(read));
        Assert.Contains("ไฟล์มี 5 แผ่นงาน อ่านจากแผ่น “IIT” “EIT”", read.Notes);
        Assert.Contains("ไม่ได้อ่านแผ่น “ปี 2565” เพราะกล่าวถึงปีอื่น", read.Notes);
        Assert.Equal([ContradictionKind.Year], read.Doubts.Select(d => d.Kind));
        Assert.Contains("ไม่ได้อ่านแผ่น “เดิม” เพราะมีคะแนนของข้อเดียวกันแต่ต่างกัน 3 ค่า", read.Notes);
    }
}
