using System.Text.Json;
using System.Text.Json.Nodes;

namespace ItaWorkflow.Workflows.Documents.Chromium;

/// <summary>One page of a browser while a sheet is typeset in it.</summary>
internal sealed class ChromiumPage : IDisposable
{
    private readonly DevToolsPipe pipe;
    private readonly string session;
    private readonly TaskCompletionSource loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool writing;

    public ChromiumPage(DevToolsPipe pipe, string session)
    {
        this.pipe = pipe;
        this.session = session;
        pipe.Heard += Hear;
    }

    public void Dispose() => pipe.Heard -= Hear;

    public async Task LoadAsync(string html, CancellationToken cancel)
    {
        await AskAsync("Emulation.setScriptExecutionDisabled", new() { ["value"] = true }, cancel);
        var everything = new JsonArray(new JsonObject { ["urlPattern"] = "*" });
        await AskAsync("Fetch.enable", new() { ["patterns"] = everything }, cancel);
        await AskAsync("Page.enable", [], cancel);
        var tree = await AskAsync("Page.getFrameTree", [], cancel);
        var frame = tree.GetProperty("frameTree").GetProperty("frame").GetProperty("id").GetString();
        writing = true;
        await AskAsync("Page.setDocumentContent", new() { ["frameId"] = frame, ["html"] = html }, cancel);
        await loaded.Task.WaitAsync(cancel);
    }

    public async Task<byte[]> PrintAsync(int mostPages, CancellationToken cancel)
    {
        var how = new JsonObject
        {
            ["preferCSSPageSize"] = true,
            ["printBackground"] = true,
            ["generateTaggedPDF"] = true,
            ["generateDocumentOutline"] = true,
            ["pageRanges"] = $"1-{mostPages}",
        };
        var answer = await AskAsync("Page.printToPDF", how, cancel);
        return answer.GetProperty("data").GetBytesFromBase64();
    }

    private void Hear(object? sender, DevToolsEvent heard)
    {
        if (!string.Equals(heard.Session, session, StringComparison.Ordinal))
            return;
        switch (heard.Method)
        {
            case "Page.loadEventFired" when writing:
                loaded.TrySetResult();
                break;
            case "Fetch.requestPaused":
                Abort(heard.Parameters.GetProperty("requestId").GetString()!);
                break;
            case "Inspector.targetCrashed":
                loaded.TrySetException(new ChromiumGone("The page crashed."));
                break;
        }
    }

    private void Abort(string request)
    {
        var no = new JsonObject { ["requestId"] = request, ["errorReason"] = "BlockedByClient" };
        _ = AskAsync("Fetch.failRequest", no, CancellationToken.None)
            .ContinueWith(static task => task.Exception, TaskScheduler.Default);
    }

    private Task<JsonElement> AskAsync(string method, JsonObject parameters, CancellationToken cancel) =>
        pipe.AskAsync(method, parameters, session, cancel);
}
