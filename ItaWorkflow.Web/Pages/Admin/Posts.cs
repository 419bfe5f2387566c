using ItaWorkflow.Data.Organization;
using ItaWorkflow.Web.Display;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ItaWorkflow.Web.Pages.Admin;

/// <summary>What a post is called where it is chosen.</summary>
internal static class Posts
{
    private static readonly Dictionary<Post, string> Words = new()
    {
        [Post.Officer] = "เจ้าหน้าที่",
        [Post.DivisionHead] = "หัวหน้าสำนัก/กอง",
        [Post.DeputyClerk] = "รองปลัด",
        [Post.Clerk] = "ปลัด",
        [Post.DeputyMayor] = "รองนายก",
        [Post.Mayor] = "นายก",
    };

    public static string InWords(this Post post) => Words[post];

    public static IEnumerable<SelectListItem> Choices() => Words.Select(w => new SelectListItem(w.Value, w.Key.ToString()));
}
