using System.Text.Json;
using System.Text.Json.Nodes;

namespace ItaWorkflow.Workflows.Documents.Chromium;

/// <summary>A page of a browser, in a context of its own, in which one sheet after the other is typeset.</summary>
internal sealed class ChromiumPage : IDisposable
{
    private readonly DevToolsPipe pipe;
    private readonly string context;
    private string session = "";
    private string frame = "";
    private volatile TaskCompletionSource? loaded;

    private ChromiumPage(DevToolsPipe pipe, string context)
    {
        this.pipe = pipe;
        this.context = context;
        pipe.Heard += Hear;
    }

    public static async Task<ChromiumPage> OpenAsync(DevToolsPipe pipe, CancellationToken cancel)
    {
        var page = new ChromiumPage(
            pipe,
            Text(await pipe.AskAsync("Target.createBrowserContext", [], null, cancel), "browserContextId")
        );
        try
        {
            await page.OpenAsync(cancel);
            return page;
        }
        catch
        {
            page.Dispose();
            throw;
        }
    }

    /// <summary>Not awaited: a sheet that hangs would hang this too. The deadline then kills the browser.</summary>
    public void Dispose()
    {
        pipe.Heard -= Hear;
        Forget(
            pipe.AskAsync("Target.disposeBrowserContext", new() { ["browserContextId"] = context }, null, CancellationToken.None)
        );
    }

    public async Task LoadAsync(string html, CancellationToken cancel)
    {
        var load = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        loaded = load;
        await AskAsync("Page.setDocumentContent", new() { ["frameId"] = frame, ["html"] = html }, cancel);
        await load.Task.WaitAsync(cancel);
    }

    /// <summary>Ends lines that justifying would pull apart: <see cref="LooseLines"/>. A sheet that cannot be measured is printed as it is.</summary>
    public Task LoosenAsync(CancellationToken cancel) =>
        AskAsync("Runtime.evaluate", new() { ["expression"] = LooseLines.Script }, cancel);

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

    private async Task OpenAsync(CancellationToken cancel)
    {
        var blank = new JsonObject { ["url"] = "about:blank", ["browserContextId"] = context };
        var target = Text(await pipe.AskAsync("Target.createTarget", blank, null, cancel), "targetId");
        var attach = new JsonObject { ["targetId"] = target, ["flatten"] = true };
        session = Text(await pipe.AskAsync("Target.attachToTarget", attach, null, cancel), "sessionId");
        await AskAsync("Emulation.setScriptExecutionDisabled", new() { ["value"] = true }, cancel);
        var everything = new JsonArray(new JsonObject { ["urlPattern"] = "*" });
        await AskAsync("Fetch.enable", new() { ["patterns"] = everything }, cancel);
        await AskAsync("Page.enable", [], cancel);
        var tree = await AskAsync("Page.getFrameTree", [], cancel);
        frame = Text(tree.GetProperty("frameTree").GetProperty("frame"), "id");
    }

    private void Hear(object? sender, DevToolsEvent heard)
    {
        if (!string.Equals(heard.Session, session, StringComparison.Ordinal))
            return;
        switch (heard.Method)
        {
            case "Page.loadEventFired":
                loaded?.TrySetResult();
                break;
            case "Fetch.requestPaused":
                Abort(heard.Parameters.GetProperty("requestId").GetString()!);
                break;
            case "Inspector.targetCrashed":
                loaded?.TrySetException(new ChromiumGone("The page crashed."));
                break;
        }
    }

    private void Abort(string request)
    {
        var no = new JsonObject { ["requestId"] = request, ["errorReason"] = "BlockedByClient" };
        Forget(AskAsync("Fetch.failRequest", no, CancellationToken.None));
    }

    private static void Forget(Task<JsonElement> asked) =>
        _ = asked.ContinueWith(static task => task.Exception, TaskScheduler.Default);

    private static string Text(JsonElement answer, string name) => answer.GetProperty(name).GetString()!;

    private Task<JsonElement> AskAsync(string method, JsonObject parameters, CancellationToken cancel) =>
        pipe.AskAsync(method, parameters, session, cancel);
}
