using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.PastYears;

/// <summary>The scans of what was decided on paper, for everybody who is signed in: what they decided is for everybody, too.</summary>
internal static class PaperScans
{
    public static void MapPaperScans(this IEndpointRouteBuilder app) =>
        app.MapGet("/past/{year:int}/paper/{file:int}", ScanAsync);

    private static async Task<IResult> ScanAsync(int year, int file, ItaDbContext db, HttpContext http, CancellationToken cancel)
    {
        var found = await db
            .PaperOrders.Where(o => o.Id == file && o.FiscalYear == year)
            .Select(o => new { o.FileName, o.Bytes!.Content })
            .SingleOrDefaultAsync(cancel);
        if (found is null)
            return Results.NotFound();

        // Somebody else's bytes: saved, never opened within the intranet's own page.
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(found.Content, "application/pdf", found.FileName);
    }
}
