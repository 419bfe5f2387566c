using System.Buffers;
using System.IO.Pipelines;

namespace ItaWorkflow.Workflows.Documents.Chromium;

/// <summary>Messages that end in a zero byte.</summary>
internal static class ZeroEnded
{
    /// <summary>Hands over one whole message after the other until the stream ends.</summary>
    public static async Task ReadAsync(Stream from, Action<ReadOnlySequence<byte>> take)
    {
        var reader = PipeReader.Create(from);
        for (var isOver = false; !isOver; )
        {
            var read = await reader.ReadAsync();
            reader.AdvanceTo(TakeWhole(read.Buffer, take), read.Buffer.End);
            isOver = read.IsCompleted;
        }
    }

    /// <returns>Where a message begins that is not whole yet.</returns>
    private static SequencePosition TakeWhole(ReadOnlySequence<byte> buffer, Action<ReadOnlySequence<byte>> take)
    {
        while (buffer.PositionOf((byte)0) is { } end)
        {
            take(buffer.Slice(0, end));
            buffer = buffer.Slice(buffer.GetPosition(1, end));
        }
        return buffer.Start;
    }
}
