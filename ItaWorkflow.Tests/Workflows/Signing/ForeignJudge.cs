using System.Diagnostics;

namespace ItaWorkflow.Tests.Workflows.Signing;

/// <summary>Programs by other people that know PDF and CMS: they judge what we write.</summary>
internal static class ForeignJudge
{
    public static string Run(string program, params string[] arguments)
    {
        var (code, said) = Ask(program, arguments);
        return code == 0 ? said : throw new InvalidOperationException($"{program} ended with {code}: {said}");
    }

    public static (int Code, string Said) Ask(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        return (process.ExitCode, said);
    }

    /// <summary>Writes the bytes to a file that lives as long as the returned handle.</summary>
    public static TemporaryFile File(byte[] bytes, string name = "file.pdf") => new(bytes, name);

    internal sealed class TemporaryFile : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("judge");

        public TemporaryFile(byte[] bytes, string name)
        {
            Path = System.IO.Path.Combine(folder.FullName, name);
            System.IO.File.WriteAllBytes(Path, bytes);
        }

        public string Path { get; }

        public void Dispose() => folder.Delete(recursive: true);
    }
}
