using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ItaWorkflow.Workflows.Recovery;

/// <summary>
/// Who asks is answered before anybody looks whether there is such a name: neither words nor time tell. What a stopping process forgets is
/// asked for again.
/// </summary>
public sealed class ForgottenPasswords
{
    private const int MostWaiting = 100;

    private readonly Channel<MailForgottenPassword> _waiting = Channel.CreateBounded<MailForgottenPassword>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    internal IAsyncEnumerable<MailForgottenPassword> ReadAsync(CancellationToken cancel) => _waiting.Reader.ReadAllAsync(cancel);

    public void Ask(MailForgottenPassword asked) => _waiting.Writer.TryWrite(asked);
}

internal sealed partial class ForgottenPasswordSender(
    ForgottenPasswords forgotten,
    IServiceScopeFactory scopes,
    ILogger<ForgottenPasswordSender> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var asked in forgotten.ReadAsync(stoppingToken))
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<MailForgottenPasswordHandler>().HandleAsync(asked, stoppingToken);
            }
            // One that fails is asked for again; the next ones still want theirs.
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(log, failure);
            }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A link for a forgotten password was not sent.")]
    private static partial void Failed(ILogger log, Exception failure);
}
