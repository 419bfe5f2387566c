using ItaWorkflow.Workflows.Documents.Chromium;
using Microsoft.Extensions.Logging;

namespace ItaWorkflow.Workflows.Documents;

/// <summary>
/// Prints sheets, a few at once, in a warm browser that they share. A sheet that fails in company is tried again in a browser of its own:
/// whose fault it was shows only there.
/// </summary>
internal sealed class TypesettingLane(SheetPolicy policy, ILogger log) : IDisposable
{
    private readonly SemaphoreSlim sheets = new(policy.AtOnce);
    private readonly SemaphoreSlim alone = new(1);
    private readonly WarmBrowser shared = new(policy);

    public int? ProcessId => shared.ProcessId;

    /// <exception cref="TypesettingRefused">Too slow.</exception>
    /// <exception cref="InvalidOperationException">Chromium or its font is missing, or it died of this sheet.</exception>
    public async Task<byte[]> PrintAsync(string html, SheetRoom room, CancellationToken cancel)
    {
        await sheets.WaitAsync(cancel);
        try
        {
            return await PrintInCompanyAsync(html, room, cancel) ?? await PrintAloneAsync(html, room, cancel);
        }
        finally
        {
            sheets.Release();
        }
    }

    public Task CheckAsync(CancellationToken cancel) => shared.RunningAsync(cancel);

    public void Dispose()
    {
        shared.Dispose();
        sheets.Dispose();
        alone.Dispose();
    }

    private bool HasCompany => sheets.CurrentCount < policy.AtOnce - 1;

    /// <returns>null: the browser was lost, perhaps through another sheet's fault.</returns>
    private async Task<byte[]?> PrintInCompanyAsync(string html, SheetRoom room, CancellationToken cancel)
    {
        try
        {
            return await PrintAsync(await shared.RunningAsync(cancel), html, room, cancel);
        }
        catch (Exception e) when (e is ChromiumGone or DevToolsError && !shared.IsDisposed)
        {
            log.LogWarning(e, "Chromium was lost while typesetting; the sheet is tried again in one of its own");
        }
        catch (TypesettingRefused) when (HasCompany)
        {
            log.LogWarning("The sheet was not alone; it is tried again in a Chromium of its own");
        }
        return null;
    }

    private async Task<byte[]> PrintAloneAsync(string html, SheetRoom room, CancellationToken cancel)
    {
        await alone.WaitAsync(cancel);
        try
        {
            using var own = await WarmBrowser.StartAsync(policy, cancel);
            return await PrintAsync(own, html, room, cancel);
        }
        catch (Exception e) when (e is ChromiumGone or DevToolsError)
        {
            throw new InvalidOperationException("Chromium died of this sheet.", e);
        }
        finally
        {
            alone.Release();
        }
    }

    private async Task<byte[]> PrintAsync(ChromiumBrowser running, string html, SheetRoom room, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(room.Deadline);
        try
        {
            return await running.PrintAsync(html, room.Pages + 1, deadline.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            log.LogWarning("A sheet took longer than {Deadline}; Chromium is killed", room.Deadline);
            running.Dispose();
            throw new TypesettingRefused(Typesetter.TooSlow);
        }
    }
}
