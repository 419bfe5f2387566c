using System.Collections.Concurrent;
using System.Text.Json;
using static Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions;

namespace ItaWorkflow.Tests.Support;

/// <summary>A call as the server took it.</summary>
/// <param name="Key">X-Line-Retry-Key; empty: none.</param>
public sealed record ReceivedLine(string Act, string Token, string Key, string To, string Text);

/// <summary>
/// LINE's HTTP interface on a loopback port, as far as its documentation describes it: it takes each retry key once and answers a
/// repetition 409.
/// </summary>
public sealed class LineServer : IAsyncLifetime
{
    private readonly ConcurrentQueue<ReceivedLine> _received = new();
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private volatile Mood _mood;
    private volatile TaskCompletionSource _held = new();
    private Microsoft.AspNetCore.Builder.WebApplication? _server;
    private int _calls;

    public Uri Address { get; private set; } = null!;

    /// <summary>What was taken, in order; a repetition is not in it.</summary>
    public IReadOnlyList<ReceivedLine> Received => [.. _received];

    /// <summary>Every call, whatever became of it.</summary>
    public int Calls => _calls;

    public void Accept()
    {
        _mood = Mood.Accept;
        _held.TrySetResult();
    }

    /// <summary>400 from now on.</summary>
    public void Refuse() => _mood = Mood.Refuse;

    /// <summary>401 from now on.</summary>
    public void Deny() => _mood = Mood.Deny;

    /// <summary>429 with Retry-After: 600.</summary>
    public void Slow() => _mood = Mood.Slow;

    /// <summary>429: the month is used up.</summary>
    public void Exhaust() => _mood = Mood.Exhaust;

    /// <summary>Takes it and does not say so until <see cref="Accept"/>.</summary>
    public void Hold()
    {
        _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _mood = Mood.Hold;
    }

    /// <summary>Takes it and hangs up.</summary>
    public void Drop() => _mood = Mood.Drop;

    public void Forget()
    {
        _received.Clear();
        lock (_keys)
            _keys.Clear();
        _calls = 0;
    }

    public async ValueTask InitializeAsync()
    {
        var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.MapPost("/v2/bot/message/{act}", AnswerAsync);
        await _server.StartAsync();
        Address = new(_server.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        Accept();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    private async Task<IResult> AnswerAsync(string act, HttpContext http)
    {
        Interlocked.Increment(ref _calls);
        using var body = await JsonDocument.ParseAsync(http.Request.Body);
        var mood = _mood;
        var (code, words) = mood switch
        {
            Mood.Refuse => (400, "The property, 'to', in the request body is invalid (line: -, column: -)"),
            Mood.Deny => (401, "Authentication failed. Confirm that the access token in the authorization header is valid."),
            Mood.Slow => (429, "The API rate limit has been exceeded. Try again later."),
            Mood.Exhaust => (429, "You have reached your monthly limit."),
            _ => Take(act, http.Request, body.RootElement) ? (200, "") : (409, "The retry key is already accepted"),
        };
        if (mood is Mood.Drop)
            http.Abort();
        if (mood is Mood.Hold)
            await _held.Task;
        if (mood is Mood.Slow)
            http.Response.Headers.RetryAfter = "600";
        return Results.Json(new { message = words }, statusCode: code);
    }

    private bool Take(string act, HttpRequest request, JsonElement body)
    {
        var key = request.Headers["X-Line-Retry-Key"].ToString();
        lock (_keys)
            if (key.Length > 0 && !_keys.Add(key))
                return false;
        _received.Enqueue(
            new(
                act,
                request.Headers.Authorization.ToString()["Bearer ".Length..],
                key,
                (body.TryGetProperty("to", out var to) ? to : body.GetProperty("replyToken")).GetString()!,
                body.GetProperty("messages")[0].GetProperty("text").GetString()!
            )
        );
        return true;
    }

    private enum Mood
    {
        Accept,
        Refuse,
        Deny,
        Slow,
        Exhaust,
        Hold,
        Drop,
    }
}
