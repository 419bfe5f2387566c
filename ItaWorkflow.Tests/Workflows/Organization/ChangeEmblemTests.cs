using System.Text;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Organization;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Organization;

public sealed class ChangeEmblemTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task An_emblem_is_taken_by_its_content_and_an_svg_loses_what_could_harm()
    {
        var town = await Town.FoundAsync(database);

        Assert.Equal(ChangeEmblemHandler.NoPicture, await HandleAsync("<html><script>alert(1)</script></html>"));
        Assert.Equal(ChangeEmblemHandler.NoPicture, await HandleAsync("%PDF-1.7"));
        Assert.Equal(ChangeEmblemHandler.TooLarge, await HandleAsync(new string('x', ChangeEmblemHandler.LargestPicture + 1)));
        Assert.Null(
            await HandleAsync(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(1)</script><circle r=\"5\"/></svg>"
            )
        );

        var kept = await database.ReadAsync(db => db.Organization.SingleAsync());
        var svg = Encoding.UTF8.GetString(kept.Emblem!);
        Assert.Equal("image/svg+xml", kept.EmblemType);
        Assert.Contains("circle", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", svg, StringComparison.Ordinal);

        Task<Refusal?> HandleAsync(string content) =>
            database.AskAsync(
                (ChangeEmblemHandler h) => h.HandleAsync(new(town.Administrator.Id, Encoding.UTF8.GetBytes(content)), default)
            );
    }
}
