using ItaWorkflow.Data.Doors;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Doors;
using Microsoft.AspNetCore.Authentication;

namespace ItaWorkflow.Web.Doors;

/// <summary>The way to a provider and back. A link and no form: our policy lets a form lead nowhere outside.</summary>
internal static class DoorEndpoints
{
    public static void MapDoors(this IEndpointRouteBuilder app)
    {
        app.MapGet("/doors/{provider}", StartAsync).AllowAnonymous().RequireRateLimiting(Throttle.SettingOut);
        app.MapGet("/doors/{provider}/back", AnswerAsync).AllowAnonymous();
    }

    /// <param name="to">Where they were going.</param>
    /// <param name="link">Given: to link, not to come in.</param>
    private static async Task StartAsync(
        string provider,
        string? to,
        string? link,
        HttpContext http,
        OpenDoors doors,
        DoorRoad roads,
        CurrentPerson person,
        WordsAtDoor words
    )
    {
        var road = new AuthenticationProperties { RedirectUri = http.Ours(to) };
        if (link is null && person.IsSignedIn)
            http.Response.Redirect(road.RedirectUri);
        else if (await doors.FindAsync(provider, http.RequestAborted) is not { } open)
            words.SendBack(http, road, LinkDoorForHandler.NotSet.Text);
        else if (link is null)
            await SetOutAsync(open, http, road, words);
        else if (person.IsSignedIn && roads.Read(link) == person.Id)
            await SetOutAsync(open, http, DoorRoad.ToLink(person.Id), words);
        else
            words.SendBack(http, DoorRoad.ToLink(0), DoorRoad.TooLate.Text);
    }

    private static async Task SetOutAsync(ProviderDoor open, HttpContext http, AuthenticationProperties road, WordsAtDoor words)
    {
        try
        {
            await open.ChallengeAsync(http, road);
        }
        catch (Exception failure) when (DoorFault.IsExpected(failure))
        {
            words.SendBack(http, road, DoorFault.Words(failure, open.Kind, open.Door));
        }
    }

    private static async Task AnswerAsync(string provider, HttpContext http, OpenDoors doors, WordsAtDoor words)
    {
        if (await doors.FindAsync(provider, http.RequestAborted) is { } open)
            await open.AnswerAsync(http);
        else
            words.SendBack(http, null, LinkDoorForHandler.NotSet.Text);
    }
}
