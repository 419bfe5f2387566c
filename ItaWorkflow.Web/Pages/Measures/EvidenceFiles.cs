using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Measures;

/// <summary>The files of a measure's reports, for everybody who is signed in; one that was not sent yet for its giver alone.</summary>
internal static class EvidenceFiles
{
    public static void MapEvidenceFiles(this IEndpointRouteBuilder app) =>
        app.MapGet("/measures/{id:int}/evidence/{file:long}", FileAsync);

    private static async Task<IResult> FileAsync(
        int id,
        long file,
        ItaDbContext db,
        CurrentPerson person,
        HttpContext http,
        CancellationToken cancel
    )
    {
        var found = await db
            .Evidence.Where(e => e.Id == file && e.MeasureId == id && (e.ReportId != null || e.PersonId == person.Id))
            .Where(e => e.Bytes != null)
            .Select(e => new
            {
                e.Name,
                e.ContentType,
                e.Bytes!.Content,
            })
            .SingleOrDefaultAsync(cancel);
        if (found is null)
            return Results.NotFound();

        // Somebody else's bytes: saved, never opened within the intranet's own page.
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(found.Content, found.ContentType, found.Name);
    }
}
