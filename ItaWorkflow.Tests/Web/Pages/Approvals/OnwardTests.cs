using System.Globalization;
using System.Net;
using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Routes;
using Microsoft.Playwright;

namespace ItaWorkflow.Tests.Web.Pages.Approvals;

/// <summary>Where a memo goes, before and after the decision.</summary>
public sealed class OnwardTests(Chain chain, Browser browser) : IClassFixture<Chain>
{
    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task The_bar_says_what_the_chosen_verdict_and_recipient_do(Device device)
    {
        var id = await chain.SubmittedAsync();
        Assert.Null(await chain.DecideAsync(id, chain.Town.StrategyHead));
        await using var application = new WebApplication(chain.Database).Start();
        await using var clerk = await browser.SignInAsAsync(application, "clerk", device);
        await clerk.GoAsync($"/approvals/{id}#decide");
        var (bar, button) = (clerk.Page.Locator(".actionbar .say"), clerk.Page.Locator(".to-sign"));
        await Assertions.Expect(bar).ToContainTextAsync("ลงนามแล้ว เรื่องจะไปที่รองนายกเทศมนตรีตำบลตัวอย่าง นายทดสอบ แบบอย่าง");

        await clerk.Page.Locator("[value='Return']").CheckAsync();
        await Assertions.Expect(bar).ToHaveTextAsync("ส่งคืนแล้ว เรื่องจะกลับไปที่ผู้จัดทำนางสาวตัวอย่าง ใจดี");
        await clerk.Page.SelectOptionAsync("#Form_ReturnTo", "head");
        await Assertions.Expect(bar).ToHaveTextAsync("ส่งคืนแล้ว เรื่องจะกลับไปที่ผู้อำนวยการกองยุทธศาสตร์และงบประมาณ");
        await Assertions.Expect(button).ToHaveTextAsync("ส่งคืนให้แก้ไข");
        await clerk.PictureAsync($"decide-return-{device}");

        await clerk.Page.FillAsync("#Form_Opinion", "ขอให้ทบทวน");
        await clerk.Page.FillAsync("#Form_Pin", "135790");
        await button.ClickAsync();
        await Assertions.Expect(clerk.Page.Locator("[data-error-summary]")).ToBeVisibleAsync();
        await Assertions.Expect(bar).ToHaveTextAsync("ส่งคืนแล้ว เรื่องจะกลับไปที่ผู้อำนวยการกองยุทธศาสตร์และงบประมาณ");
        await clerk.Page.Locator("[value='Endorse']").CheckAsync();
        await Assertions.Expect(bar).ToContainTextAsync("ลงนามแล้ว เรื่องจะไปที่รองนายก");
    }

    [Fact]
    public async Task Without_script_the_bar_promises_nothing_that_another_choice_would_break()
    {
        var id = await chain.SubmittedAsync();
        await using var application = new WebApplication(chain.Database).Start();
        using var head = await new Client(application).SignInAsync("strategy-head");

        var page = await head.ReadAsync($"/approvals/{id}");

        var bar = page[page.IndexOf("class=\"actionbar\"", StringComparison.Ordinal)..];
        Assert.Contains("เรื่องจะเดินต่อตามผลการพิจารณาที่ท่านเลือก", bar, StringComparison.Ordinal);
        Assert.DoesNotContain("ปลัดเทศบาล", bar, StringComparison.Ordinal);
        Assert.DoesNotContain("เห็นชอบและลงนาม", bar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_return_to_an_earlier_step_the_page_says_who_has_it()
    {
        var id = await chain.SubmittedAsync();
        Assert.Null(await chain.DecideAsync(id, chain.Town.StrategyHead));
        await using var application = new WebApplication(chain.Database).Start();
        using var clerk = await new Client(application).SignInAsync("clerk");
        var fields = await FieldsAsync(id, Verdict.Return, Chain.Pin);
        fields["Form.ReturnTo"] = "head";

        using (var answer = await clerk.PostAsync($"/approvals/{id}", fields))
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        Assert.Contains(
            "ส่งคืนแล้ว เรื่องไปที่ผู้อำนวยการกองยุทธศาสตร์และงบประมาณ นางสาวสมใจ ตัวอย่าง",
            await clerk.ReadAsync("/approvals"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Of_several_who_have_it_at_once_and_of_a_route_that_waits_the_page_tells_no_end()
    {
        var id = await chain.TravelAsync(
            DrawnRoute.Step("head", "head-of-division", "propose")
                + """<parallelGateway id="split"/><parallelGateway id="join"/>"""
                + DrawnRoute.Step("finance", "position:ผู้อำนวยการกองคลัง")
                + DrawnRoute.Step("deputy", "position:รองนายก")
                + DrawnRoute.Wait("pause", "P1D")
                + DrawnRoute.Step("mayor", "position:นายก", "finalOrder"),
            "s>head; head>split; split>finance; split>deputy; finance>join; deputy>join; join>pause; pause>mayor; mayor>e"
        );
        await using var application = new WebApplication(chain.Database).Start();
        var both = "ผู้อำนวยการกองคลัง นางออม พอเพียง และรองนายกเทศมนตรีตำบลตัวอย่าง นายทดสอบ แบบอย่าง";

        Assert.Contains(both, await BeforeAsync(application, "strategy-head", id), StringComparison.Ordinal);
        Assert.Contains(
            $"ลงนามแล้ว เรื่องไปที่{both}",
            await SignedAsync(application, "strategy-head", id),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "อีก 1 ลำดับพิจารณาพร้อมกับท่าน",
            await BeforeAsync(application, "finance-head", id),
            StringComparison.Ordinal
        );
        Assert.Contains("ลงนามแล้ว ยังรอรองนายก", await SignedAsync(application, "finance-head", id), StringComparison.Ordinal);
        Assert.Contains("เดินต่อตามที่เส้นทางกำหนด", await BeforeAsync(application, "deputy", id), StringComparison.Ordinal);
        Assert.Contains(
            "ลงนามแล้ว เรื่องเดินต่อตามที่เส้นทางกำหนด",
            await SignedAsync(application, "deputy", id),
            StringComparison.Ordinal
        );
    }

    private static async Task<string> BeforeAsync(WebApplication application, string who, long id)
    {
        using var client = await new Client(application).SignInAsync(who);
        return await client.ReadAsync($"/approvals/{id}");
    }

    private async Task<string> SignedAsync(WebApplication application, string who, long id)
    {
        using var client = await new Client(application).SignInAsync(who);
        chain.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        var fields = await FieldsAsync(id, Verdict.Endorse, Chain.Pin);
        fields["Form.Number"] = (await chain.MemoAsync(id)).Number is null ? $"{id}" : "";
        using var answer = await client.PostAsync($"/approvals/{id}", fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await client.ReadAsync("/approvals");
    }

    private async Task<Dictionary<string, string>> FieldsAsync(long id, Verdict verdict, string pin) =>
        new(StringComparer.Ordinal)
        {
            ["Form.Revision"] = (await chain.MemoAsync(id)).Revision.ToString(CultureInfo.InvariantCulture),
            ["Form.Verdict"] = verdict.ToString(),
            ["Form.Opinion"] = "ขอให้ตรวจแล้ว",
            ["Form.Pin"] = pin,
        };
}
