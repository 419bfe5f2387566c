using ItaWorkflow.Data.Organization;
using ItaWorkflow.Workflows.Staffing;

namespace ItaWorkflow.Tests.Workflows.Staffing;

public sealed class StaffChecksTests
{
    private const string Head = "ชื่อ\tตำแหน่ง\tสำนัก/กอง\tอีเมล\n";
    private static readonly StandingOffice Empty = new([], [], [], new Dictionary<int, string>());

    [Theory]
    [InlineData("นายก ข\t\tกองช่าง\t", StaffField.Position, "โปรดใส่ตำแหน่ง")]
    [InlineData("นายก ข\tนายช่าง\t\t", StaffField.Division, "โปรดใส่สำนัก/กอง")]
    [InlineData("นายก ข\tนายช่าง\tกองช่าง\tไม่ใช่อีเมล", StaffField.Email, "ที่อยู่อีเมลไม่ถูกต้อง")]
    [InlineData(
        "นายก ข\tนายช่าง\tกองช่าง\ta@b.go.th\nนายค ง\tนายช่าง\tกองช่าง\ta@b.go.th",
        StaffField.Email,
        "ซ้ำกับแถว 2 นายก ข"
    )]
    [InlineData("นายก ข\tนายช่าง\tกองช่าง\t\nก ข\tนายช่าง\tกองช่าง\t", StaffField.Name, "ซ้ำกับแถว 2 นายก ข")]
    [InlineData(
        "นายก ข\tผู้อำนวยการกองช่าง\tกองช่าง\t\nนายค ง\tผู้อำนวยการกองช่าง\tกองช่าง\t",
        StaffField.Position,
        "ซ้ำกับแถว 2 นายก ข ตำแหน่งนี้มีได้คนเดียว"
    )]
    public void A_row_that_stops_the_table_says_where_and_why(string lines, StaffField field, string words)
    {
        var plan = Plan(Head + lines);

        var problem = Assert.Single(Assert.Single(plan.Bad).Problems);
        Assert.Equal((field, words), (problem.Field, problem.Text));
    }

    [Fact]
    public void A_division_spelt_unlike_the_others_is_a_slip_until_its_writer_means_it()
    {
        const string Lines = Head + "นายก ข\tนายช่าง\tกองช่าง\t\nนายค ง\tนายช่าง\tกองช่าง\t\nนายจ ฉ\tนายช่าง\tกองช่าว\t";
        var problem = Assert.Single(Plan(Lines).Bad.Single().Problems);
        Assert.Equal((StaffField.Division, "กองช่าง"), (problem.Field, problem.Suggestion));

        var meant = StaffTable.Read(Lines).Rows.Select(r => r.Number == 4 ? r with { Meant = "ใช่" } : r).ToList();
        Assert.Equal(["กองช่าง", "กองช่าว"], new StaffChecks(Empty, meant).Plan().NewDivisions);
    }

    [Fact]
    public void A_broken_sara_am_is_mended_and_shown()
    {
        var line = Assert.Single(Plan(Head + "นายส ําราญ ตัวอย่าง\tเจ้าพนักงานธุรการ\tกองช่าง\t").Lines);

        Assert.True(line.Pasted is null || line.Row.Name.Contains("สำราญ", StringComparison.Ordinal));
        Assert.Equal(StaffState.New, line.State);
    }

    [Theory]
    [InlineData("นายกเทศมนตรีตำบลตัวอย่าง", Post.Mayor)]
    [InlineData("รองนายกองค์การบริหารส่วนตำบล", Post.DeputyMayor)]
    [InlineData("ปลัด อบต.", Post.Clerk)]
    [InlineData("รองปลัดเทศบาล", Post.DeputyClerk)]
    [InlineData("หัวหน้าสำนักปลัด", Post.DivisionHead)]
    [InlineData("ผู้อำนวยการกองคลัง", Post.DivisionHead)]
    [InlineData("เลขานุการนายกเทศมนตรี", Post.Officer)]
    [InlineData("นายช่างโยธา", Post.Officer)]
    public void A_title_says_its_place_in_the_chain(string title, Post post) =>
        Assert.Equal(post, StaffPosts.Of(new(2) { Position = title }));

    [Theory]
    [InlineData("นางสาวสมใจ ตัวอย่าง", "", "somchai.t")]
    [InlineData("นายสาธิต เรียบร้อย", "satit@example.go.th", "satit")]
    [InlineData("นายสาธิต เรียบร้อย", "taken@example.go.th", "taken2")]
    public void A_user_name_can_be_typed_and_is_nobody_elses(string name, string email, string wanted) =>
        Assert.Equal(wanted, PersonNames.UserName(name, email, new HashSet<string>(StringComparer.Ordinal) { "taken" }));

    private static StaffPlan Plan(string table) => new StaffChecks(Empty, StaffTable.Read(table).Rows).Plan();
}
