using System.Globalization;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Pages.Public;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Disclosures;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Web.Pages.Disclosures;

/// <summary>The checklist as a table, and the public pages as a bundle for another web server.</summary>
internal static class DisclosureFiles
{
    public static void MapDisclosureFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/disclosures/{year:int}.xlsx", TableAsync);
        app.MapGet("/disclosures/bundle.zip", BundleAsync).RequireAuthorization(Policies.Secretary);
    }

    private static async Task<IResult> TableAsync(int year, Checklist checklist, PaperPress press, CancellationToken cancel)
    {
        var view = await checklist.ReadAsync(year, cancel);
        return view.Items.Count == 0
            ? Results.NotFound()
            : await press.AnswerAsync(DisclosureTable.Compose(year, view.Items), PaperForm.Xlsx, cancel);
    }

    private static async Task<IResult> BundleAsync(
        PublicBundle bundle,
        HttpContext http,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var zip = new MemoryStream();
        await bundle.WriteAsync(http, zip, cancel);
        zip.Position = 0;
        return Results.File(
            zip,
            "application/zip",
            string.Create(CultureInfo.InvariantCulture, $"public-{clock.GetUtcNow():yyyyMMdd}.zip")
        );
    }
}
