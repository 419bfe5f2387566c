using ItaWorkflow.Workflows.Disclosures;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Public;

/// <summary>What a public page needs to know of its request, and tells the frame around it.</summary>
internal static class PublicRequest
{
    public static PublicLinks Links(this HttpRequest request) =>
        new(request.PathBase + OwnAddress.Root, request.PathBase + "/verify", IsBundle: false);

    /// <summary>An address of ours in full, by the name that was asked for: others' names are refused before.</summary>
    public static string Whole(this HttpRequest request, string path) => $"{request.Scheme}://{request.Host.Value}{path}";

    public static void Frame(this PageModel page, PublicOffice office, string title, string description, string canonical)
    {
        page.ViewData["Office"] = office;
        page.ViewData["Title"] = title;
        page.ViewData["Description"] = description;
        page.ViewData["Canonical"] = canonical;
    }
}
