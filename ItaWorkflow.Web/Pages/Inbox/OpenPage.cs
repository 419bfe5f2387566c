using System.Threading.Channels;

namespace ItaWorkflow.Web.Pages.Inbox;

/// <summary>One open page that follows its person's count; only the newest count matters to it.</summary>
internal sealed class OpenPage(Action<OpenPage> close) : IDisposable
{
    private readonly Channel<int> _counts = Channel.CreateBounded<int>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest }
    );

    public void Tell(int count) => _counts.Writer.TryWrite(count);

    /// <returns>The newest count, or <paramref name="known"/> when there is none within <paramref name="patience"/>.</returns>
    public async Task<int> NextAsync(int known, TimeSpan patience, CancellationToken cancel)
    {
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        wait.CancelAfter(patience);
        Task arrived = _counts.Reader.WaitToReadAsync(wait.Token).AsTask();
        await arrived.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return _counts.Reader.TryRead(out var count) ? count : known;
    }

    public void Dispose() => close(this);
}
