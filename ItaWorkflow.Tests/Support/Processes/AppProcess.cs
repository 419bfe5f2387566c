using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace ItaWorkflow.Tests.Support.Processes;

/// <summary>The application as a process of its own, which can be killed, on a test's database.</summary>
public sealed partial class AppProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> said = new();

    private AppProcess(Process process, Uri address)
    {
        (this.process, Address) = (process, address);
        process.OutputDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
    }

    public Uri Address { get; }

    /// <summary>Set when a person is about to post.</summary>
    public TaskCompletionSource BeginsToDecide { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What its console shows so far.</summary>
    public string Said => string.Join('\n', said);

    /// <param name="whole">With its timed jobs, and with scripts and styles for a browser, which an unpublished build serves in development only.</param>
    public static Task<AppProcess> StartAsync(TestDatabase database, bool whole = false) =>
        StartAsync([
            new("ConnectionStrings__Default", database.ConnectionString),
            new("DataDirectory", database.Folder),
            new("Clock__Runs", whole ? "true" : "false"),
            new("ASPNETCORE_ENVIRONMENT", whole ? "Development" : "Production"),
        ]);

    /// <param name="settings">Of the environment.</param>
    public static async Task<AppProcess> StartAsync(params IReadOnlyList<KeyValuePair<string, string>> settings)
    {
        var app = Launch(settings);
        await app.ListensAsync();
        return app;
    }

    /// <summary>It may not listen yet.</summary>
    public static AppProcess Launch(params IReadOnlyList<KeyValuePair<string, string>> settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var folder = Path.Combine(Repository.Root, "ItaWorkflow.Web");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "bin", configuration, "net10.0", "ItaWorkflow.Web.dll")])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        // It lives for seconds: code is not measured in order to be compiled again.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["Logging__LogLevel__Default"] = "Error";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return new AppProcess(Process.Start(start)!, address);
    }

    /// <returns>The exit code of one that ends by itself.</returns>
    public async Task<int> EndAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    /// <summary>As kill -9.</summary>
    public void Kill() => process.Kill(entireProcessTree: true);

    public async Task<HttpClient> SignInAsync(string userName)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = Address };
        var page = await client.GetStringAsync("/account/sign-in");
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = TokenOf(page),
            ["Input.Name"] = userName,
            ["Input.Password"] = Town.Password,
        };
        using var answer = await client.PostAsync("/account/sign-in", new FormUrlEncodedContent(form));
        answer.EnsureSuccessStatusCode();
        return client;
    }

    public static string TokenOf(string page) => Token().Matches(page)[^1].Groups["value"].Value;

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task ListensAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        // Minutes, where other tests have both cores.
        for (var tries = 0; tries < 3000 && !process.HasExited; tries++)
        {
            try
            {
                using var answer = await client.GetAsync("/health");
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }

        var end = process.HasExited ? $"ended with {process.ExitCode}" : "does not listen";
        throw new InvalidOperationException($"The application {end}: {Said}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(
        "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<value>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Token();
}
