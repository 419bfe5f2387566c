using System.Threading.RateLimiting;
using ItaWorkflow.Workflows;

namespace ItaWorkflow.Web.Security;

/// <summary>
/// Checks that anybody may ask for take turns: few at a time, few waiting, and who goes away gives up the place. So officers who sign
/// never wait for strangers, however many send how large files.
/// </summary>
internal sealed class StrangersLane : IDisposable
{
    public const int AtATime = 2;
    public const int MostWaiting = 16;
    public static readonly Refusal TooManyWait = new("ขณะนี้มีผู้ขอตรวจเอกสารพร้อมกันจำนวนมาก โปรดรอสักครู่แล้วส่งตรวจอีกครั้ง");

    private readonly ConcurrencyLimiter lane = new(
        new()
        {
            PermitLimit = AtATime,
            QueueLimit = MostWaiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );

    /// <returns>The turn, to be given back; null: too many wait.</returns>
    public async Task<IDisposable?> EnterAsync(CancellationToken cancel)
    {
        var turn = await lane.AcquireAsync(1, cancel);
        if (turn.IsAcquired)
            return turn;
        turn.Dispose();
        return null;
    }

    public void Dispose() => lane.Dispose();
}
