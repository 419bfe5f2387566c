using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Security;

namespace ItaWorkflow.Web.Pages.Inbox;

/// <summary>/inbox/live: the unread count as server-sent events, for as long as a page is looked at.</summary>
internal static class Live
{
    public const string Path = "/inbox/live";

    /// <summary>Proxies drop what is silent for a minute.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(5);

    /// <summary>Then the page asks again, with the cookie it has by then.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    public static void MapLiveCount(this IEndpointRouteBuilder app) =>
        app.MapGet(Path, FollowAsync).WithMetadata(new AskedByItself());

    private static async Task<IResult> FollowAsync(
        LiveCounts counts,
        ItaDbContext db,
        CurrentPerson person,
        HttpContext http,
        IHostApplicationLifetime process
    )
    {
        // 204 tells a browser not to ask again by itself.
        if (counts.Open(person.Id) is not { } page)
            return Results.NoContent();
        http.Response.RegisterForDispose(page);
        var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, process.ApplicationStopping);
        http.Response.RegisterForDispose(end);
        end.CancelAfter(Life);
        var first = await LiveCounts.CountAsync(db, person.Id, http.RequestAborted);
        return TypedResults.ServerSentEvents(TellAsync(page, first, end.Token));
    }

    private static async IAsyncEnumerable<SseItem<string>> TellAsync(
        OpenPage page,
        int count,
        CancellationToken end,
        [EnumeratorCancellation] CancellationToken cancel = default
    )
    {
        while (!end.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            yield return new(count.ToString(CultureInfo.InvariantCulture), "unread") { ReconnectionInterval = Again };
            count = await page.NextAsync(count, Beat, end);
        }
    }
}
