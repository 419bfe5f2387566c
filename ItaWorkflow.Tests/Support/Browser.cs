using ItaWorkflow.Tests.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser))]

namespace ItaWorkflow.Tests.Support;

public enum Device
{
    /// <summary>1366 × 768, mouse and keyboard.</summary>
    Desktop,

    /// <summary>390 × 844, a thumb.</summary>
    Phone,
}

/// <summary>One real Chromium for the run; every <see cref="Visitor"/> has a session of their own.</summary>
public sealed class Browser : IAsyncDisposable
{
    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Chromium)>> _started = new(StartAsync);

    /// <summary>Somebody who has not signed in.</summary>
    public Task<Visitor> OpenAsync(WebApplication application, Device device = Device.Desktop) =>
        OpenAsync(application.Address, device);

    /// <summary>Somebody of the town at a process of its own, signed in through the page.</summary>
    public async Task<Visitor> SignInAsAsync(AppProcess application, string userName, Device device = Device.Desktop)
    {
        var visitor = await OpenAsync(application.Address, device);
        await visitor.SignInAsync(userName, Town.Password);
        return visitor;
    }

    public async Task<Visitor> OpenAsync(Uri address, Device device)
    {
        var (_, chromium) = await _started.Value;
        var context = await chromium.NewContextAsync(Options(address, device));
        return new Visitor(context, await context.NewPageAsync());
    }

    /// <summary>Somebody of the town, signed in through the page; e.g. <c>officer</c>, <c>mayor</c>.</summary>
    public async Task<Visitor> SignInAsAsync(WebApplication application, string userName, Device device = Device.Desktop)
    {
        var visitor = await OpenAsync(application, device);
        await visitor.SignInAsync(userName, Town.Password);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_started.IsValueCreated)
            return;
        var (driver, chromium) = await _started.Value;
        await chromium.DisposeAsync();
        driver.Dispose();
    }

    private static async Task<(IPlaywright Driver, IBrowser Chromium)> StartAsync()
    {
        var driver = await Playwright.CreateAsync();
        var chromium = await driver.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium-headless-shell" });
        return (driver, chromium);
    }

    private static BrowserNewContextOptions Options(Uri address, Device device) =>
        new()
        {
            BaseURL = address.ToString(),
            Locale = "th-TH",
            TimezoneId = "Asia/Bangkok",
            ViewportSize = device is Device.Phone ? new() { Width = 390, Height = 844 } : new() { Width = 1366, Height = 768 },
            IsMobile = device is Device.Phone,
            HasTouch = device is Device.Phone,
            ReducedMotion = ReducedMotion.Reduce,
            // Others of the tests have certificates of their own.
            IgnoreHTTPSErrors = true,
        };
}
