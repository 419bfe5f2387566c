using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.MemoSheets;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Memos;

/// <summary>The files of a memo, each behind the same question as its page: may this person see it? Otherwise 404.</summary>
internal static class Files
{
    public static void MapMemoFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/memos/{id:long}/paper.pdf", PaperAsync);
        app.MapGet("/memos/{id:long}/route.bpmn", RouteAsync);
        app.MapGet("/memos/{id:long}/attachments/{file:long}", AttachmentAsync);
    }

    /// <summary>The latest signed bytes of the edition's sheet (2, 3 …: its continuation), untouched; of a memo that nobody signed yet, the sheet typeset now.</summary>
    private static async Task<IResult> PaperAsync(
        long id,
        int? edition,
        int? sheet,
        ItaDbContext db,
        CurrentPerson person,
        MemoRoads roads,
        MemoPaper paper,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancel
    )
    {
        var memo = await db.VisibleMemos(person.Record, clock.Today())
            .AsNoTracking()
            .Include(m => m.Division)
            .Include(m => m.Attachments.Where(a => a.RemovedAt == null))
            .SingleOrDefaultAsync(m => m.Id == id, cancel);
        if (memo is null)
            return Results.NotFound();

        var wanted = edition ?? memo.Edition;
        var signed =
            memo.IsOpenForDrafting && edition is null
                ? null
                : await db
                    .SignedDocuments.Where(d => d.Case!.MemoId == id && d.Case.Edition == wanted && d.Sheet == (sheet ?? 1))
                    .OrderByDescending(d => d.Revision)
                    .Select(d => d.Bytes)
                    .FirstOrDefaultAsync(cancel);
        http.Response.Headers.CacheControl = "private, no-store";
        if (signed is not null)
            return Results.File(
                signed,
                "application/pdf",
                Name(memo.Code, wanted, sheet > 1 ? $"ใบต่อท้ายแผ่นที่{sheet}" : "ลงนาม")
            );
        if (edition is not null || sheet > 1)
            return Results.NotFound();

        var road = await roads.ReadAsync(memo, cancel);
        try
        {
            var typeset = await paper.PreviewAsync(memo, MemoPaper.Blocks(road.Plan, road.Case?.Steps ?? []), cancel);
            return Results.File(typeset, "application/pdf", Name(memo.Code, wanted, "ร่าง"));
        }
        catch (TypesettingRefused refused)
        {
            return Results.Text(
                refused.Refusal.Text,
                "text/plain; charset=utf-8",
                statusCode: StatusCodes.Status422UnprocessableEntity
            );
        }
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
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancel
    )
    {
        var found = await db.VisibleMemos(person.Record, clock.Today())
            .Where(m => m.Id == id)
            .SelectMany(m => m.Attachments)
            .Where(a => a.Id == file)
            .Select(a => new
            {
                a.FileName,
                a.ContentType,
                a.Bytes!.Content,
            })
            .SingleOrDefaultAsync(cancel);
        if (found is null)
            return Results.NotFound();

        // Somebody else's bytes: saved, never opened within the intranet's own page.
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(found.Content, found.ContentType, found.FileName);
    }

    private static string Name(string code, int edition, string word) =>
        string.Create(CultureInfo.InvariantCulture, $"บันทึกข้อความ-{code}-ฉบับที่{edition}-{word}.pdf");
}
