using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Bench;

internal static class Measure
{
    /// <summary>Milliseconds of each in turn, so that a busy machine is busy for both; medians.</summary>
    public static async Task<(double Ours, double Theirs)> SideBySideAsync(int rounds, Func<Task> ours, Func<Task> theirs)
    {
        await ours();
        await theirs();
        var (mine, other) = (new List<double>(), new List<double>());
        for (var i = 0; i < rounds; i++)
        {
            mine.Add(await TimeAsync(ours));
            other.Add(await TimeAsync(theirs));
        }

        return (Median(mine), Median(other));
    }

    public static async Task<double> TimeAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    public static double Median(IEnumerable<double> values) =>
        values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    public static string Line(string what, double ours, string than, double theirs, string unit, double ratio) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{what, -44} {ours, 9:0.0} {unit, -7} {than, -34} {theirs, 9:0.0} {unit, -7} ratio {ratio:0.000}"
        );

    /// <summary>Standard output of a command that must succeed.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode is 0 ? output : throw new InvalidOperationException($"{program}: {await errors} {output}");
    }

    /// <summary>One use case in a scope of its own, as a request has it.</summary>
    public static async Task<T> AskAsync<THandler, T>(this IServiceProvider services, Func<THandler, Task<T>> ask)
        where THandler : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<THandler>());
    }
}
