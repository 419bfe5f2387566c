using System.IO.Pipelines;
using ItaWorkflow.Workflows.Documents.Chromium;

namespace ItaWorkflow.Tests.Workflows.Documents;

public sealed class DevToolsPipeTests
{
    [Fact]
    public async Task Who_asks_a_browser_that_was_stopped_is_told_that_it_is_gone()
    {
        using var pipe = new DevToolsPipe(Stream.Null, new Pipe().Reader.AsStream());
        var waiting = pipe.AskAsync("Browser.getVersion", null, null, CancellationToken.None);

        pipe.Dispose();

        Assert.False(pipe.IsOpen);
        await Assert.ThrowsAsync<ChromiumGone>(() => waiting);
        await Assert.ThrowsAsync<ChromiumGone>(() => pipe.AskAsync("Browser.getVersion", null, null, CancellationToken.None));
    }
}
