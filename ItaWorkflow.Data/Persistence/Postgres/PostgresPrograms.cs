using System.Diagnostics;
using System.Globalization;

namespace ItaWorkflow.Data.Persistence.Postgres;

/// <summary>Where PostgreSQL's server programs are, and how this process may run them.</summary>
internal static class PostgresPrograms
{
    private const string DebianDirectory = "/usr/lib/postgresql";

    /// <summary>Directory of initdb, postgres and pg_ctl: the newest version installed.</summary>
    /// <exception cref="InvalidOperationException">PostgreSQL is not installed.</exception>
    public static string Find()
    {
        var debian = Directory.Exists(DebianDirectory)
            ? Directory
                .GetDirectories(DebianDirectory)
                .OrderByDescending(version =>
                    int.TryParse(Path.GetFileName(version), CultureInfo.InvariantCulture, out var n) ? n : 0
                )
                .Select(version => Path.Combine(version, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return debian.Concat(path).FirstOrDefault(directory => File.Exists(Path.Combine(directory, "initdb")))
            ?? throw new InvalidOperationException(
                "PostgreSQL's server programs were not found: install the package postgresql, or set ConnectionStrings:Default."
            );
    }

    /// <summary>
    /// What stands before a command so that it dies with the thread that started it, hears no Ctrl-C of our terminal, and,
    /// PostgreSQL refusing to run as root, belongs to the owner of <paramref name="directory"/>.
    /// </summary>
    public static IReadOnlyList<string> Prefix(string directory)
    {
        if (!Environment.IsPrivilegedProcess)
            return ["setsid", "setpriv", "--pdeathsig", "INT", "--"];
        if (OwnerOf(directory)[0] is "0")
            Run(["chown", "postgres:postgres", directory]);
        var owner = OwnerOf(directory);
        // dac_read_search: the way to the directory may lead through a 0700 one, such as /root.
        return
        [
            "setsid",
            "setpriv",
            "--reuid=" + owner[0],
            "--regid=" + owner[1],
            "--clear-groups",
            "--inh-caps=+dac_read_search",
            "--ambient-caps=+dac_read_search",
            "--pdeathsig",
            "INT",
            "--",
        ];
    }

    public static string Run(IReadOnlyList<string> command)
    {
        using var process = Process.Start(Described(command))!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode is 0
            ? output.Trim()
            : throw new InvalidOperationException($"{string.Join(' ', command)}: {errors.GetAwaiter().GetResult()}");
    }

    public static ProcessStartInfo Described(IReadOnlyList<string> command) =>
        new(command[0], command.Skip(1))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };

    private static string[] OwnerOf(string directory) => Run(["stat", "-c", "%u %g", directory]).Split(' ');
}
