using System.Security.Cryptography;
using ItaWorkflow.Workflows.Channels.Calendars;
using Microsoft.Net.Http.Headers;

namespace ItaWorkflow.Web.Pages.Channels;

/// <summary>/calendar/{token}.ics: one person's due dates for a calendar program, which cannot sign in. The token is the key.</summary>
internal static class Feed
{
    public const string Type = "text/calendar; charset=utf-8";

    public static void MapCalendar(this IEndpointRouteBuilder app) =>
        app.MapGet("/calendar/{token}.ics", ReadAsync).AllowAnonymous();

    private static async Task<IResult> ReadAsync(
        string token,
        PersonalCalendar calendar,
        HttpContext http,
        CancellationToken cancel
    )
    {
        if (await calendar.ReadAsync(token, cancel) is not { } file)
            return Results.NotFound();
        http.Response.Headers.CacheControl = "private, no-cache";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(file))}\"");
        return Results.Bytes(file, Type, entityTag: tag);
    }
}
