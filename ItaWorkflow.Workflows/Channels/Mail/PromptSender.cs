using ItaWorkflow.Data.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ItaWorkflow.Workflows.Channels.Mail;

/// <summary>
/// Sends as soon as a commit says that mail is owed, instead of with the next sweep. Nothing depends on it: what it misses, the sweep takes.
/// </summary>
internal sealed partial class PromptSender(Store store, IServiceScopeFactory scopes, ILogger<PromptSender> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            // Any other failure is the sweep's to meet and to show; here it must not end the process.
            catch (Exception failure)
            {
                Interrupted(log, failure);
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }

    private async Task ListenAsync(CancellationToken cancel)
    {
        await foreach (var _ in store.ListenAsync("reminder_owed", Store.Silence, cancel))
        {
            await using var scope = scopes.CreateAsyncScope();
            var services = scope.ServiceProvider;
            await services
                .GetRequiredService<SendDueRemindersHandler>()
                .HandleAsync(services.GetRequiredService<MailChannel>(), cancel);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Prompt sending was interrupted; the sweep goes on.")]
    private static partial void Interrupted(ILogger log, Exception failure);
}
