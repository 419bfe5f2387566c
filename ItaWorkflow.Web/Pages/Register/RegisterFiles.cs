using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Documents.Papers;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.Registry;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Register;

/// <summary>The book to take along, and the signed papers that stand in it.</summary>
internal static class RegisterFiles
{
    public static void MapRegisterFiles(this IEndpointRouteBuilder app)
    {
        foreach (var form in (PaperForm[])[PaperForm.Pdf, PaperForm.Xlsx])
            app.MapGet(
                $"/register/{{year:int}}{form.Ending()}",
                (
                    int year,
                    [AsParameters] BookQuery query,
                    ItaDbContext db,
                    CurrentPerson person,
                    RegisterBooks books,
                    PaperPress press,
                    TimeProvider clock,
                    CancellationToken cancel
                ) => BookAsync(form, query.Of(year), (db, person, clock), books, press, cancel)
            );
        app.MapGet(
            "/register/{year:int}/papers.zip",
            (
                int year,
                [AsParameters] BookQuery query,
                ItaDbContext db,
                CurrentPerson person,
                SignedBundle bundle,
                TimeProvider clock,
                CancellationToken cancel
            ) => PapersAsync(query.Of(year), (db, person, clock), bundle, cancel)
        );
    }

    private static BookQuery Of(this BookQuery query, int year)
    {
        query.Year = year;
        return query;
    }

    private static async Task<IResult> BookAsync(
        PaperForm form,
        BookQuery query,
        (ItaDbContext Db, CurrentPerson Person, TimeProvider Clock) at,
        RegisterBooks books,
        PaperPress press,
        CancellationToken cancel
    )
    {
        var visible = at.Db.VisibleMemos(at.Person.Record, at.Clock.Today());
        var book = await books.ReadAsync(visible, query.Filter(query.Year!.Value), query.Sort, isDescending: false, cancel);
        var office = await at.Db.Organization.Select(o => o.Name).SingleAsync(cancel);
        var division = await at.Db.Divisions.Where(d => d.Id == query.Division).Select(d => d.Name).SingleOrDefaultAsync(cancel);
        return await press.AnswerAsync(RegisterPaper.Compose(book, office, division), form, cancel);
    }

    private static async Task<IResult> PapersAsync(
        BookQuery query,
        (ItaDbContext Db, CurrentPerson Person, TimeProvider Clock) at,
        SignedBundle bundle,
        CancellationToken cancel
    )
    {
        var filter = query.Filter(query.Year!.Value);
        var visible = at.Db.VisibleMemos(at.Person.Record, at.Clock.Today());
        var (zip, refusal) = await bundle.ReadAsync(visible, filter, at.Person.Record, cancel);
        return zip is null
            ? Results.Text(refusal!.Text, "text/plain; charset=utf-8", statusCode: StatusCodes.Status422UnprocessableEntity)
            : Results.File(zip, "application/zip", $"บันทึกข้อความลงนาม {filter.Year}.zip");
    }
}
