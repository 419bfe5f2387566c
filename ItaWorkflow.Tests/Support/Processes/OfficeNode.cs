using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;

namespace ItaWorkflow.Tests.Support.Processes;

/// <summary>The whole application with its timed jobs as a process of its own, which can be killed, by a clock that the test sets.</summary>
public sealed class OfficeNode : IAsyncDisposable
{
    private readonly Process process;
    private readonly TaskCompletionSource _up = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private OfficeNode(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is OfficeNodeProcess.IsUp)
                _up.TrySetResult();
        };
        process.BeginOutputReadLine();
    }

    /// <summary>It serves, and its jobs run.</summary>
    public Task Up => _up.Task.WaitAsync(TimeSpan.FromMinutes(2));

    /// <param name="settings">Of the application; <see cref="SetClock.Setting"/> names the clock's file.</param>
    public static OfficeNode Start(IReadOnlyDictionary<string, string> settings)
    {
        string[] asked = ["-method", $"{typeof(OfficeNodeProcess).FullName}.{nameof(OfficeNodeProcess.Runs_until_it_is_killed)}"];
        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "ItaWorkflow.Tests"),
            [.. asked, "-explicit", "only", "-noLogo", "-noColor"]
        )
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[OfficeNodeProcess.Prefix + name] = value;
        return new(Process.Start(start)!);
    }

    /// <summary>As kill -9.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }
}

/// <summary>No test, but what <see cref="OfficeNode"/> starts: this program once more, as the application.</summary>
public sealed class OfficeNodeProcess
{
    public const string Prefix = "OFFICE_NODE_";
    public const string IsUp = "the office is open";

    [Fact(Explicit = true)]
    public async Task Runs_until_it_is_killed()
    {
        await using var application = new Application();
        application.UseKestrel(0);
        application.StartServer();
        Console.WriteLine(IsUp);
        // Who started it has the other end: it closes when that one dies.
        await Console.In.ReadLineAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Application : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("Logging:LogLevel:Default", "Error");
            var given = Environment.GetEnvironmentVariables().Keys.Cast<string>();
            foreach (var name in given.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
                builder.UseSetting(name[Prefix.Length..], Environment.GetEnvironmentVariable(name));
            builder.ConfigureTestServices(services =>
                services.AddSingleton<TimeProvider>(new SetClock(Environment.GetEnvironmentVariable(Prefix + SetClock.Setting)!))
            );
        }
    }
}

/// <summary>Goes as the machine's clock does, so far ahead of it as a file says: several processes may go by one.</summary>
public sealed class SetClock(string file) : TimeProvider
{
    public const string Setting = "ClockFile";
    private long readAt = -1_000;
    private TimeSpan ahead;

    public override DateTimeOffset GetUtcNow()
    {
        if (Environment.TickCount64 - readAt > 100)
            (ahead, readAt) = (Read(), Environment.TickCount64);
        return base.GetUtcNow() + ahead;
    }

    public static void Set(string file, DateTimeOffset now)
    {
        File.WriteAllText(file + ".new", (now - System.GetUtcNow()).Ticks.ToString(CultureInfo.InvariantCulture));
        File.Move(file + ".new", file, overwrite: true);
    }

    public static void Advance(string file, TimeSpan time) => Set(file, new SetClock(file).GetUtcNow() + time);

    private TimeSpan Read() => new(long.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture));
}
