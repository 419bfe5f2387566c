using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.StaticAssets;

namespace ItaWorkflow.Tests.Web.Security;

/// <summary>
/// Every address with its verbs, handlers, who is let in and how often, as the running application knows them, beside the list that was
/// agreed: a page that moves house cannot lose its policy unseen. The list that was found stands in artifacts.
/// </summary>
[Collection(nameof(SharedOffice))]
public sealed class EveryDoorTests(DemonstrationOffice office)
{
    [Fact]
    public async Task Every_door_is_as_it_was_agreed()
    {
        var loader = office.Application.Services.GetRequiredService<PageLoader>();
        var doors = new List<string>();
        foreach (var endpoint in office.Application.Services.GetRequiredService<EndpointDataSource>().Endpoints)
            if (
                endpoint is RouteEndpoint route
                && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
                && route.RoutePattern.RawText is { } address
            )
                doors.Add($"/{address.Trim('/')}: {await VerbsAsync(loader, route)}; {Keeper(await WholeAsync(loader, route))}");
        var found = string.Join('\n', doors.Distinct().Order(StringComparer.Ordinal)) + "\n";
        await File.WriteAllTextAsync(Repository.Artifact("doors.txt"), found);

        var agreed = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Samples", "doors.txt"));

        Assert.Equal(agreed, found);
    }

    private static async Task<EndpointMetadataCollection> WholeAsync(PageLoader loader, RouteEndpoint route) =>
        route.Metadata.GetMetadata<PageActionDescriptor>() is { } page
            ? new([.. route.Metadata, .. (await loader.LoadAsync(page, route.Metadata)).EndpointMetadata ?? []])
            : route.Metadata;

    private static async Task<string> VerbsAsync(PageLoader loader, RouteEndpoint route) =>
        route.Metadata.GetMetadata<PageActionDescriptor>() is { } page
            ? string.Join(
                ' ',
                (await loader.LoadAsync(page, route.Metadata))
                    .HandlerMethods.Select(h => h.Name is null ? h.HttpMethod : $"{h.HttpMethod}-{h.Name}")
                    .Order(StringComparer.Ordinal)
            )
            : string.Join(' ', route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["any"]);

    private static string Keeper(EndpointMetadataCollection metadata)
    {
        var policies = metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy ?? a.Roles ?? "signed in");
        var who = metadata.GetMetadata<IAllowAnonymous>() is not null
            ? "everybody"
            : string.Join(" and ", policies.DefaultIfEmpty("fallback").Distinct().Order(StringComparer.Ordinal));
        return metadata.GetMetadata<EnableRateLimitingAttribute>() is { } limit ? $"{who}; {limit.PolicyName}" : who;
    }
}
