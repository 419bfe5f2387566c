using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Analysis;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Web.Pages.Assessments;

/// <summary>The analysis report as it stands now, in every form; for everybody who signs in, as the results are.</summary>
internal static class ReportFiles
{
    public static void MapReportFiles(this IEndpointRouteBuilder app)
    {
        foreach (var form in Enum.GetValues<PaperForm>())
            app.MapGet(
                $"/assessments/{{year:int}}/report{form.Ending()}",
                (
                    int year,
                    CurrentPerson person,
                    AnalysisShelf shelf,
                    PaperPress press,
                    HttpContext http,
                    CancellationToken cancel
                ) => FileAsync(year, form, person, shelf, press, http, cancel)
            );
    }

    private static async Task<IResult> FileAsync(
        int year,
        PaperForm form,
        CurrentPerson person,
        AnalysisShelf shelf,
        PaperPress press,
        HttpContext http,
        CancellationToken cancel
    )
    {
        if (await shelf.FindAsync(year, person.KeepsItaYear, cancel) is not { } record)
            return Results.NotFound();
        http.Response.Headers.CacheControl = "private, no-store";
        return await press.AnswerAsync(AnalysisReport.Compose(record.Facts), form, cancel);
    }
}
