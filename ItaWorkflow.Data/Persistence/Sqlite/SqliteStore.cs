using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ItaWorkflow.Data.Persistence.Sqlite;

/// <summary>One file on the machine that serves it, and one web process.</summary>
public sealed class SqliteStore : Store, IDisposable
{
    private readonly SqliteOffice _office;
    private readonly IInterceptor[] _interceptors;
    private OfficeDoor? _door;

    /// <param name="file">Made when it is missing; its directory, too.</param>
    public SqliteStore(string file)
    {
        FileName = Path.GetFullPath(file);
        _office = SqliteOffice.Of(FileName);
        var connections = new SqliteConnections(_office);
        _interceptors = [connections, new SqliteWriting(connections)];
    }

    public string FileName { get; }

    /// <summary>So long a start waits for the process that served the file before.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The file that a connection string names; null: it is not one of SQLite.</summary>
    public static string? FileOf(string? connection) =>
        connection is not null && connection.TrimStart().StartsWith("Data Source", StringComparison.OrdinalIgnoreCase)
            ? new SqliteConnectionStringBuilder(connection).DataSource
            : null;

    private string Connection =>
        new SqliteConnectionStringBuilder
        {
            DataSource = FileName,
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ConnectionString;

    public override void Use(DbContextOptionsBuilder options) => options.UseSqlite(Connection).AddInterceptors(_interceptors);

    /// <exception cref="StoreTroubleException">The office cannot be opened here.</exception>
    public override async Task MigrateAsync(CancellationToken cancel)
    {
        OwnFiles.MakeDirectory(Path.GetDirectoryName(FileName)!);
        SqliteGround.Refuse(FileName);
        _door ??= await OfficeDoor.OpenAsync(FileName, Patience, cancel);
        await SqliteUpgrade.MigrateAsync(FileName, cancel);
    }

    /// <summary>As long as this store stands: nobody else serves the file then.</summary>
    public override async Task<IAsyncDisposable> AloneAsync(CancellationToken cancel)
    {
        _door ??= await OfficeDoor.OpenAsync(FileName, Patience, cancel);
        return Nothing.ToLeave;
    }

    public override IAsyncEnumerable<IReadOnlySet<string>> ListenAsync(
        string channel,
        TimeSpan silence,
        CancellationToken cancel
    ) => _office.ListenAsync(channel, cancel);

    public override async Task AskForRoomAsync(CancellationToken cancel)
    {
        var trial = FileName + ".room";
        try
        {
            await using var file = new FileStream(trial, FileMode.Create, FileAccess.Write);
            await file.WriteAsync(new byte[2_000_000], cancel);
            file.Flush(flushToDisk: true);
        }
        finally
        {
            File.Delete(trial);
        }
    }

    public override async Task CopyToAsync(string file, CancellationToken cancel)
    {
        await using var db = SqliteFile.Open(FileName, writes: true);
        await db.Database.ExecuteSqlRawAsync("VACUUM INTO {0}", [file], cancel);
        OwnFiles.Close(file);
    }

    public override async Task FillFromAsync(string file, CancellationToken cancel)
    {
        OwnFiles.MakeDirectory(Path.GetDirectoryName(FileName)!);
        if (File.Exists(FileName))
            throw new StoreTroubleException(StoreTrouble.IsNotEmpty, FileName);
        _door ??= await OfficeDoor.OpenAsync(FileName, Patience, cancel);
        await SqliteFile.ProveAsync(file, cancel);
        var coming = FileName + ".coming";
        File.Copy(file, coming, overwrite: true);
        OwnFiles.Close(coming);
        await SqliteFile.ProveAsync(coming, cancel);
        File.Move(coming, FileName);
        await SqliteUpgrade.MigrateAsync(FileName, cancel);
    }

    public void Dispose() => _door?.Dispose();

    private sealed class Nothing : IAsyncDisposable
    {
        public static readonly Nothing ToLeave = new();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
