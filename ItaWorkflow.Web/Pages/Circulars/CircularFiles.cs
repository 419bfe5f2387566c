using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Circulars;
using ItaWorkflow.Workflows.Documents.Papers;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Circulars;

/// <summary>Who took note of a memo, for the file.</summary>
internal static class CircularFiles
{
    public static void MapCircularFiles(this IEndpointRouteBuilder app)
    {
        foreach (var form in (PaperForm[])[PaperForm.Pdf, PaperForm.Xlsx])
            app.MapGet(
                $"/memos/{{id:long}}/circular{form.Ending()}",
                (
                    long id,
                    ItaDbContext db,
                    CurrentPerson person,
                    PaperPress press,
                    TimeProvider clock,
                    CancellationToken cancel
                ) => AnswerAsync(form, id, (db, person, clock), press, cancel)
            );
    }

    private static async Task<IResult> AnswerAsync(
        PaperForm form,
        long id,
        (ItaDbContext Db, CurrentPerson Person, TimeProvider Clock) at,
        PaperPress press,
        CancellationToken cancel
    )
    {
        var memo = await at
            .Db.VisibleMemos(at.Person.Record, at.Clock.Today())
            .AsNoTracking()
            .SingleOrDefaultAsync(m => m.Id == id, cancel);
        if (memo is null || await at.Db.CircularsOfAsync(id, cancel) is not { Count: > 0 } circulars)
            return Results.NotFound();
        var office = await at.Db.Organization.Select(o => o.Name).SingleAsync(cancel);
        return await press.AnswerAsync(CircularPaper.Compose(memo, circulars, office), form, cancel);
    }
}
