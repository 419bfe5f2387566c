using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Persistence.Postgres;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Demonstration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ItaWorkflow.Bench;

/// <summary>The demonstration organization with the product's own services, on a file, or on a PostgreSQL of its own.</summary>
internal static class Office
{
    public static Task<IHost> OnFileAsync(string work) => OpenAsync([new("DataDirectory", work)], null);

    public static Task<IHost> OpenAsync(string work)
    {
        const string database = "itaworkflow";
        var postgres = new PrivatePostgres(Path.Combine(work, "pg")).Start();
        postgres.CreateDatabaseIfMissing(database);
        return OpenAsync([new("ConnectionStrings:Default", postgres.ConnectionString(database))], postgres);
    }

    private static async Task<IHost> OpenAsync(KeyValuePair<string, string?>[] where, PrivatePostgres? postgres)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([.. where, new("Clock:Runs", "false")]);
        builder.Services.AddSingleton(TimeProvider.System);
        // Made by the provider, so that it is stopped with it.
        if (postgres is not null)
            builder.Services.AddSingleton(_ => postgres);
        builder.Services.AddItaData(builder.Configuration);
        builder.Services.AddItaWorkflows(builder.Configuration);
        var host = builder.Build();
        _ = host.Services.GetService<PrivatePostgres>();
        await host.Services.GetRequiredService<Store>().MigrateAsync(default);
        await host.Services.AskAsync((FillDemonstrationHandler fill) => fill.HandleAsync(default));
        // Its memos are the benchmarks' own: a server started on it is not to add the demonstration's.
        await host.Services.AskAsync(
            (ItaDbContext db) => db.Organization.ExecuteUpdateAsync(set => set.SetProperty(o => o.IsBeingFilled, false))
        );
        return host;
    }
}
