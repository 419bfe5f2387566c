using ItaWorkflow.Bench;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Demonstration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var work = Directory.CreateTempSubdirectory("itaworkflow-bench-").FullName;
try
{
    var builder = Host.CreateApplicationBuilder();
    builder.Logging.ClearProviders();
    builder.Configuration.AddInMemoryCollection([new("DataDirectory", work), new("Clock:Runs", "false")]);
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddItaData(builder.Configuration);
    builder.Services.AddItaWorkflows(builder.Configuration);
    using var host = builder.Build();
    await host.Services.MigrateItaDataAsync(default);
    await host.Services.AskAsync((FillDemonstrationHandler fill) => fill.HandleAsync(default));

    foreach (var line in await SigningBench.RunAsync(host.Services, work))
        Console.WriteLine(line);
    foreach (var line in await TypesettingBench.RunAsync(host.Services, work))
        Console.WriteLine(line);
    foreach (var line in await StepsBench.RunAsync(host.Services))
        Console.WriteLine(line);
}
finally
{
    Directory.Delete(work, recursive: true);
}
