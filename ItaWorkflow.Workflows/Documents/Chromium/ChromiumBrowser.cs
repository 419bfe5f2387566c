using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ItaWorkflow.Workflows.Documents.Chromium;

/// <summary>One running browser. It ends with its pipes, so it never outlives us.</summary>
internal sealed class ChromiumBrowser : IDisposable
{
    private readonly Process process;
    private readonly DevToolsPipe pipe;

    private ChromiumBrowser(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        pipe = new DevToolsPipe(process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
    }

    public bool IsAlive => pipe.IsOpen;
    public int ProcessId => process.Id;

    /// <exception cref="ChromiumGone">No way of starting it works on this machine.</exception>
    public static async Task<ChromiumBrowser> StartAsync(string chromium, CancellationToken cancel)
    {
        var failures = new List<Exception>();
        foreach (var way in ChromiumLaunch.Ways(chromium))
        {
            var browser = new ChromiumBrowser(
                Process.Start(ChromiumLaunch.Describe(way)) ?? throw new InvalidOperationException("/bin/sh did not start.")
            );
            try
            {
                await browser.pipe.AskAsync("Browser.getVersion", null, null, cancel);
                return browser;
            }
            catch (Exception e)
            {
                browser.Dispose();
                if (e is not ChromiumGone)
                    throw;
                failures.Add(e);
            }
        }
        throw new ChromiumGone($"{chromium} does not start.", new AggregateException(failures));
    }

    /// <summary>Typesets one sheet in a context of its own: no script, no request leaves it.</summary>
    public async Task<byte[]> PrintAsync(string html, int mostPages, CancellationToken cancel)
    {
        var context = Text(await AskAsync("Target.createBrowserContext", [], null, cancel), "browserContextId");
        try
        {
            return await PrintInAsync(context, html, mostPages, cancel);
        }
        finally
        {
            // Not awaited: a sheet that hangs would hang this too. The deadline then kills the browser.
            _ = AskAsync("Target.disposeBrowserContext", new() { ["browserContextId"] = context }, null, CancellationToken.None)
                .ContinueWith(static task => task.Exception, TaskScheduler.Default);
        }
    }

    public void Dispose()
    {
        pipe.Dispose();
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself meanwhile.
        }
        process.Dispose();
    }

    private async Task<byte[]> PrintInAsync(string context, string html, int mostPages, CancellationToken cancel)
    {
        var blank = new JsonObject { ["url"] = "about:blank", ["browserContextId"] = context };
        var target = Text(await AskAsync("Target.createTarget", blank, null, cancel), "targetId");
        var attach = new JsonObject { ["targetId"] = target, ["flatten"] = true };
        var session = Text(await AskAsync("Target.attachToTarget", attach, null, cancel), "sessionId");
        using var page = new ChromiumPage(pipe, session);
        await page.LoadAsync(html, cancel);
        return await page.PrintAsync(mostPages, cancel);
    }

    private Task<JsonElement> AskAsync(string method, JsonObject parameters, string? session, CancellationToken cancel) =>
        pipe.AskAsync(method, parameters, session, cancel);

    private static string Text(JsonElement answer, string name) => answer.GetProperty(name).GetString()!;
}
