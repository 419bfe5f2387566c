using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ItaWorkflow.Workflows.Search;

/// <summary>
/// Reads a stranger's file in a process of its own, under a limit of time and memory: a file that loops, bursts or overflows the stack ends
/// that process and nothing else. It gets nothing of this one's surroundings, where secrets may stand.
/// </summary>
public sealed class ReadingProcess
{
    /// <summary>The first argument that asks the application for it; the second is the content's type, the file comes by standard input.</summary>
    public const string Command = "read-words";

    private const string Application = "ItaWorkflow.Web.dll";
    private const long MostMemory = 400_000_000;
    private static readonly string[] Needed = ["PATH", "HOME", "TMPDIR", "DOTNET_ROOT", "LD_LIBRARY_PATH", "LANG"];

    /// <summary>What a test makes shorter.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(30);

    /// <returns>null: it cannot be read.</returns>
    public async Task<string?> ReadAsync(string contentType, byte[] file, CancellationToken cancel)
    {
        using var process = Process.Start(Start(contentType))!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Longest);
        try
        {
            var text = process.StandardOutput.ReadToEndAsync(patience.Token);
            _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            await GiveAsync(process, file, patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode == 0 ? await text : null;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static async Task GiveAsync(Process process, byte[] file, CancellationToken cancel)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(file, cancel);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it read everything; its exit code says how.
        }
    }

    private static ProcessStartInfo Start(string contentType)
    {
        var host = Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) is "dotnet" ? own : "dotnet";
        var start = new ProcessStartInfo(host, [Path.Combine(AppContext.BaseDirectory, Application), Command, contentType])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetTempPath(),
        };
        var kept = Needed.Select(name => (name, Value: Environment.GetEnvironmentVariable(name))).ToList();
        start.Environment.Clear();
        foreach (var (name, value) in kept)
            if (value is not null)
                start.Environment[name] = value;
        start.Environment["DOTNET_GCHeapHardLimit"] = MostMemory.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return start;
    }
}
