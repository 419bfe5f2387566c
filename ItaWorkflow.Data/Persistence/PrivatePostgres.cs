using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace ItaWorkflow.Data.Persistence;

/// <summary>
/// A PostgreSQL cluster of our own in one directory: reached by a unix socket only, started with the first process that needs
/// it, restarted when it dies, stopped with us. A second process on the same directory uses the first one's, and takes over
/// when that one leaves.
/// </summary>
public sealed class PrivatePostgres : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // A socket's path may have 107 bytes, and PostgreSQL adds .s.PGSQL.5432.lock to the directory's.
    private const int LongestSocketDirectory = 85;
    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(60);

    private readonly string _directory;
    private readonly string _socket;
    private readonly IReadOnlyList<string> _settings;
    private readonly ManualResetEventSlim _stopping = new();
    private readonly ConcurrentQueue<string> _lastWords = new();
    private readonly Thread _keeper;
    private Exception? _failure;

    /// <param name="directory">Made when missing; everything of the cluster lies in it.</param>
    /// <param name="settings">Lines of postgresql.conf, e.g. <c>fsync=off</c>.</param>
    public PrivatePostgres(string directory, params IReadOnlyList<string> settings)
    {
        _directory = Path.GetFullPath(directory);
        _settings = settings;
        _socket = SocketDirectory();
        // PDEATHSIG follows the thread that launched the server, not the process: this one lives as long as we want the server.
        _keeper = new Thread(Keep) { IsBackground = true, Name = "PostgreSQL" };
    }

    private string Cluster => Path.Combine(_directory, "data");

    public string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = _socket,
            Username = "itaworkflow",
            Database = database,
            MaxPoolSize = 40,
            SslMode = SslMode.Disable,
        }.ConnectionString;

    /// <summary>Returns when the server takes connections.</summary>
    /// <exception cref="InvalidOperationException">It could not be made or started; the message says why.</exception>
    public PrivatePostgres Start()
    {
        Directory.CreateDirectory(_directory, OwnerOnly);
        _keeper.Start();
        for (var started = Stopwatch.GetTimestamp(); !Answers(); Thread.Sleep(10))
        {
            if (_failure is not null)
                throw new InvalidOperationException("The private PostgreSQL could not be started: " + _failure.Message, _failure);
            if (Stopwatch.GetElapsedTime(started) > StartDeadline)
                throw new InvalidOperationException("The private PostgreSQL did not start: " + string.Join('\n', _lastWords));
        }

        return this;
    }

    public void CreateDatabaseIfMissing(string name)
    {
        using var connection = new NpgsqlConnection(Unpooled("postgres"));
        connection.Open();
        using var query = new NpgsqlCommand("SELECT count(*) FROM pg_database WHERE datname = $1", connection);
        query.Parameters.AddWithValue(name);
        if (query.ExecuteScalar() is 1L)
            return;
        using var create = new NpgsqlCommand($"CREATE DATABASE \"{name}\"", connection);
        try
        {
            create.ExecuteNonQuery();
        }
        catch (PostgresException e)
            when (e.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process on the same directory was quicker.
        }
    }

    public void Dispose()
    {
        _stopping.Set();
        if (_keeper.IsAlive)
            _keeper.Join(TimeSpan.FromSeconds(30));
        _stopping.Dispose();
    }

    private void Keep()
    {
        try
        {
            using var mine = TakeTurn();
            if (mine is null)
                return;
            var prefix = PostgresPrograms.Prefix(_directory);
            Initialize(prefix);
            while (!_stopping.IsSet)
            {
                using var server = Launch(prefix);
                while (!server.WaitForExit(100))
                    if (_stopping.IsSet)
                        PostgresPrograms.Run([
                            .. prefix,
                            Program("pg_ctl"),
                            "stop",
                            "-D",
                            Cluster,
                            "-m",
                            "fast",
                            "-t",
                            "20",
                            "-s",
                        ]);
                _stopping.Wait(TimeSpan.FromMilliseconds(100));
            }
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            _failure = failure;
        }
    }

    /// <summary>Waits until no other process keeps this directory's server; null when we are stopped before.</summary>
    private FileStream? TakeTurn()
    {
        var file = Path.Combine(_directory, "keeper");
        while (!_stopping.IsSet)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(file))
            {
                _stopping.Wait(TimeSpan.FromMilliseconds(200));
            }
        }

        return null;
    }

    private void Initialize(IReadOnlyList<string> prefix)
    {
        Directory.CreateDirectory(_socket, OwnerOnly);
        // Succeeds for the owner only: nobody else's directory is taken for ours.
        File.SetUnixFileMode(_socket, OwnerOnly);
        if (Environment.IsPrivilegedProcess)
            PostgresPrograms.Run(["chown", "--reference=" + _directory, _socket]);
        if (Directory.Exists(Cluster))
            return;

        // Under another name first: dying half-way leaves no half cluster.
        var unfinished = Cluster + ".unfinished";
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        string[] options = ["-U", "itaworkflow", "-E", "UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=th-TH"];
        PostgresPrograms.Run([
            .. prefix,
            Program("initdb"),
            "-D",
            unfinished,
            .. options,
            "--auth=trust",
            "--no-instructions",
            .. _settings.Contains("fsync=off", StringComparer.Ordinal) ? ["--no-sync"] : Array.Empty<string>(),
        ]);
        Directory.Move(unfinished, Cluster);
    }

    private Process Launch(IReadOnlyList<string> prefix)
    {
        string[] settings =
        [
            "listen_addresses=",
            "unix_socket_permissions=0700",
            "logging_collector=on",
            "log_directory=../log",
            "log_filename=postgresql-%a.log",
            "log_rotation_age=1d",
            "log_truncate_on_rotation=on",
            .. _settings,
        ];
        var server = new Process
        {
            StartInfo = PostgresPrograms.Described([
                .. prefix,
                Program("postgres"),
                "-D",
                Cluster,
                "-k",
                _socket,
                .. settings.SelectMany(setting => new[] { "-c", setting }),
            ]),
        };
        server.ErrorDataReceived += (_, line) => Remember(line.Data);
        server.Start();
        server.BeginErrorReadLine();
        return server;
    }

    private void Remember(string? line)
    {
        if (line is not null)
            _lastWords.Enqueue(line);
        while (_lastWords.Count > 10)
            _lastWords.TryDequeue(out _);
    }

    private bool Answers()
    {
        try
        {
            using var connection = new NpgsqlConnection(Unpooled("postgres"));
            connection.Open();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private string Unpooled(string database) => ConnectionString(database) + ";Pooling=false;Timeout=5";

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

    private static string Program(string name) => Path.Combine(PostgresPrograms.Find(), name);
}
