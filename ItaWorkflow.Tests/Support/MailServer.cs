using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using ItaWorkflow.Tests.Support.Servers;

namespace ItaWorkflow.Tests.Support;

/// <summary>A mail as the server took it.</summary>
/// <param name="SignedIn">User and secret; empty: nobody.</param>
public sealed record ReceivedMail(
    string MessageId,
    string From,
    IReadOnlyList<string> Recipients,
    string Subject,
    string Text,
    string Html,
    IReadOnlyList<string> Attachments,
    string SignedIn,
    bool IsEncrypted
);

/// <summary>A real SMTP server (npm smtp-server) on a loopback port: <c>IClassFixture&lt;MailServer&gt;</c>.</summary>
public sealed class MailServer : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(Repository.Root, "ItaWorkflow.Tests", "Support", "mail");
    private readonly ConcurrentQueue<ReceivedMail> _received = new();
    private readonly SemaphoreSlim _became = new(0);
    private readonly MailIdentity _identity = MailIdentity.Issue();
    private Process? _node;

    public int Port { get; private set; }
    public int StartTlsPort { get; private set; }

    /// <summary>TLS from the first byte on.</summary>
    public int TlsPort { get; private set; }

    /// <summary>Who certifies it, as PEM.</summary>
    public string Authority => _identity.Authority;

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
                Environment = { ["MAIL_CERTIFICATE"] = _identity.Certificate, ["MAIL_KEY"] = _identity.Key },
            }
        )!;
        var first =
            await _node.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The mail server did not start.");
        using var ports = JsonDocument.Parse(first);
        Port = ports.RootElement.GetProperty("port").GetInt32();
        StartTlsPort = ports.RootElement.GetProperty("startTlsPort").GetInt32();
        TlsPort = ports.RootElement.GetProperty("tlsPort").GetInt32();
        _ = Task.Run(ListenAsync);
    }

    /// <summary>From now on every message is answered 451, until <see cref="Accept"/>.</summary>
    public void Refuse() => Become("refuse");

    /// <summary>From now on there is no such mailbox: 550.</summary>
    public void Reject(string address) => Become($"reject {address}");

    /// <summary>From now on every recipient is answered 550 5.7.1: not from us.</summary>
    public void Deny() => Become("deny");

    /// <summary>From now on it takes every message and hangs up before it says so.</summary>
    public void Drop() => Become("drop");

    /// <summary>From now on it takes every message and says so only with the next <see cref="Accept"/>.</summary>
    public void Hold() => Become("hold");

    public void Accept() => Become("accept");

    private void Become(string mood)
    {
        _node!.StandardInput.WriteLine(mood);
        if (!_became.Wait(TimeSpan.FromSeconds(60)))
            throw new InvalidOperationException($"The mail server does not {mood}.");
    }

    public void Forget() => _received.Clear();

    /// <summary>Waits until that many have come (mail is sent before it is read here).</summary>
    public async Task<IReadOnlyList<ReceivedMail>> WaitForAsync(int count)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
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
        _became.Dispose();
    }

    private async Task ListenAsync()
    {
        while (await _node!.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith("{\"mood\"", StringComparison.Ordinal))
                _became.Release();
            else
                _received.Enqueue(JsonSerializer.Deserialize<ReceivedMail>(line, JsonSerializerOptions.Web)!);
    }
}
