using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Clock;

/// <param name="name">For the administrator, in Thai.</param>
public sealed class TimedJob(string key, string name, TimeSpan every, Func<IServiceProvider, CancellationToken, Task> work)
{
    public string Key => key;
    public string Name => name;
    public TimeSpan Every => every;

    /// <summary>Nothing is due before there is an organization, nor while its demonstration is being filled.</summary>
    public async Task RunAsync(IServiceProvider scope, CancellationToken cancel)
    {
        if (await scope.GetRequiredService<ItaDbContext>().Organization.AnyAsync(o => !o.IsBeingFilled, cancel))
            await work(scope, cancel);
    }
}
