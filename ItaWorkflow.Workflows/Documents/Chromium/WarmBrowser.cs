namespace ItaWorkflow.Workflows.Documents.Chromium;

/// <summary>A browser that several share: started when first needed and anew when it has died.</summary>
internal sealed class WarmBrowser(SheetPolicy policy) : IDisposable
{
    private readonly SemaphoreSlim starting = new(1);
    private ChromiumBrowser? browser;

    public bool IsDisposed { get; private set; }

    public int? ProcessId => browser is { IsAlive: true } running ? running.ProcessId : null;

    /// <summary>A browser of one's own, whose font a trial sheet has shown.</summary>
    /// <exception cref="InvalidOperationException">Chromium or its font is missing.</exception>
    public static async Task<ChromiumBrowser> StartAsync(SheetPolicy policy, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(policy.StartDeadline);
        var started = await ChromiumBrowser.StartAsync(ChromiumLaunch.Find(policy.Chromium), deadline.Token);
        try
        {
            SheetFont.Check(await started.PrintAsync(SheetFont.TrialSheet, 1, deadline.Token));
            return started;
        }
        catch
        {
            started.Dispose();
            throw;
        }
    }

    public async Task<ChromiumBrowser> RunningAsync(CancellationToken cancel)
    {
        if (browser is { IsAlive: true } warm)
            return warm;
        await starting.WaitAsync(cancel);
        try
        {
            ObjectDisposedException.ThrowIf(IsDisposed, this);
            if (browser is { IsAlive: true } meanwhile)
                return meanwhile;
            browser?.Dispose();
            browser = null;
            return browser = await StartAsync(policy, cancel);
        }
        finally
        {
            starting.Release();
        }
    }

    public void Dispose()
    {
        IsDisposed = true;
        browser?.Dispose();
        starting.Dispose();
    }
}
