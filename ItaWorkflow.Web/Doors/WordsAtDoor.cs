using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace ItaWorkflow.Web.Doors;

/// <summary>What is said to who comes back from a provider: on the page that they left for it, and once.</summary>
internal sealed class WordsAtDoor(ITempDataDictionaryFactory pages)
{
    public const string Refusal = "DoorRefusal";

    public void SendBack(HttpContext http, AuthenticationProperties? road, string words)
    {
        Keep(http, Refusal, words);
        var page = DoorRoad.LinkerOf(road) is null
            ? "/account/sign-in" + QueryString.Create("to", http.Ours(road?.RedirectUri))
            : DoorRoad.OwnDoors;
        http.Response.Redirect(http.Request.PathBase + page);
    }

    public void Tell(HttpContext http, string words) => Keep(http, "Toast", words);

    private void Keep(HttpContext http, string name, string words)
    {
        var kept = pages.GetTempData(http);
        kept[name] = words;
        kept.Save();
    }
}
