using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Assessments.Report;
using ItaWorkflow.Workflows.Documents;
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
        if (await shelf.FindAsync(year, person.IsSecretary || person.IsAdministrator, cancel) is not { } record)
            return Results.NotFound();
        var paper = AnalysisReport.Compose(record.Facts);
        http.Response.Headers.CacheControl = "private, no-store";
        try
        {
            var content = form switch
            {
                PaperForm.Pdf => await press.PdfAsync(paper, cancel),
                PaperForm.Docx => PaperDocx.Write(paper),
                _ => PaperWorkbook.Write(paper),
            };
            return Results.File(content, form.ContentType(), paper.FileName(form));
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
}
