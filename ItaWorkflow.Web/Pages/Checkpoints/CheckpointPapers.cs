using ItaWorkflow.Web.Display;
using ItaWorkflow.Workflows.Checkpoints.Report;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Web.Pages.Checkpoints;

/// <summary>A round's report as PDF, DOCX or XLSX, for everybody who is signed in.</summary>
internal static class CheckpointPapers
{
    public static void MapCheckpointPapers(this IEndpointRouteBuilder app)
    {
        foreach (var form in Enum.GetValues<PaperForm>())
            app.MapGet(
                $"/checkpoints/{{year:int}}/{{round}}/report{form.Ending()}",
                (int year, string round, ReportShape? shape, CheckpointShelf shelf, PaperPress press, CancellationToken cancel) =>
                    PaperAsync(form, year, round, shape ?? ReportShape.ByIssue, shelf, press, cancel)
            );
    }

    private static async Task<IResult> PaperAsync(
        PaperForm form,
        int year,
        string round,
        ReportShape shape,
        CheckpointShelf shelf,
        PaperPress press,
        CancellationToken cancel
    )
    {
        if (RoundPaths.Read(year, round) is not { } asked || !Enum.IsDefined(shape))
            return Results.NotFound();
        var paper = CheckpointPaper.Compose((await shelf.FindAsync(year, asked, cancel)).Facts, shape);
        return await press.AnswerAsync(paper, form, cancel);
    }
}
