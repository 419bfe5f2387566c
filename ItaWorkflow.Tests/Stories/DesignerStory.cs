using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Bpmn;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Stories;

/// <summary>
/// An administrator who has never seen BPMN draws a route by mouse and keyboard, is told what is missing, tries it, publishes it, and looks at
/// what changed in the next version. Leaves pictures in artifacts/stories/designer.
/// </summary>
public sealed class DesignerStory(DraftingTable table, Browser browser) : IClassFixture<DraftingTable>, IAsyncLifetime
{
    private WebApplication _application = null!;

    public ValueTask InitializeAsync()
    {
        _application = new WebApplication(table.Database).Start();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    [Fact]
    public async Task A_route_is_drawn_tried_and_published()
    {
        await using var admin = await browser.SignInAsAsync(_application, "admin");
        var page = admin.Page;
        var drawing = await Drawing.BeginAsync(admin, "ความเห็นสองกอง");
        await page.Locator(".finding-badge.bad").First.WaitForAsync();
        await SeeAsync(admin, "1-told-what-is-missing");

        await drawing.DrawTwoOpinionsAsync("กองคลัง", "กองยุทธศาสตร์และงบประมาณ");
        await page.Locator(".finding-badge.bad")
            .First.WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
        await page.ClickAsync("[data-fit]");
        await SeeAsync(admin, "2-drawn");

        await page.ClickAsync("[data-tab='simulate']");
        await page.SelectOptionAsync("#Try_Division", new Microsoft.Playwright.SelectOptionValue { Label = "กองคลัง" });
        await page.ClickAsync("[data-simulate] button");
        await page.Locator("[data-walked]").WaitForAsync();
        Assert.Contains("นายสมมติ ตั้งใจ", await page.InnerTextAsync("[data-simulated]"), StringComparison.Ordinal);
        Assert.True(await page.Locator(".is-walked").CountAsync() > 5);
        await SeeAsync(admin, "3-tried");

        await drawing.PublishAsync();
        await SeeAsync(admin, "4-published");
        var route = await table.RouteAsync(drawing.RouteId);
        Assert.Equal((RouteState.Published, 1, "ความเห็นสองกอง"), (route.State, route.Version, route.Name));
        var definition = BpmnReader.Read(route.Bpmn).Definition!;
        Assert.Equal(
            [
                "division-head:กองคลัง",
                "division-head:กองยุทธศาสตร์และงบประมาณ",
                "head-of-division",
                "position:นายก",
                "position:ปลัด",
            ],
            definition.UserTasks.Values.Select(t => t.Performer).Order(StringComparer.Ordinal)
        );
        Assert.False(Assert.Single(definition.Nodes.Values.OfType<BoundaryTimer>()).Interrupts);
    }

    private static async Task SeeAsync(Visitor visitor, string name, bool accessible = true)
    {
        await visitor.PictureAsync($"stories/designer/{name}");
        if (accessible)
            await visitor.AssertAccessibleAsync();
        Assert.Empty(visitor.Complaints);
    }
}
