using ItaWorkflow.Data.Measures;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Documents.Papers;
using ItaWorkflow.Workflows.Measures;

namespace ItaWorkflow.Web.Pages.Measures;

/// <summary>The table of a year's measures to take along: the adopted ones for everybody, the drafts for the secretary.</summary>
internal static class MeasuresTableFiles
{
    public static readonly IReadOnlyList<string> Forms = [.. Enum.GetValues<PaperForm>().Select(f => f.Ending())];

    public static void MapMeasuresTables(this IEndpointRouteBuilder app) =>
        app.MapGet("/measures/table/{year:int}/{shape}.{form}", TableAsync);

    private static async Task<IResult> TableAsync(
        int year,
        MeasuresShape shape,
        PaperForm form,
        CurrentPerson person,
        MeasuresTableReader reader,
        PaperPress press,
        CancellationToken cancel,
        bool drafts = false
    )
    {
        if (drafts && !(person.IsSecretary || person.IsAdministrator) || !Enum.IsDefined(shape) || !Enum.IsDefined(form))
            return Results.NotFound();
        var facts = drafts ? await reader.DraftedAsync(year, cancel) : await reader.AdoptedAsync(year, cancel);
        var paper = MeasuresTable.Compose(facts, shape);
        try
        {
            var bytes = form switch
            {
                PaperForm.Pdf => await press.PdfAsync(paper, cancel),
                PaperForm.Docx => PaperDocx.Write(paper),
                _ => PaperWorkbook.Write(paper),
            };
            return Results.File(bytes, form.ContentType(), paper.FileName(form));
        }
        catch (TypesettingRefused refused)
        {
            return Results.Text(
                refused.Message,
                "text/plain; charset=utf-8",
                statusCode: StatusCodes.Status422UnprocessableEntity
            );
        }
    }
}
