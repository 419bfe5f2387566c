using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace ItaWorkflow.Data.Persistence.Postgres;

/// <summary>What lies in the directory of a PostgreSQL cluster of our own, and the programs that make, run and stop it.</summary>
internal sealed class PostgresCluster
{
    public const string Owner = "itaworkflow";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // A socket's path may have 107 bytes, and PostgreSQL adds .s.PGSQL.5432.lock to the directory's.
    private const int LongestSocketDirectory = 85;
    private static readonly string[] Language = ["-E", "UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=th-TH"];
    private static readonly string[] Serving =
    [
        "listen_addresses=",
        "unix_socket_permissions=0700",
        "logging_collector=on",
        "log_directory=../log",
        "log_filename=postgresql-%a.log",
        "log_rotation_age=1d",
        "log_truncate_on_rotation=on",
    ];

    private readonly string _directory;
    private readonly IReadOnlyList<string> _settings;
    private IReadOnlyList<string> _prefix = [];

    /// <param name="settings">Lines of postgresql.conf.</param>
    public PostgresCluster(string directory, IReadOnlyList<string> settings)
    {
        _directory = Path.GetFullPath(directory);
        _settings = settings;
        Socket = SocketDirectory();
    }

    /// <summary>The directory of the socket by which the server is reached.</summary>
    public string Socket { get; }

    /// <summary>Locked by the process that keeps the server.</summary>
    public string KeeperFile => Path.Combine(_directory, "keeper");

    private string Data => Path.Combine(_directory, "data");

    public void MakeDirectory() => Directory.CreateDirectory(_directory, OwnerOnly);

    /// <summary>Ready to be launched: made, unless it was before.</summary>
    public void Initialize()
    {
        _prefix = PostgresPrograms.Prefix(_directory);
        Directory.CreateDirectory(Socket, OwnerOnly);
        // Succeeds for the owner only: nobody else's directory is taken for ours.
        File.SetUnixFileMode(Socket, OwnerOnly);
        if (Environment.IsPrivilegedProcess)
            PostgresPrograms.Run(["chown", "--reference=" + _directory, Socket]);
        if (!Directory.Exists(Data))
            Make();
    }

    public Process Launch(Action<string?> hear)
    {
        var settings = Serving.Concat(_settings).SelectMany(setting => new[] { "-c", setting });
        var server = new Process
        {
            StartInfo = PostgresPrograms.Described(Command("postgres", ["-D", Data, "-k", Socket, .. settings])),
        };
        server.ErrorDataReceived += (_, line) => hear(line.Data);
        server.Start();
        server.BeginErrorReadLine();
        return server;
    }

    public void Stop() => PostgresPrograms.Run(Command("pg_ctl", ["stop", "-D", Data, "-m", "fast", "-t", "20", "-s"]));

    /// <summary>Under another name first: dying half-way leaves no half cluster.</summary>
    private void Make()
    {
        var unfinished = Data + ".unfinished";
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        string[] haste = _settings.Contains("fsync=off", StringComparer.Ordinal) ? ["--no-sync"] : [];
        PostgresPrograms.Run(
            Command("initdb", ["-D", unfinished, "-U", Owner, .. Language, "--auth=trust", "--no-instructions", .. haste])
        );
        Directory.Move(unfinished, Data);
    }

    private List<string> Command(string program, IEnumerable<string> arguments) =>
        [.. _prefix, Path.Combine(PostgresPrograms.Find(), program), .. arguments];

    private string SocketDirectory()
    {
        var near = Path.Combine(_directory, "run");
        if (Encoding.UTF8.GetByteCount(near) <= LongestSocketDirectory)
            return near;
        var shortcut = "itaworkflow-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_directory)))[..12];
        return Path.Combine(Environment.IsPrivilegedProcess ? "/run" : RuntimeDirectory(), shortcut);
    }

    private static string RuntimeDirectory() =>
        Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR") is { Length: > 0 } own ? own : Path.GetTempPath();
}
