using System.Collections.Concurrent;
using System.Diagnostics;
using Npgsql;

namespace ItaWorkflow.Data.Persistence.Postgres;

/// <summary>
/// A PostgreSQL cluster of our own in one directory: reached by a unix socket only, started with the first process that needs
/// it, restarted when it dies, stopped with us. A second process on the same directory uses the first one's, and takes over
/// when that one leaves.
/// </summary>
public sealed class PrivatePostgres : IDisposable
{
    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(60);

    private readonly PostgresCluster _cluster;
    private readonly ManualResetEventSlim _stopping = new();
    private readonly ConcurrentQueue<string> _lastWords = new();
    private readonly Thread _keeper;
    private Exception? _failure;

    /// <param name="directory">Made when missing; everything of the cluster lies in it.</param>
    /// <param name="settings">Lines of postgresql.conf, e.g. <c>fsync=off</c>.</param>
    public PrivatePostgres(string directory, params IReadOnlyList<string> settings)
    {
        _cluster = new PostgresCluster(directory, settings);
        // PDEATHSIG follows the thread that launched the server, not the process: this one lives as long as we want the server.
        _keeper = new Thread(Keep) { IsBackground = true, Name = "PostgreSQL" };
    }

    public string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = _cluster.Socket,
            Username = PostgresCluster.Owner,
            Database = database,
            MaxPoolSize = 40,
            SslMode = SslMode.Disable,
        }.ConnectionString;

    /// <summary>Returns when the server takes connections.</summary>
    /// <exception cref="InvalidOperationException">It could not be made or started; the message says why.</exception>
    public PrivatePostgres Start()
    {
        _cluster.MakeDirectory();
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
            _cluster.Initialize();
            while (!_stopping.IsSet)
            {
                using var server = _cluster.Launch(Remember);
                while (!server.WaitForExit(100))
                    if (_stopping.IsSet)
                        _cluster.Stop();
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
        while (!_stopping.IsSet)
        {
            try
            {
                return new FileStream(_cluster.KeeperFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(_cluster.KeeperFile))
            {
                _stopping.Wait(TimeSpan.FromMilliseconds(200));
            }
        }

        return null;
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
}
