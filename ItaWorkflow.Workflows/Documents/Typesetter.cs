using System.Text;
using ItaWorkflow.Workflows.Documents.Chromium;
using Microsoft.Extensions.Logging;

namespace ItaWorkflow.Workflows.Documents;

/// <summary>
/// Turns a sheet (HTML and CSS, complete in itself) into PDF with one warm headless Chromium, started when first needed and
/// started anew when it dies. One for the whole process.
/// </summary>
public sealed class Typesetter(SheetPolicy policy, ILogger<Typesetter> log) : IDisposable
{
    public static readonly Refusal TooMuchText = new(
        "เนื้อหามีขนาดใหญ่เกินกว่าจะจัดหน้าเป็นเอกสารได้ โปรดย้ายตารางหรือรูปภาพขนาดใหญ่ไปเป็นไฟล์แนบ"
    );
    public static readonly Refusal TooSlow = new(
        "จัดหน้าเอกสารไม่เสร็จภายในเวลาที่กำหนด โปรดลดขนาดตารางหรือข้อความ หรือลองใหม่อีกครั้ง"
    );

    private readonly SemaphoreSlim sheets = new(policy.AtOnce);
    private readonly SemaphoreSlim starting = new(1);
    private ChromiumBrowser? browser;
    private bool disposed;

    public static Refusal TooManyPages(int most) => new($"เอกสารยาวเกิน {most} หน้า โปรดย้ายรายละเอียดไปเป็นไฟล์แนบ");

    internal int? ProcessId => browser?.ProcessId;

    /// <param name="html">A whole document with its style inside; scripts do not run and nothing is fetched.</param>
    /// <returns>A tagged PDF.</returns>
    /// <exception cref="TypesettingRefused">Too large, too long or too slow.</exception>
    /// <exception cref="InvalidOperationException">Chromium or its font is missing, or it died twice on this sheet.</exception>
    public Task<byte[]> TypesetAsync(string html, CancellationToken cancel) => TypesetAsync(html, policy.Memo, cancel);

    /// <summary>The same for a paper that goes with a memo, which may be longer: <see cref="SheetPolicy.Paper"/>.</summary>
    internal Task<byte[]> TypesetPaperAsync(string html, CancellationToken cancel) => TypesetAsync(html, policy.Paper, cancel);

    /// <summary>Starts the browser and looks at a trial sheet's font, so that a bad installation shows at once.</summary>
    public async Task CheckAsync(CancellationToken cancel) => await RunningAsync(cancel);

    public void Dispose()
    {
        disposed = true;
        browser?.Dispose();
        sheets.Dispose();
        starting.Dispose();
    }

    private async Task<byte[]> TypesetAsync(string html, SheetRoom room, CancellationToken cancel)
    {
        var pictures = SheetPage.PictureLength(html);
        if (pictures > policy.MaxPictureBytes || Encoding.UTF8.GetByteCount(html) - pictures > room.HtmlBytes)
            throw new TypesettingRefused(TooMuchText);
        using var activity = Tracing.Typesetting.StartActivity("typeset");
        await sheets.WaitAsync(cancel);
        try
        {
            var pdf = await PrintAsync(html, room, cancel);
            return PrintedSheet.Pages(pdf) <= room.Pages ? pdf : throw new TypesettingRefused(TooManyPages(room.Pages));
        }
        finally
        {
            sheets.Release();
        }
    }

    private async Task<byte[]> PrintAsync(string html, SheetRoom room, CancellationToken cancel)
    {
        try
        {
            return await PrintOnceAsync(html, room, cancel);
        }
        catch (Exception e) when (e is ChromiumGone or DevToolsError && !disposed)
        {
            log.LogWarning(e, "Chromium was lost while typesetting; the sheet is tried once more");
        }
        try
        {
            return await PrintOnceAsync(html, room, cancel);
        }
        catch (Exception e) when (e is ChromiumGone or DevToolsError)
        {
            throw new InvalidOperationException("Chromium died twice on one sheet.", e);
        }
    }

    private async Task<byte[]> PrintOnceAsync(string html, SheetRoom room, CancellationToken cancel)
    {
        var running = await RunningAsync(cancel);
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
            throw new TypesettingRefused(TooSlow);
        }
    }

    private async Task<ChromiumBrowser> RunningAsync(CancellationToken cancel)
    {
        if (browser is { IsAlive: true } warm)
            return warm;
        await starting.WaitAsync(cancel);
        try
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            if (browser is { IsAlive: true } meanwhile)
                return meanwhile;
            browser?.Dispose();
            browser = null;
            return browser = await StartAsync(cancel);
        }
        finally
        {
            starting.Release();
        }
    }

    private async Task<ChromiumBrowser> StartAsync(CancellationToken cancel)
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
}
