using ItaWorkflow.Data.Persistence.Postgres;
using ItaWorkflow.Data.Persistence.Sealing;
using ItaWorkflow.Data.Persistence.Sqlite;
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
    /// The record of the organization on <c>ConnectionStrings:Default</c>: PostgreSQL's, or <c>Data Source=</c> and the name of a file. When
    /// that is not set, in the file <c>itaworkflow.db</c> under <c>DataDirectory</c> (default App_Data in the content root).
    /// </summary>
    public static IServiceCollection AddItaData(this IServiceCollection services, IConfiguration configuration)
    {
        var given = configuration.GetConnectionString("Default");
        services.AddSingleton(provider => FolderOf(provider, configuration));
        if (SqliteStore.FileOf(given) is { } file)
            services.AddSingleton<Store>(_ => new SqliteStore(file));
        else if (given is { Length: > 0 })
            services.AddSingleton(provider => DataSource(provider, given)).AddSingleton<Store, PostgresStore>();
        else
            services.AddSingleton<Store>(provider => new SqliteStore(
                Path.Combine(provider.GetRequiredService<OfficeFolder>().Path, "itaworkflow.db")
            ));

        services.AddDbContext<ItaDbContext>((provider, options) => provider.GetRequiredService<Store>().Use(options));
        return services.AddKeyRing(configuration["KeyFile"]);
    }

    /// <param name="keyFile">Setting <c>KeyFile</c>: where the office's keys lie; null: in the office's folder.</param>
    private static IServiceCollection AddKeyRing(this IServiceCollection services, string? keyFile)
    {
        services.AddSingleton(provider => new OfficeKeyFile(
            keyFile is { Length: > 0 } ? Path.GetFullPath(keyFile) : provider.GetRequiredService<OfficeFolder>().Keys
        ));
        services.AddDataProtection().SetApplicationName("ItaWorkflow");
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<IServiceScopeFactory, OfficeKeyFile>(
                (options, scopes, file) =>
                {
                    options.XmlRepository = new KeyRing(scopes);
                    options.XmlEncryptor = new KeyFileEncryptor(file);
                }
            );
        return services;
    }

    private static OfficeFolder FolderOf(IServiceProvider provider, IConfiguration configuration)
    {
        var root = provider.GetService<IHostEnvironment>()?.ContentRootPath ?? Directory.GetCurrentDirectory();
        var given = SqliteStore.FileOf(configuration.GetConnectionString("Default"));
        return new(
            Path.GetFullPath(given is null ? configuration["DataDirectory"] ?? "App_Data" : Path.GetDirectoryName(given)!, root)
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
