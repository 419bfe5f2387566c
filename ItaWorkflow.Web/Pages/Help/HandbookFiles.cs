using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Workflows.Documents.Papers;
using ItaWorkflow.Workflows.Handbook;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Help;

/// <summary>A handbook to print.</summary>
internal static class HandbookFiles
{
    public static void MapHandbooks(this IEndpointRouteBuilder app) =>
        app.MapGet(
            "/help/{role}.pdf",
            async (string role, ItaDbContext db, PaperPress press, CancellationToken cancel) =>
                Enum.TryParse<HandbookRole>(role, ignoreCase: true, out var asked) && Enum.IsDefined(asked)
                    ? await press.AnswerAsync(
                        HandbookPaper.Compose(asked, await db.Organization.Select(o => o.Name).SingleAsync(cancel)),
                        PaperForm.Pdf,
                        cancel
                    )
                    : Results.NotFound()
        );
}
