using System.Collections.Concurrent;
using System.Data.Common;
using ItaWorkflow.Data.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ItaWorkflow.Tests.Support;

/// <summary>What the running application asked its database for, by the address that was asked of it last.</summary>
public sealed class CommandCounter : DbCommandInterceptor, IStartupFilter
{
    private static readonly AsyncLocal<ConcurrentQueue<string>?> Asking = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> answers = new(StringComparer.Ordinal);

    /// <summary>Becomes part of an application that is not started yet.</summary>
    public void Join(IServiceCollection services) =>
        services.AddSingleton<IStartupFilter>(this).ConfigureDbContext<ItaDbContext>(options => options.AddInterceptors(this));

    public IReadOnlyCollection<string> Of(string address) => answers[address];

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (http, rest) =>
                {
                    Asking.Value = answers[http.Request.Path + http.Request.QueryString.Value] = [];
                    return rest(http);
                }
            );
            next(app);
        };

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        Asking.Value?.Enqueue(result.CommandText);
        return result;
    }
}
