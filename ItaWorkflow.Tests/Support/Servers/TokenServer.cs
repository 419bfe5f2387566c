using System.Collections.Concurrent;

namespace ItaWorkflow.Tests.Support.Servers;

/// <summary>Gives tokens by OAuth2 on a loopback port, a new one each time it is asked; the clients it hands out know its address.</summary>
public sealed class TokenServer : IAsyncLifetime, IHttpClientFactory
{
    private readonly ConcurrentQueue<Dictionary<string, string>> _asked = new();
    private Microsoft.AspNetCore.Builder.WebApplication? _server;

    public Uri Address { get; private set; } = null!;

    /// <summary>Answered instead of a token, 401; null: a token.</summary>
    public string? Refusal { get; set; }

    /// <summary>The forms, in order; the path of the call is "path".</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Asked => [.. _asked];

    public HttpClient CreateClient(string name) => new() { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(10) };

    public async ValueTask InitializeAsync()
    {
        var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions.MapPost(_server, "/{**path}", (Delegate)AnswerAsync);
        await _server.StartAsync();
        Address = new(_server.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }

    private async Task<IResult> AnswerAsync(HttpContext http)
    {
        var form = (await http.Request.ReadFormAsync()).ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
        form["path"] = http.Request.Path;
        _asked.Enqueue(form);
        return Refusal is { } refusal
            ? Results.Json(new { error = "invalid_client", error_description = refusal }, statusCode: 401)
            : Results.Json(
                new
                {
                    access_token = $"token-{_asked.Count}",
                    expires_in = 3600,
                    token_type = "Bearer",
                }
            );
    }
}
