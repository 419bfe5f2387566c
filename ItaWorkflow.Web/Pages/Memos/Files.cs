using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Privacy;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.Privacy;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Memos;

/// <summary>The files of a memo, each behind the same question as its page: may this person see it? Otherwise 404.</summary>
internal static class Files
{
    public static void MapMemoFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/memos/{id:long}/paper.pdf", PaperFile.AnswerAsync);
        app.MapGet("/memos/{id:long}/reading.pdf", ReadingFile.AnswerAsync).RequireAuthorization(Policies.Secretary);
        app.MapGet("/memos/{id:long}/route.bpmn", RouteAsync);
        app.MapGet("/memos/{id:long}/attachments/{file:long}", AttachmentAsync);
    }

    private static async Task<IResult> RouteAsync(
        long id,
        ItaDbContext db,
        CurrentPerson person,
        MemoRoads roads,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var memo = await db.VisibleMemos(person.Record, clock.Today())
            .AsNoTracking()
            .Include(m => m.Division)
            .SingleOrDefaultAsync(m => m.Id == id, cancel);
        var route = memo is null ? null : (await roads.ReadAsync(memo, cancel)).Route;
        return route is null ? Results.NotFound() : Results.Text(route.Bpmn, "application/xml");
    }

    private static async Task<IResult> AttachmentAsync(
        long id,
        long file,
        ItaDbContext db,
        CurrentPerson person,
        MemoLooks looks,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancel
    )
    {
        var found = await db.VisibleMemos(person.Record, clock.Today())
            .Where(m => m.Id == id)
            .SelectMany(m => m.Attachments, (m, a) => new { a, m.HasPersonalData })
            .Where(p => p.a.Id == file)
            .Select(p => new
            {
                p.a.FileName,
                p.a.ContentType,
                p.a.Bytes!.Content,
                p.HasPersonalData,
            })
            .SingleOrDefaultAsync(cancel);
        if (found is null)
            return Results.NotFound();
        if (found.HasPersonalData)
            await looks.KeepAsync(id, person.Id, LookedAt.Attachment, file, cancel);

        // Somebody else's bytes: saved, never opened within the intranet's own page.
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(found.Content, found.ContentType, found.FileName);
    }
}
