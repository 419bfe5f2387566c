using ItaWorkflow.Data.Routes;
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

    [Fact]
    public async Task What_changed_is_shown_on_both_pictures_and_in_words()
    {
        var first = await table.PublishedAsync("changing");
        await using var admin = await browser.SignInAsAsync(_application, "admin");
        await admin.GoAsync($"/admin/routes/{first.Id}");
        await admin.Page.ClickAsync("button:has-text('วาดรุ่นใหม่')");
        await admin.Page.Locator("[data-mode='draw'] [data-canvas][data-drawn]").WaitForAsync();
        var drawing = await Drawing.OpenAsync(admin);
        await drawing.SelectAsync("mayor");
        await admin.Page.ClickAsync("#f-delete");
        await drawing.SelectAsync("clerk");
        await drawing.FillAsync("f-due", "5");
        var added = await drawing.StepAsync("ความเห็นรองนายก", "position:รองนายก");
        await drawing.ConnectAsync("end");
        await drawing.SavedAsync();

        await admin.GoAsync($"/admin/routes/{drawing.RouteId}/changes?from={first.Id}");
        await admin.Page.Locator("[data-compared]").WaitForAsync();
        var words = await admin.Page.InnerTextAsync("[data-words]");
        Assert.Contains("คำสั่งของนายก", words, StringComparison.Ordinal);
        Assert.Contains("กำหนดวันทำการ: ไม่มี → 5", words, StringComparison.Ordinal);
        await admin.Page.Locator($"[data-picture='after'] .is-added[data-element-id='{added}']").WaitForAsync();
        await admin.Page.Locator("[data-picture='before'] .is-removed[data-element-id='mayor']").WaitForAsync();
        await SeeAsync(admin, "5-changes");
    }

    [Fact]
    public async Task Of_two_administrators_nobody_loses_work()
    {
        var draft = await table.DraftAsync("shared");
        await using var one = await browser.SignInAsAsync(_application, "admin");
        await using var other = await browser.SignInAsAsync(_application, "admin");
        foreach (var admin in new[] { one, other })
        {
            await admin.GoAsync($"/admin/routes/{draft.Id}");
            await Drawing.OpenAsync(admin);
        }

        var mine = await Drawing.OpenAsync(one);
        await mine.FillAsync("f-route-name", "ของคนแรก");
        await mine.SavedAsync();
        var theirs = await Drawing.OpenAsync(other);
        await theirs.FillAsync("f-route-name", "ของคนที่สอง");
        await other.Page.ClickAsync("[data-save]");
        await other.Page.Locator("[data-trouble]:has-text('แก้ไขร่างนี้แล้ว')").WaitForAsync();
        await SeeAsync(other, "6-two-at-once");
        await other.Page.ClickAsync("[data-trouble-keep]");
        await other.Page.Locator("h1:has-text('ของคนที่สอง')").WaitForAsync();

        Assert.Equal("ของคนแรก", (await table.RouteAsync(draft.Id)).Name);
        Assert.NotEqual(draft.Id, (await Drawing.OpenAsync(other)).RouteId);
    }

    [Fact]
    public async Task A_phone_shows_the_picture_and_tries_it_but_does_not_draw()
    {
        var draft = await table.DraftAsync("pocket");
        await using var admin = await browser.SignInAsAsync(_application, "admin", Device.Phone);
        await admin.GoAsync($"/admin/routes/{draft.Id}");
        await Drawing.OpenAsync(admin);
        Assert.True(await admin.Page.Locator("text=การวาดต้องใช้จอกว้าง").IsVisibleAsync());
        Assert.Equal(0, await admin.Page.Locator(".djs-palette").CountAsync());
        await admin.Page.ClickAsync("[data-simulate] button");
        await admin.Page.Locator("[data-walked]").WaitForAsync();
        await SeeAsync(admin, "7-phone");
    }

    [Fact]
    public async Task A_choice_is_composed_from_what_a_memo_knows_and_several_sign_at_once()
    {
        await using var admin = await browser.SignInAsAsync(_application, "admin");
        var drawing = await Drawing.BeginAsync(admin, "ทางเลือกตามวงเงิน");
        await drawing.StepAsync("หัวหน้าเสนอ", "head-of-division", "propose");
        var choice = await drawing.AppendAsync("choice");
        await drawing.StepAsync("คณะกรรมการ", "positions:");
        await drawing.ChooseAsync("f-several-0", "นายก");
        await drawing.ChooseAsync("f-several-1", "ปลัด");
        await drawing.ChooseAsync("f-quorum", "some");
        await drawing.AppendAsync("end");
        await drawing.SelectAsync(choice);
        await drawing.AppendAsync("end");
        await drawing.SelectAsync(choice);
        await admin.Page.ClickAsync(".ways li:first-child button.link");
        await admin.Page.ClickAsync("#f-term-add");
        await drawing.FillAsync("f-value-0", "250000");
        await drawing.SelectAsync(choice);
        await admin.Page.ClickAsync(".ways li:nth-child(2) button.link");
        await admin.Page.CheckAsync("#f-default");
        await admin
            .Page.Locator(".finding-badge.bad")
            .First.WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
        await SeeAsync(admin, "8-choice");
        await drawing.PublishAsync();

        var definition = BpmnReader.Read((await table.RouteAsync(drawing.RouteId)).Bpmn).Definition!;
        Assert.Equal("amount > 250000", Assert.Single(definition.Flows.Values, f => f.Condition is not null).Condition!.Text);
        var committee = definition.UserTasks.Values.Single(t => t.Loop is not null);
        Assert.Equal(("positions:นายก;ปลัด", "2"), (committee.Performer, committee.Loop!.Cardinality.Text));
        Assert.Equal("numberOfCompletedInstances >= 2", committee.Loop.Completion!.Text);
    }

    private static async Task SeeAsync(Visitor visitor, string name, bool accessible = true)
    {
        await visitor.PictureAsync($"stories/designer/{name}");
        if (accessible)
            await visitor.AssertAccessibleAsync();
        Assert.Empty(visitor.Complaints);
    }
}
