using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Documents.Body;

namespace ItaWorkflow.Tests.Workflows.Documents.Body;

public sealed class SheetColumnsTests
{
    [Fact]
    public void A_column_is_as_wide_as_its_longest_word()
    {
        var shares = Shares($"<tr><th>ลำดับ</th><th>ประเด็น</th></tr><tr><td>1</td><td>{new string('ก', 400)}</td></tr>");

        Assert.True(shares[0] * 1.6 >= 12, $"{shares[0] * 1.6} mm");
        Assert.True(shares[1] > 60);
    }

    [Fact]
    public void Dragged_widths_are_kept_in_proportion() =>
        Assert.Equal([25, 75], Shares("<tr><td colwidth=\"100\">ก</td><td colwidth=\"300\">ข</td></tr>"));

    [Theory]
    [InlineData("<tr><td>ก</td></tr>")]
    [InlineData("<tr><td></td><td></td></tr>")]
    [InlineData("<tr><td colspan=\"3\">ก</td></tr>")]
    [InlineData(
        "<tr><td>กกกกกกกกกกกก</td><td>กกกกกกกกกกกก</td><td>กกกกกกกกกกกก</td><td>กกกกกกกกกกกก</td><td>กกกกกกกกกกกก</td><td>กกกกกกกกกกกก</td></tr>"
    )]
    public void The_columns_fill_the_sheet(string rows)
    {
        var shares = Shares(rows);

        Assert.Equal(100, shares.Sum(), 0.01);
        Assert.All(shares, s => Assert.True(s > 0));
    }

    private static IReadOnlyList<double> Shares(string rows)
    {
        var table = Assert.IsType<BodyTable>(Assert.Single(BodyHtml.Read($"<table>{rows}</table>")));
        var (head, body) = (new SheetGrid(table.Head), new SheetGrid(table.Rows));
        return SheetColumns.Shares(Math.Max(head.Columns, body.Columns), head, body);
    }
}
