using ItaWorkflow.Workflows.Writing;

namespace ItaWorkflow.Web.Forms;

/// <summary>What a page asks while somebody types: which words lost their ำ on the way out of a PDF, and the text with them whole.</summary>
internal static class WholeWords
{
    private const int Longest = 200_000;

    public static void MapWholeWords(this IEndpointRouteBuilder app) => app.MapPost("/writing/whole", AnswerAsync);

    private static async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancel) =>
        await request.TextAsync(Longest, cancel) is { } text
            ? Results.Json(new { Words = BrokenSaraAm.Find(text), Text = BrokenSaraAm.Repair(text) })
            : Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
}
