using ItaWorkflow.Workflows.Staffing;

namespace ItaWorkflow.Tests.Workflows.Staffing;

public sealed class StaffTableTests
{
    [Fact]
    public void Columns_are_told_by_their_heads_in_any_order_and_a_line_of_its_own_heads_the_people_under_it()
    {
        var (rows, refusal) = StaffTable.Read(
            "รายชื่อบุคลากร\t\t\t\nที่\tตำแหน่ง\tคำนำหน้า\tชื่อ\tนามสกุล\tE-mail\n\tกองคลัง\t\t\t\n1\tผู้อำนวยการกองคลัง\tนาง\tออม\tพอเพียง\tOm@Example.go.th\n2\tนักวิชาการคลัง\tนาย\tบัญชี\tละเอียด\t\n"
        );

        Assert.Null(refusal);
        Assert.Equal(
            [
                (4, "นางออม พอเพียง", "ผู้อำนวยการกองคลัง", "กองคลัง", "om@example.go.th"),
                (5, "นายบัญชี ละเอียด", "นักวิชาการคลัง", "กองคลัง", ""),
            ],
            rows.Select(r => (r.Number, r.Name, r.Position, r.Division, r.Email))
        );
    }

    [Fact]
    public void A_table_of_a_page_is_read_by_its_cells()
    {
        var (rows, _) = StaffTable.Read(
            "<table><tr><th>ชื่อ - สกุล</th><th>ตำแหน่ง</th><th>สังกัด</th></tr><tr><td>นาย<b>สาธิต</b>\n เรียบร้อย</td><td>นายช่างโยธา</td><td>กองช่าง</td></tr></table>"
        );

        Assert.Equal(("นายสาธิต เรียบร้อย", "นายช่างโยธา", "กองช่าง"), (rows[0].Name, rows[0].Position, rows[0].Division));
    }

    [Fact]
    public void What_is_carried_from_step_to_step_reads_as_the_same_rows()
    {
        var (rows, _) = StaffTable.Read("ชื่อ\tตำแหน่ง\tกอง\tหัวหน้า\nนางสาวอ่าน เขียน\tนักวิชาการศึกษา\tกองการศึกษา\tใช่");

        var (again, _) = StaffTable.Read(StaffTable.Write([rows[0].With(StaffField.Meant, "ใช่")]));

        Assert.Equal(rows[0] with { Meant = "ใช่" }, again[0]);
    }

    [Fact]
    public void The_template_is_read_when_it_is_filled_in_and_says_so_when_it_is_not()
    {
        Assert.Equal(StaffTable.NoTable, StaffTable.Read(StaffTable.Template()).Refusal);
        Assert.Equal(StaffTable.Nothing, StaffTable.Read(" ").Refusal);
        Assert.NotNull(StaffTable.Read("%PDF-1.7"u8.ToArray()).Refusal);
    }
}
