using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.StaticAssets;

namespace ItaWorkflow.Tests.Web.Forms;

/// <summary>
/// Walks every page and every address of the running application, so that a new one is covered by itself: whatever a form or an address
/// holds, the answer is a page or a sentence in Thai, never a failure.
/// </summary>
public sealed class EveryHandlerTests(DemonstrationOffice office) : IClassFixture<DemonstrationOffice>
{
    private static readonly string[] First = ["/approvals", "/memos", "/measures", "/checkpoints", "/assessments"];
    private static readonly string[] Last = ["/admin", "/account"];
    private readonly List<string> faults = [];

    [Fact]
    public async Task Whatever_a_form_holds_the_answer_is_words()
    {
        using var visitor = await BadVisitor.ComeAsync(office, faults);
        foreach (var page in await PagesAsync())
        {
            await visitor.FindAsync(page.Template);
            foreach (var handler in page.Posts)
                await visitor.PostAllAsync(handler);
        }

        Assert.True(faults.Count is 0, Told());
    }

    [Fact]
    public async Task Whatever_an_address_holds_the_answer_is_words()
    {
        using var visitor = await BadVisitor.ComeAsync(office, faults);
        foreach (var page in await PagesAsync())
        {
            var read = page
                .Handlers.Where(h => h.Verb == "Get")
                .SelectMany(h => h.Fields)
                .Select(f => f.Name)
                .Where(name => !page.Template.Contains('{' + name, StringComparison.OrdinalIgnoreCase))
                .ToList();
            await visitor.AskAllAsync(page.Template, read);
        }

        foreach (var endpoint in Endpoints())
            await visitor.AskAllAsync(
                endpoint.RoutePattern.RawText!,
                [.. endpoint.Metadata.OfType<IParameterBindingMetadata>().Where(IsOfQuery(endpoint)).Select(p => p.Name)]
            );

        Assert.True(faults.Count is 0, Told());
    }

    [Fact]
    public async Task A_verb_or_a_handler_that_a_page_does_not_know_is_refused_in_words()
    {
        using var visitor = await BadVisitor.ComeAsync(office, faults);
        var posted = 0;
        foreach (var page in await PagesAsync())
        {
            await visitor.FindAsync(page.Template);
            foreach (var verb in new[] { "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS" })
                await visitor.SendAsync(new(verb), visitor.Path, null);
            // Setting the office up is over.
            var refused = visitor.Path is "/setup" ? 404 : 405;
            Assert.Equal(
                refused,
                (int)await visitor.SendAsync(HttpMethod.Post, visitor.Path + "?handler=Nonsense", visitor.Bare)
            );
            if (page.Posts.All(h => h.Name is not null))
                Assert.Equal(refused, (int)await visitor.SendAsync(HttpMethod.Post, visitor.Path, visitor.Bare));
            posted++;
        }

        Assert.True(posted > 50);
        Assert.True(faults.Count is 0, Told());
    }

    /// <summary>Those that show errors aside; what ends a session or a seat comes last.</summary>
    private async Task<IReadOnlyList<AskedPage>> PagesAsync() =>
        [
            .. (await AskedPage.AllAsync(office.Application.Services))
                .Where(p => !p.Template.StartsWith("/errors", StringComparison.Ordinal))
                .OrderBy(p => First.Any(f => p.Template.StartsWith(f, StringComparison.Ordinal)) ? 0 : 1)
                .ThenBy(p => Last.Any(l => p.Template.StartsWith(l, StringComparison.Ordinal)) ? 1 : 0)
                .ThenBy(p => p.Template, StringComparer.Ordinal),
        ];

    private IEnumerable<RouteEndpoint> Endpoints() =>
        office
            .Application.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is null)
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .DistinctBy(e => e.RoutePattern.RawText);

    /// <summary>Neither in the path nor a service.</summary>
    private static Func<IParameterBindingMetadata, bool> IsOfQuery(RouteEndpoint endpoint) =>
        p =>
            (p.ParameterInfo.ParameterType == typeof(string) || p.HasTryParse)
            && endpoint.RoutePattern.GetParameter(p.Name) is null;

    private string Told() => string.Join('\n', faults.Distinct().Take(60).Prepend($"{faults.Count} faults"));
}
