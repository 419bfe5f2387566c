using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace ItaWorkflow.Workflows.Documents.Chromium;

/// <summary>One running browser. It ends with its pipes, so it never outlives us.</summary>
internal sealed class ChromiumBrowser : IDisposable
{
    private readonly Process process;
    private readonly DevToolsPipe pipe;

    /// <summary>Blank ones, as many as sheets were ever typeset at once: opening one takes longer than typesetting a memo in it.</summary>
    private readonly ConcurrentBag<ChromiumPage> idle = [];

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
            try
            {
                return await StartAsync(way, cancel);
            }
            catch (ChromiumGone e)
            {
                failures.Add(e);
            }
        throw new ChromiumGone($"{chromium} does not start.", new AggregateException(failures));
    }

    private static async Task<ChromiumBrowser> StartAsync(string[] way, CancellationToken cancel)
    {
        var browser = new ChromiumBrowser(
            Process.Start(ChromiumLaunch.Describe(way)) ?? throw new InvalidOperationException("/bin/sh did not start.")
        );
        try
        {
            await browser.pipe.AskAsync("Browser.getVersion", null, null, cancel);
            return browser;
        }
        catch
        {
            browser.Dispose();
            throw;
        }
    }

    /// <summary>Typesets one sheet in a page that no other uses meanwhile: no script, no request leaves it.</summary>
    public async Task<byte[]> PrintAsync(string html, int mostPages, CancellationToken cancel)
    {
        if (!idle.TryTake(out var page))
            page = await ChromiumPage.OpenAsync(pipe, cancel);
        try
        {
            await page.LoadAsync(html, cancel);
            await page.LoosenAsync(cancel);
            var pdf = await page.PrintAsync(mostPages, cancel);
            await page.LoadAsync("", cancel);
            idle.Add(page);
            return pdf;
        }
        catch
        {
            page.Dispose();
            throw;
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
}
