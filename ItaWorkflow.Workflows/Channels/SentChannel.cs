using ItaWorkflow.Workflows.Channels.Line;
using ItaWorkflow.Workflows.Channels.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Channels;

/// <summary>Every channel on which messages leave, in one list; each is swept by a timed job of its own.</summary>
/// <param name="Job">The job's key.</param>
/// <param name="JobName">For the administrator, in Thai.</param>
public sealed record SentChannel(Type Channel, string Job, string JobName)
{
    public static readonly IReadOnlyList<SentChannel> All =
    [
        new(typeof(MailChannel), "send-reminders", "ส่งอีเมลแจ้งเตือน"),
        new(typeof(LineChannel), "send-line", "ส่งสรุปแจ้งเตือนทาง LINE"),
    ];

    public Task SendAsync(IServiceProvider services, CancellationToken cancel) =>
        services.GetRequiredService<SendDueRemindersHandler>().HandleAsync(In(services), cancel);

    internal IChannel In(IServiceProvider services) => (IChannel)services.GetRequiredService(Channel);
}
