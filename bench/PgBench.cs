using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ItaWorkflow.Bench;

/// <summary>PostgreSQL's own measure, in a database of its own on the server that the steps use.</summary>
internal static partial class PgBench
{
    private const string Database = "pgbench";

    /// <returns>Runs it for five seconds: transactions per second.</returns>
    public static async Task<Func<Task<double>>> PrepareAsync(IServiceProvider services)
    {
        var source = services.GetRequiredService<NpgsqlDataSource>();
        await using (var drop = source.CreateCommand($"DROP DATABASE IF EXISTS {Database}"))
            await drop.ExecuteNonQueryAsync();
        await using (var create = source.CreateCommand($"CREATE DATABASE {Database}"))
            await create.ExecuteNonQueryAsync();
        var server = new NpgsqlConnectionStringBuilder(source.ConnectionString);
        var program = Directory.GetFiles("/usr/lib/postgresql", "pgbench", SearchOption.AllDirectories)[0];
        string[] where = ["-h", server.Host!, "-U", server.Username!, Database];
        await Measure.RunAsync(program, ["-i", "-q", "-s", "10", .. where]);
        return async () =>
        {
            var report = await Measure.RunAsync(program, ["-N", "-c", "1", "-T", "5", .. where]);
            return double.Parse(Tps().Match(report).Groups["tps"].Value, CultureInfo.InvariantCulture);
        };
    }

    [GeneratedRegex(@"tps = (?<tps>[0-9.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tps();
}
