using System.Runtime.CompilerServices;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows;

namespace ItaWorkflow.Tests.Support;

/// <summary>Handlers as the application makes them, on a test's database and by its clock; each call is a request of its own.</summary>
public static class UseCases
{
    private static readonly ConditionalWeakTable<TestDatabase, ServiceProvider> Providers = [];

    public static async Task<T> AskAsync<THandler, T>(this TestDatabase database, Func<THandler, Task<T>> ask)
        where THandler : notnull
    {
        await using var scope = Providers.GetValue(database, Build).CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<THandler>());
    }

    private static ServiceProvider Build(TestDatabase database)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Clock:Runs", "false")]).Build();
        var services = database
            .AddTo(new ServiceCollection())
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddItaWorkflows(configuration)
            .AddSingleton(Chain.QuickPins)
            .AddSingleton<TimeProvider>(database.Clock);
        services.AddDataProtection();
        return services.BuildServiceProvider();
    }
}
