using System.Threading.RateLimiting;

namespace ItaWorkflow.Workflows.Accounts;

/// <summary>
/// Who comes from one address in browsers that nobody knows yet is looked at one after another: a whole office that comes at eight waits its
/// turn, instead of being taken for somebody who guesses.
/// </summary>
public sealed class DoorQueue : IDisposable
{
    private const int AtATime = 1;
    private const int MostWaiting = 200;

    private readonly PartitionedRateLimiter<string> _doors = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetConcurrencyLimiter(
            address,
            _ =>
                new()
                {
                    PermitLimit = AtATime,
                    QueueLimit = MostWaiting,
                    QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
                }
        )
    );

    /// <returns>The turn, to be given back; it may be none, when too many wait.</returns>
    internal ValueTask<RateLimitLease> EnterAsync(string address, CancellationToken cancel) =>
        _doors.AcquireAsync(address, 1, cancel);

    public void Dispose() => _doors.Dispose();
}
