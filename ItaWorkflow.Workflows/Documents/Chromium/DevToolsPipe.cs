using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ItaWorkflow.Workflows.Documents.Chromium;

/// <summary>
/// The DevTools protocol over two pipes: JSON messages that end in a zero byte. Answers find their question by id; events go to
/// <see cref="Heard"/> on the reading thread.
/// </summary>
internal sealed class DevToolsPipe : IDisposable
{
    private readonly Stream toBrowser;
    private readonly SemaphoreSlim writing = new(1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> asked = new();
    private volatile ChromiumGone? gone;
    private int lastId;

    public DevToolsPipe(Stream toBrowser, Stream fromBrowser)
    {
        this.toBrowser = toBrowser;
        _ = Task.Run(() => ReadAsync(fromBrowser));
    }

    public event EventHandler<DevToolsEvent>? Heard;

    /// <summary>Neither side has closed it; else every question is answered by <see cref="ChromiumGone"/>.</summary>
    public bool IsOpen => gone is null;

    public async Task<JsonElement> AskAsync(string method, JsonObject? parameters, string? session, CancellationToken cancel)
    {
        var id = Interlocked.Increment(ref lastId);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        asked[id] = answer;
        try
        {
            // A browser that reads no more takes no long message either: who asks still keeps their deadline.
            await SendAsync(Message(id, method, parameters, session), cancel).WaitAsync(cancel);
            return await answer.Task.WaitAsync(cancel);
        }
        finally
        {
            asked.TryRemove(id, out _);
        }
    }

    /// <summary>The gate of writing stays: who waits at it still passes, and is told.</summary>
    public void Dispose() => Close(new ChromiumGone("The browser was stopped."));

    private async Task SendAsync(JsonObject message, CancellationToken cancel)
    {
        byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(message), 0];
        await writing.WaitAsync(cancel);
        try
        {
            if (gone is { } reason)
                throw reason;
            // Half a message would garble the next one: once begun, it is written to its end.
            await toBrowser.WriteAsync(bytes, CancellationToken.None);
            await toBrowser.FlushAsync(CancellationToken.None);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            throw new ChromiumGone("The browser closed its pipe.", e);
        }
        finally
        {
            writing.Release();
        }
    }

    private static JsonObject Message(int id, string method, JsonObject? parameters, string? session)
    {
        var message = new JsonObject { ["id"] = id, ["method"] = method };
        if (parameters is not null)
            message["params"] = parameters;
        if (session is not null)
            message["sessionId"] = session;
        return message;
    }

    private async Task ReadAsync(Stream fromBrowser)
    {
        try
        {
            await ZeroEnded.ReadAsync(fromBrowser, Take);
            Close(new ChromiumGone("The browser ended."));
        }
        catch (Exception e)
        {
            Close(new ChromiumGone("The browser's answer could not be read.", e));
        }
    }

    private void Take(ReadOnlySequence<byte> message)
    {
        using var json = JsonDocument.Parse(message);
        var root = json.RootElement;
        if (root.TryGetProperty("id", out var id))
            Answer(id.GetInt32(), root);
        else if (root.TryGetProperty("method", out var method))
            Heard?.Invoke(
                this,
                new(
                    method.GetString()!,
                    root.TryGetProperty("sessionId", out var session) ? session.GetString() : null,
                    root.GetProperty("params").Clone()
                )
            );
    }

    private void Answer(int id, JsonElement root)
    {
        if (!asked.TryGetValue(id, out var answer))
            return;
        if (root.TryGetProperty("error", out var error))
            answer.TrySetException(new DevToolsError(error.GetProperty("message").GetString() ?? "unknown"));
        else
            answer.TrySetResult(root.GetProperty("result").Clone());
    }

    private void Close(ChromiumGone reason)
    {
        gone ??= reason;
        foreach (var answer in asked.Values)
            answer.TrySetException(gone);
    }
}
