using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Demonstration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ItaWorkflow.Bench;

/// <summary>The demonstration organization with the product's own services, on a PostgreSQL of its own.</summary>
internal static class Office
{
    public static async Task<IHost> OpenAsync(string work)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([new("DataDirectory", work), new("Clock:Runs", "false")]);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddItaData(builder.Configuration);
        builder.Services.AddItaWorkflows(builder.Configuration);
        var host = builder.Build();
        await host.Services.MigrateItaDataAsync(default);
        await host.Services.AskAsync((FillDemonstrationHandler fill) => fill.HandleAsync(default));
        // Its memos are the benchmarks' own: a server started on it is not to add the demonstration's.
        await host.Services.AskAsync(
            (ItaDbContext db) => db.Organization.ExecuteUpdateAsync(set => set.SetProperty(o => o.IsBeingFilled, false))
        );
        return host;
    }
}
