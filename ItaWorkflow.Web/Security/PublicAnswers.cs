using System.Security.Cryptography;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;

namespace ItaWorkflow.Web.Security;

/// <summary>Marks a page that is the same for everybody: it is kept a moment, carries a strong ETag, and never a cookie.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SameForAllAttribute : Attribute;

/// <summary>How pages that are the same for everybody are answered.</summary>
public static class PublicAnswers
{
    public const string CacheName = "public";

    /// <summary>So long our own answer serves again; what was withdrawn is gone within it.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    internal static IServiceCollection AddPublicAnswers(this IServiceCollection services) =>
        services.AddOutputCache(options => options.AddPolicy(CacheName, new PublicCache(Moment)));

    /// <summary>After routing, before anybody is asked who they are.</summary>
    public static IApplicationBuilder UsePublicAnswers(this IApplicationBuilder app) =>
        app.UseOutputCache()
            .Use(
                (http, next) =>
                    http.GetEndpoint()?.Metadata.GetMetadata<SameForAllAttribute>() is null ? next(http) : AnswerAsync(http, next)
            );

    private static async Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        var body = http.Response.Body;
        using var kept = new MemoryStream();
        http.Response.Body = kept;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = body;
        }

        var headers = http.Response.Headers;
        headers.Remove(HeaderNames.SetCookie);
        if (http.Response.StatusCode == StatusCodes.Status200OK)
        {
            headers.CacheControl = "public, max-age=60";
            headers.ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(kept.GetBuffer().AsSpan(0, (int)kept.Length)))[..32]}\"";
            if (Matches(http.Request, headers.ETag!))
            {
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        if (kept.Length == 0)
            return;
        http.Response.ContentLength = kept.Length;
        await body.WriteAsync(kept.GetBuffer().AsMemory(0, (int)kept.Length), http.RequestAborted);
    }

    private static bool Matches(HttpRequest request, string tag) =>
        EntityTagHeaderValue.TryParseList([.. request.Headers.IfNoneMatch.OfType<string>()], out var tags)
        && tags.Any(given =>
            given.Equals(EntityTagHeaderValue.Any) || string.Equals(given.Tag.Value, tag, StringComparison.Ordinal)
        );
}

/// <summary>Keeps answers of 200 for a moment, whoever asks, apart by what is searched for.</summary>
internal sealed class PublicCache(TimeSpan moment) : IOutputCachePolicy
{
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var asks =
            HttpMethods.IsGet(context.HttpContext.Request.Method) || HttpMethods.IsHead(context.HttpContext.Request.Method);
        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage) = (asks, asks, asks);
        context.AllowLocking = true;
        context.CacheVaryByRules.QueryKeys = "q";
        context.ResponseExpirationTimeSpan = moment;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.ContainsKey(HeaderNames.SetCookie))
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}
