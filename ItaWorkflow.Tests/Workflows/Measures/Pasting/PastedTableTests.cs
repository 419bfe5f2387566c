using ItaWorkflow.Workflows.Measures.Pasting;

namespace ItaWorkflow.Tests.Workflows.Measures.Pasting;

public sealed class PastedTableTests
{
    [Fact]
    public void Columns_are_known_by_their_heads_in_any_order_and_lines_stay_lines()
    {
        var (rows, refusal) = PastedTable.Read(
            "มาตรการปี 2570\n"
                + "ที่\tผู้รับผิดชอบ\tขั้นตอนหรือวิธีการ/มาตรการ\tประเด็นที่ต้องปรับปรุง\tระยะเวลา\tการรายงานผลและกำกับติดตาม\tผลการดำเนินการ\n"
                + "1\tผู้บริหาร\t\"1. ประชุม\n2. มอบนโยบาย\"\te6 ช่องทาง\tตลอดปีงบประมาณ\tรายงานทุกเดือน\tประชุมแล้ว"
        );

        Assert.Null(refusal);
        var row = Assert.Single(rows);
        Assert.Equal("1. ประชุม\n2. มอบนโยบาย", row[PastedField.Steps]);
        Assert.Equal(("ผู้บริหาร", "e6 ช่องทาง"), (row[PastedField.Responsible], row[PastedField.Issue]));
        Assert.Equal(("รายงานทุกเดือน", "ประชุมแล้ว"), (row[PastedField.FollowUp], row[PastedField.Result]));
    }

    [Fact]
    public void A_table_of_Word_keeps_paragraphs_merged_cells_and_the_heading_over_its_rows()
    {
        var (rows, _) = PastedTable.Read(
            "<table><tr><th>ประเด็น</th><th>แนวทาง</th><th>ผู้รับผิดชอบ</th></tr>"
                + "<tr><td colspan=\"3\"><p>ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร</p></td></tr>"
                + "<tr><td><p>เว็บไซต์\n หายาก</p></td><td rowspan=\"2\"><p>ปรับหน้าแรก</p><p>ตรวจ<br>ลิงก์</p></td><td>กองคลัง</td></tr>"
                + "<tr><td>ป้ายไม่ชัด</td><td>กองช่าง</td></tr></table>"
        );

        Assert.Equal(["เว็บไซต์ หายาก", "ป้ายไม่ชัด"], rows.Select(r => r[PastedField.Issue]));
        Assert.All(rows, r => Assert.Equal("ปรับหน้าแรก\nตรวจ\nลิงก์", r[PastedField.Steps]));
        Assert.All(rows, r => Assert.Equal("ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร", r[PastedField.Indicator]));
        Assert.Equal([3, 4], rows.Select(r => r.Number));
    }

    [Fact]
    public void A_table_without_heads_is_read_as_papers_stand()
    {
        var (rows, _) = PastedTable.Read("ปรับเว็บไซต์\tทำ QR\tหัวหน้าสำนักปลัด\tต.ค. ๖๔ - เม.ย. ๖๕\tทำแล้ว");

        var row = Assert.Single(rows);
        Assert.Equal(("ปรับเว็บไซต์", "ทำ QR"), (row[PastedField.Issue], row[PastedField.Steps]));
        Assert.Equal(("หัวหน้าสำนักปลัด", "ทำแล้ว"), (row[PastedField.Responsible], row[PastedField.Result]));
    }

    [Fact]
    public void A_deadline_at_the_end_of_the_follow_up_is_the_due_date()
    {
        var (rows, _) = PastedTable.Read(
            "ประเด็น\tผู้รับผิดชอบ\tการรายงานผล กำหนดเวลาแล้วเสร็จ\nคู่มือ\tกองคลัง\tรายงานผู้บริหาร ภายในเดือนมีนาคม ๒๕๗๐"
        );

        Assert.Equal("ภายในเดือนมีนาคม ๒๕๗๐", Assert.Single(rows)[PastedField.Due]);
    }

    [Fact]
    public void Rows_come_back_as_they_were_written_and_nothing_else_does()
    {
        var (rows, _) = PastedTable.Read("ประเด็น\tแนวทาง\nก\t\"ข\nค\"");

        var again = Assert.Single(PastedTable.ReadWritten(PastedTable.Write(rows)));
        Assert.Equal((2, "ข\nค"), (again.Number, again[PastedField.Steps]));
        Assert.Empty(PastedTable.ReadWritten("{"));
        Assert.Empty(PastedTable.ReadWritten(null));
    }

    [Fact]
    public void What_is_no_table_is_refused()
    {
        Assert.Equal(PastedTable.Nothing, PastedTable.Read(" ").Refusal);
        Assert.Equal(PastedTable.NoTable, PastedTable.Read("ผู้รับผิดชอบ\tระยะเวลา\nกองคลัง\tตลอดปี").Refusal);
        var many = "ประเด็น\tแนวทาง\n" + string.Join('\n', Enumerable.Range(0, 201).Select(i => $"เรื่อง {i}\tทำ"));
        Assert.Equal(PastedTable.TooLong, PastedTable.Read(many).Refusal);
    }
}
