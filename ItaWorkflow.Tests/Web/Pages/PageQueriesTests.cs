using System.Globalization;
using System.Net;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Web.Forms;

namespace ItaWorkflow.Tests.Web.Pages;

/// <summary>
/// A page asks its database for little, whoever sees most of it. Samples/page-queries.txt names the pages that still ask for more, and for
/// how much: it only grows shorter.
/// </summary>
public sealed class PageQueriesTests(DemonstrationOffice office) : IClassFixture<DemonstrationOffice>
{
    private const int Most = 10;

    /// <summary>Has drafts, which nobody else may open.</summary>
    private const string Drafter = "officer";

    [Fact]
    public async Task No_page_asks_for_more_than_ten_commands()
    {
        var asked = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var who in new[] { DemonstrationOffice.UserName, Drafter })
        {
            using var visitor = await office.SignInAsync(who);
            foreach (var page in await AskedPage.AllAsync(office.Application.Services))
            foreach (var address in AddressBook.Of(page.Template))
                if (await CountAsync(visitor, address) is { } count)
                    asked[page.Template] = Math.Max(asked.GetValueOrDefault(page.Template), count);
        }

        Assert.True(asked.Count > 50, $"{asked.Count} pages");
        Assert.Empty(
            asked
                .Where(a => a.Value > Allowed.GetValueOrDefault(a.Key, Most))
                .Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Key}: {a.Value}"))
        );
    }

    /// <summary>A word that is in many memos, and in a name.</summary>
    [Fact]
    public async Task Nor_does_a_search_that_finds_much()
    {
        using var visitor = await office.SignInAsync(DemonstrationOffice.UserName);

        Assert.InRange((await CountAsync(visitor, "/memos?q=%E0%B8%99%E0%B8%B2%E0%B8%A2"))!.Value, 5, Most);
    }

    [Fact]
    public void What_is_written_down_is_more_than_ten() => Assert.All(Allowed, a => Assert.True(a.Value > Most, a.Key));

    /// <summary>At the second look: what a first one writes down (a step was seen, a notice read) is not the page's.</summary>
    /// <returns>null: there is no such page for this visitor.</returns>
    private async Task<int?> CountAsync(HttpClient visitor, string address)
    {
        for (var look = 1; look <= 2; look++)
        {
            using var answer = await visitor.GetAsync(address);
            Assert.True((int)answer.StatusCode < 500, $"{address}: {answer.StatusCode}");
            if (answer.StatusCode is not HttpStatusCode.OK)
                return null;
        }

        return office.Commands.Of(address).Count;
    }

    private static Dictionary<string, int> Allowed { get; } =
        File.ReadLines(Path.Combine(Repository.Root, "ItaWorkflow.Tests", "Samples", "page-queries.txt"))
            .Select(line => line.Split(": "))
            .ToDictionary(part => part[0], part => int.Parse(part[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
