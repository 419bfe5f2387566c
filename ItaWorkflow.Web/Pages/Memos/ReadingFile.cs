using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.MemoSheets;
using ItaWorkflow.Workflows.Publishing;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Memos;

/// <summary>The reading copy as it would be published now, for who is about to publish it.</summary>
internal static class ReadingFile
{
    public static async Task<IResult> AnswerAsync(
        long id,
        ItaDbContext db,
        PublishedPapers papers,
        ReadingCopy reading,
        HttpContext http,
        CancellationToken cancel
    )
    {
        var memo = await db.Publishable(id).SingleOrDefaultAsync(cancel);
        var signed = memo is not { State: MemoState.Approved or MemoState.Acknowledged }
            ? []
            : await papers.SignedAsync(memo, cancel);
        if (signed.Count == 0)
            return Results.NotFound();
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
