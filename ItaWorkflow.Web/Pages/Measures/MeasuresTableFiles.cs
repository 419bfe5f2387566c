using ItaWorkflow.Data.Measures;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Documents.Papers;
using ItaWorkflow.Workflows.Measures;

namespace ItaWorkflow.Web.Pages.Measures;

/// <summary>The table of a year's measures to take along: the adopted ones for everybody, the drafts for the secretary.</summary>
internal static class MeasuresTableFiles
{
    public static readonly IReadOnlyList<string> Forms = [.. Enum.GetValues<PaperForm>().Select(f => f.Ending())];

    public static string Words(MeasuresShape shape) =>
        shape switch
        {
            MeasuresShape.AsPlan => "แบบแผนปฏิบัติ",
            MeasuresShape.OfOffice => "แบบของหน่วยงาน",
            _ => "แยกตามตัวชี้วัด",
        };

    public static void MapMeasuresTables(this IEndpointRouteBuilder app)
    {
        foreach (var form in Enum.GetValues<PaperForm>())
            app.MapGet(
                $"/measures/table/{{year:int}}/{{shape}}{form.Ending()}",
                (
                    int year,
                    string shape,
                    bool? drafts,
                    CurrentPerson person,
                    MeasuresTableReader reader,
                    PaperPress press,
                    CancellationToken cancel
                ) => TableAsync(form, year, shape, drafts is true, person, reader, press, cancel)
            );
    }

    private static async Task<IResult> TableAsync(
        PaperForm form,
        int year,
        string shape,
        bool drafts,
        CurrentPerson person,
        MeasuresTableReader reader,
        PaperPress press,
        CancellationToken cancel
    )
    {
        if (drafts && !person.KeepsItaYear)
            return Results.NotFound();
        if (!Enum.TryParse<MeasuresShape>(shape, ignoreCase: true, out var asked) || !Enum.IsDefined(asked))
            return Results.NotFound();
        var facts = drafts ? await reader.DraftedAsync(year, cancel) : await reader.AdoptedAsync(year, cancel);
        return await press.AnswerAsync(MeasuresTable.Compose(facts, asked), form, cancel);
    }
}
