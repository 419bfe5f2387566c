using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Web.Forms;
using ItaWorkflow.Workflows.Handbook;

namespace ItaWorkflow.Tests.Web.Pages;

/// <summary>What the handbooks say stays true.</summary>
[Collection(nameof(SharedOffice))]
public sealed class HelpTests(DemonstrationOffice office)
{
    [Fact]
    public void Every_page_that_a_handbook_names_is_there()
    {
        var pages = office
            .Application.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(e => "/" + e.RoutePattern.RawText?.Trim('/'))
            .ToHashSet(StringComparer.Ordinal);

        Assert.Empty(HelpTexts.All.Select(t => t.Path).Except(pages, StringComparer.Ordinal));
        Assert.Equal(HelpTexts.All.Count, HelpTexts.All.DistinctBy(t => t.Key, StringComparer.Ordinal).Count());
        Assert.All(HelpTexts.All, t => Assert.NotEmpty(t.Roles));
    }
}
