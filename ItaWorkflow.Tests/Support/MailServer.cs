using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace ItaWorkflow.Tests.Support;

/// <summary>A mail as the server took it.</summary>
public sealed record ReceivedMail(
    string MessageId,
    string From,
    IReadOnlyList<string> Recipients,
    string Subject,
    string Text,
    string Html,
    IReadOnlyList<string> Attachments
);

/// <summary>A real SMTP server (npm smtp-server) on a loopback port: <c>IClassFixture&lt;MailServer&gt;</c>.</summary>
public sealed class MailServer : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(Repository.Root, "ItaWorkflow.Tests", "Support", "mail");
    private readonly ConcurrentQueue<ReceivedMail> _received = new();
    private Process? _node;

    public int Port { get; private set; }

    /// <summary>In the order of arrival.</summary>
    public IReadOnlyList<ReceivedMail> Received => [.. _received];

    public async ValueTask InitializeAsync()
    {
        _node = Process.Start(
            new ProcessStartInfo("node", ["server.js"])
            {
                WorkingDirectory = Folder,
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        var first =
            await _node.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The mail server did not start.");
        Port = JsonDocument.Parse(first).RootElement.GetProperty("port").GetInt32();
        _ = Task.Run(ListenAsync);
    }

    /// <summary>From now on every message is answered 451, until <see cref="Accept"/>.</summary>
    public void Refuse() => _node!.StandardInput.WriteLine("refuse");

    public void Accept() => _node!.StandardInput.WriteLine("accept");

    public void Forget() => _received.Clear();

    /// <summary>Waits until that many have come (mail is sent before it is read here).</summary>
    public async Task<IReadOnlyList<ReceivedMail>> WaitForAsync(int count)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (_received.Count < count)
            await Task.Delay(20, deadline.Token);
        return Received;
    }

    public async ValueTask DisposeAsync()
    {
        if (_node is null)
            return;
        _node.StandardInput.Close();
        await _node.WaitForExitAsync();
        _node.Dispose();
    }

    private async Task ListenAsync()
    {
        while (await _node!.StandardOutput.ReadLineAsync() is { } line)
            _received.Enqueue(JsonSerializer.Deserialize<ReceivedMail>(line, JsonSerializerOptions.Web)!);
    }
}
