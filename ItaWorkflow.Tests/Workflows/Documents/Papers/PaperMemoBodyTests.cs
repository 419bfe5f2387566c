using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Documents.Body;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Tests.Workflows.Documents.Papers;

public sealed class PaperMemoBodyTests
{
    [Fact]
    public void The_editor_keeps_all_of_it()
    {
        var html = PaperMemoBody.Html(SamplePaper.Report);

        Assert.Equal(html, BodyHtml.Clean(html));
    }

    [Fact]
    public void Hostile_text_is_kept_as_text()
    {
        foreach (var text in HostilePaper.Texts)
        {
            var html = PaperMemoBody.Html(HostilePaper.Everywhere(text));

            Assert.Equal(html, BodyHtml.Clean(html));
            Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Cells_heads_groups_and_ticks_come_along_and_charts_stay_behind()
    {
        var text = BodyText.Of(PaperMemoBody.Html(SamplePaper.Report));

        Assert.Contains("9\tการเปิดเผยข้อมูล\t75.00\tไม่ผ่านเกณฑ์\n", text, StringComparison.Ordinal);
        Assert.Contains("แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT) น้ำหนักร้อยละ 40\n", text, StringComparison.Ordinal);
        Assert.Contains("√ เผยแพร่เมื่อ 9 มี.ค. 2570", text, StringComparison.Ordinal);
        Assert.DoesNotContain("แผนภูมิที่ 2", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_row_spans_its_table_and_heads_of_one_group_stand_under_it()
    {
        var table = Assert.Single(BodyHtml.Read(PaperMemoBody.Html(SamplePaper.Of(SamplePaper.Progress))).OfType<BodyTable>());

        Assert.Equal([1, 1, 1, 3, 1], table.Head[0].Cells.Select(c => c.ColSpan));
        Assert.Equal([7], table.Rows[0].Cells.Select(c => c.ColSpan));
    }
}
