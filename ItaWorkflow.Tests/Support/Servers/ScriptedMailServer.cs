using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ItaWorkflow.Tests.Support.Servers;

/// <summary>
/// A mail server that takes everything but says at one word what a test wants. A word is a verb of SMTP, "CONNECT" for the greeting, or "."
/// for the end of a mail.
/// </summary>
public sealed class ScriptedMailServer : IAsyncDisposable
{
    public const string HangUp = "hang up";
    public const string Silence = "silence";

    private readonly ConcurrentDictionary<string, string> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _heard = new();
    private readonly ConcurrentBag<TcpClient> _clients = [];
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _work;
    private int _taken;

    public ScriptedMailServer()
    {
        _listener.Start();
        _work = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What follows the verb EHLO.</summary>
    public IReadOnlyList<string> Extensions { get; set; } = ["PIPELINING", "8BITMIME", "SMTPUTF8"];

    /// <summary>Mails that reached their last line and were not refused.</summary>
    public int Taken => _taken;

    public int Connections => _clients.Count;

    /// <summary>Every line but a mail's own.</summary>
    public IReadOnlyList<string> Heard => [.. _heard];

    /// <param name="answer">A line, <see cref="HangUp"/> or <see cref="Silence"/>.</param>
    public void Answer(string word, string answer) => _answers[word] = answer;

    /// <summary>As at first.</summary>
    public void Relent() => _answers.Clear();

    /// <summary>Closes what is open, as a server does that was restarted or has waited long enough.</summary>
    public void CloseAll()
    {
        foreach (var client in _clients)
            client.Close();
    }

    public async Task WaitForAsync(string line)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!_heard.Contains(line))
            await Task.Delay(10, deadline.Token);
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        CloseAll();
        await _work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var client = await _listener.AcceptTcpClientAsync();
            _clients.Add(client);
            _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using var reader = new StreamReader(client.GetStream());
            await using var writer = new StreamWriter(client.GetStream()) { AutoFlush = true, NewLine = "\r\n" };
            var goesOn = await SayAsync("CONNECT", "220 here", client, writer);
            while (goesOn && await reader.ReadLineAsync() is { } line)
            {
                _heard.Enqueue(line);
                goesOn = await FollowAsync(line, client, reader, writer);
            }
        }
        catch (Exception ended) when (ended is IOException or ObjectDisposedException)
        {
            // The other side has gone.
        }
    }

    private async Task<bool> FollowAsync(string line, TcpClient client, StreamReader reader, StreamWriter writer)
    {
        var word = line.Split(' ')[0].ToUpperInvariant();
        var usual = word switch
        {
            "EHLO" => string.Join("\r\n", Extensions.Select(extension => $"250-{extension}").Append("250 HELP")),
            "DATA" => "354 go on",
            "QUIT" => "221 bye",
            _ => "250 ok",
        };
        if (!await SayAsync(word, usual, client, writer))
            return false;
        if (word != "DATA" || _answers.ContainsKey("DATA"))
            return true;
        while (await reader.ReadLineAsync() is { } content && content != ".")
            continue;
        if (!_answers.TryGetValue(".", out var end) || end is HangUp or Silence)
            Interlocked.Increment(ref _taken);
        return await SayAsync(".", "250 taken", client, writer);
    }

    private async Task<bool> SayAsync(string word, string usual, TcpClient client, StreamWriter writer)
    {
        var answer = _answers.GetValueOrDefault(word, usual);
        if (answer is HangUp)
            client.Close();
        else if (answer is not Silence)
            await writer.WriteLineAsync(answer);
        return answer is not HangUp;
    }
}
