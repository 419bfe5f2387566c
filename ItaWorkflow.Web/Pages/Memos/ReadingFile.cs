using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Privacy;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.MemoSheets;
using ItaWorkflow.Workflows.Privacy;
using ItaWorkflow.Workflows.Publishing;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Memos;

/// <summary>The reading copy as it would be published now, for who is about to publish it.</summary>
internal static class ReadingFile
{
    public static async Task<IResult> AnswerAsync(
        long id,
        ItaDbContext db,
        CurrentPerson person,
        PublishedPapers papers,
        ReadingCopy reading,
        MemoLooks looks,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancel
    )
    {
        var memo = await db.PublishableBy(person.Record, clock.Today()).AnyAsync(m => m.Id == id, cancel)
            ? await db.Publishable(id).SingleAsync(cancel)
            : null;
        var signed = memo is not { State: MemoState.Approved or MemoState.Acknowledged }
            ? []
            : await papers.SignedAsync(memo, cancel);
        if (signed.Count == 0)
            return Results.NotFound();
        await looks.KeepAsync(memo!, person.Record, LookedAt.Paper, cancel);
        http.Response.Headers.CacheControl = "private, no-store";
        try
        {
            return Results.File(await reading.MakeAsync(memo!, signed, cancel), "application/pdf");
        }
        catch (TypesettingRefused refused)
        {
            return PaperAnswer.Of(refused);
        }
    }
}
