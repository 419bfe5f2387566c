using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ItaWorkflow.Data.Persistence;

public static class ItaData
{
    // A case is read with nine tables at once: at the usual eight the steps of every case would be joined first. And every query of an
    // intranet is short: compiling one costs more than it saves.
    private const string Planning = "-c join_collapse_limit=11 -c from_collapse_limit=11 -c jit=off";

    /// <summary>
    /// The record of the organization on <c>ConnectionStrings:Default</c>, or, when that is not set, on a PostgreSQL of our own
    /// under <c>DataDirectory</c> (default App_Data in the content root).
    /// </summary>
    public static IServiceCollection AddItaData(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration.GetConnectionString("Default") is { Length: > 0 } given)
            services.AddSingleton(provider => DataSource(provider, given));
        else if (OperatingSystem.IsWindows())
            throw new InvalidOperationException("Set ConnectionStrings:Default: the private PostgreSQL needs unix sockets.");
        else
            AddPrivatePostgres(services, configuration["DataDirectory"] ?? "App_Data");

        // It finds the source among the services: given by name, EF Core would keep a model and compiled queries for each source.
        services.AddDbContext<ItaDbContext>(options =>
            options.UseNpgsql(npgsql => npgsql.ExecutionStrategy(dependencies => new OfficeRetries(dependencies)))
        );
        services.AddDataProtection().SetApplicationName("ItaWorkflow");
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<IServiceScopeFactory>((options, scopes) => options.XmlRepository = new KeyRing(scopes));
        return services;
    }

    /// <summary>Brings the schema up to this version's; several processes may start together.</summary>
    public static async Task MigrateItaDataAsync(this IServiceProvider services, CancellationToken cancel)
    {
        await using var only = await DatabaseLock.TakeAsync(services.GetRequiredService<NpgsqlDataSource>(), cancel);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ItaDbContext>().Database.MigrateAsync(cancel);
    }

    private static void AddPrivatePostgres(IServiceCollection services, string directory)
    {
        const string database = "itaworkflow";
        services.AddSingleton(provider =>
        {
            var root = provider.GetRequiredService<IHostEnvironment>().ContentRootPath;
            var postgres = new PrivatePostgres(Path.Combine(root, directory, "pg")).Start();
            postgres.CreateDatabaseIfMissing(database);
            return postgres;
        });
        services.AddSingleton(provider =>
            DataSource(provider, provider.GetRequiredService<PrivatePostgres>().ConnectionString(database))
        );
    }

    private static NpgsqlDataSource DataSource(IServiceProvider provider, string connection)
    {
        var builder = new NpgsqlDataSourceBuilder(connection).UseLoggerFactory(provider.GetRequiredService<ILoggerFactory>());
        // First, so that what the office's own connection string says wins.
        builder.ConnectionStringBuilder.Options = $"{Planning} {builder.ConnectionStringBuilder.Options}".TrimEnd();
        return builder.Build();
    }
}
