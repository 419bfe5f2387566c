using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Web.Display;

internal static class PaperAnswer
{
    /// <summary>The paper as a file to take along, or in words why there is none.</summary>
    public static async Task<IResult> AnswerAsync(this PaperPress press, Paper paper, PaperForm form, CancellationToken cancel)
    {
        try
        {
            return Results.File(await press.WriteAsync(paper, form, cancel), form.ContentType(), paper.FileName(form));
        }
        catch (TypesettingRefused refused)
        {
            return Of(refused);
        }
    }

    public static IResult Of(TypesettingRefused refused) =>
        Results.Text(refused.Refusal.Text, "text/plain; charset=utf-8", statusCode: StatusCodes.Status422UnprocessableEntity);
}
