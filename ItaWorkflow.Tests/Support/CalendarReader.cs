using System.Diagnostics;
using System.Text.Json;

namespace ItaWorkflow.Tests.Support;

public sealed record ReadCalendar(string Name, string Version, IReadOnlyList<ReadEvent> Events);

public sealed record ReadEvent(
    string Uid,
    string Start,
    string End,
    bool IsDate,
    string Summary,
    string Description,
    string Url,
    string Stamp,
    int Alarms
);

/// <summary>A calendar as a program of other people reads it (npm ical.js).</summary>
public static class CalendarReader
{
    private static readonly string Folder = Path.Combine(Repository.Root, "ItaWorkflow.Tests", "Support", "calendar");

    public static async Task<ReadCalendar> ReadAsync(byte[] file)
    {
        using var node = Process.Start(
            new ProcessStartInfo("node", ["read.js"])
            {
                WorkingDirectory = Folder,
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        await node.StandardInput.BaseStream.WriteAsync(file);
        node.StandardInput.Close();
        var json = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.Equal(0, node.ExitCode);
        return JsonSerializer.Deserialize<ReadCalendar>(json, JsonSerializerOptions.Web)!;
    }
}
