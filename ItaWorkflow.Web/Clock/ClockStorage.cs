using Hangfire;
using Hangfire.PostgreSql;
using Npgsql;

namespace ItaWorkflow.Web.Clock;

/// <summary>Where Hangfire keeps its queue: a schema of its own beside the office's tables, over the office's connections.</summary>
internal static class ClockStorage
{
    /// <summary>A job whose process was killed is taken up by another after so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Makes or upgrades the schema: one process at a time.</summary>
    public static JobStorage Open(IServiceProvider services) =>
        new PostgreSqlStorage(
            new OfficeConnections(services.GetRequiredService<NpgsqlDataSource>()),
            new()
            {
                SchemaName = "hangfire",
                InvisibilityTimeout = Patience,
                UseSlidingInvisibilityTimeout = true,
            }
        )
        {
            JobExpirationTimeout = TimeSpan.FromHours(6),
        };

    private sealed class OfficeConnections(NpgsqlDataSource source) : IConnectionFactory
    {
        public NpgsqlConnection GetOrCreateConnection() => source.CreateConnection();
    }
}
