using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Npgsql;

namespace ItaWorkflow.Web.Clock;

/// <summary>Where Hangfire keeps its queue: on PostgreSQL a schema of its own beside the office's tables, over the office's connections.</summary>
internal static class ClockStorage
{
    /// <summary>A job whose process was killed is taken up by another after so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Kept = TimeSpan.FromHours(6);

    /// <summary>Where one process serves the office, in its memory: what is owed stands in our own tables.</summary>
    public static JobStorage Open(IServiceProvider services) =>
        services.GetService<NpgsqlDataSource>() is { } source
            ? InSchema(source)
            : new InMemoryStorage(new() { MaxExpirationTime = Kept });

    /// <summary>Makes or upgrades the schema: one process at a time.</summary>
    private static PostgreSqlStorage InSchema(NpgsqlDataSource source) =>
        new(
            new OfficeConnections(source),
            new()
            {
                SchemaName = "hangfire",
                InvisibilityTimeout = Patience,
                // Whoever is killed while the list is looked through leaves its lock: usually for ten minutes.
                DistributedLockTimeout = Patience,
                UseSlidingInvisibilityTimeout = true,
            }
        )
        {
            JobExpirationTimeout = Kept,
        };

    private sealed class OfficeConnections(NpgsqlDataSource source) : IConnectionFactory
    {
        public NpgsqlConnection GetOrCreateConnection() => source.CreateConnection();
    }
}
