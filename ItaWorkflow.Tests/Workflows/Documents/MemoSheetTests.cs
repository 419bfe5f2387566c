using ItaWorkflow.Workflows.Documents;

namespace ItaWorkflow.Tests.Workflows.Documents;

public sealed class MemoSheetTests(PrintShop shop) : IClassFixture<PrintShop>
{
    [Fact]
    public async Task Nothing_shrinks_the_sheet()
    {
        var paper = await shop.PrintAsync(MemoSheet.Html(SampleMemo.Model));

        Assert.Equal([0.75], paper.TextScales);
        Assert.Equal("step-1 step-2 step-3 step-4", string.Join(" ", paper.Links.Select(l => l.Name)));
    }
}
