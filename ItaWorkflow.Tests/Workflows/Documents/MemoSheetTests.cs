using ItaWorkflow.Workflows.Documents;

namespace ItaWorkflow.Tests.Workflows.Documents;

public sealed class MemoSheetTests(PrintShop shop) : IClassFixture<PrintShop>
{
    [Fact]
    public async Task Dump()
    {
        var paper = await shop.PrintAsync(MemoSheet.Html(SampleMemo.Model));
        await File.WriteAllBytesAsync("/tmp/dx/memo.pdf", paper.Pdf);
        await File.WriteAllTextAsync("/tmp/dx/memo.html", MemoSheet.Html(SampleMemo.Model));
        Assert.Equal([0.75], paper.TextScales);
    }
}
