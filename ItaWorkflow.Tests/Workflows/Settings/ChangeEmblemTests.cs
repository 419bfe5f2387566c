using System.Text;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Files.Pictures;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Settings;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Settings;

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

    [Fact]
    public async Task An_emblem_is_taken_only_when_it_can_be_drawn_on_every_sheet()
    {
        var png = TrialPng.Of(30, 20);
        var jpeg = TrialJpeg.Baseline;

        Assert.Equal(ChangeEmblemHandler.TooManyPoints, await RefusedAsync(TrialPng.Of(20_000, 20_000)));
        Assert.Equal(ChangeEmblemHandler.Damaged, await RefusedAsync(png[..8]));
        Assert.Equal(ChangeEmblemHandler.Damaged, await RefusedAsync(png[..^20]));
        Assert.Equal(ChangeEmblemHandler.Damaged, await RefusedAsync(jpeg[..3]));
        Assert.Equal(ChangeEmblemHandler.Damaged, await RefusedAsync(jpeg[..^2]));
        Assert.Contains(
            "ซ้อนกันลึกเกิน 64 ชั้น",
            (await RefusedAsync(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<g>", 100_000)))))!.Text,
            StringComparison.Ordinal
        );

        // The handler judges before it asks the database who the person is.
        Task<Refusal?> RefusedAsync(byte[] file) =>
            database.AskAsync((ChangeEmblemHandler h) => h.HandleAsync(new(0, file), default));
    }
}
