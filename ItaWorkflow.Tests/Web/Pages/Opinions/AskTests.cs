using System.Net;
using ItaWorkflow.Tests.Support;
using Microsoft.Playwright;

namespace ItaWorkflow.Tests.Web.Pages.Opinions;

public sealed class AskTests(Chain chain, Browser browser) : IClassFixture<Chain>
{
    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task An_officer_asks_a_colleague_who_sees_the_memo_answers_and_the_answer_stands_beside_the_paper(Device device)
    {
        var id = await chain.SubmittedAsync(subject: "ขออนุมัติจัดซื้อเครื่องพิมพ์");
        await using var application = new WebApplication(chain.Database).Start();
        using (var stranger = await new Client(application).SignInAsync("finance-officer"))
        using (var answer = await stranger.GetAsync($"/memos/{id}"))
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);

        await using var head = await browser.SignInAsAsync(application, "strategy-head", device);
        await head.GoAsync($"/approvals/{id}");
        await head.Page.ClickAsync("a[href$='/ask']");
        await head.Page.FillAsync("#people", "บัญชี");
        await head.Page.CheckAsync("label:has-text('นายบัญชี ละเอียด') input");
        await head.Page.FillAsync("#Form_Question", "งบหมวดครุภัณฑ์เหลือพอหรือไม่");
        await SeeAsync(head, "1-ask", device);
        await head.Page.ClickAsync("form.paper button.btn-primary");
        await Assertions.Expect(head.Page.Locator("aside")).ToContainTextAsync("รอคำตอบ");
        await SeeAsync(head, "2-asked", device);

        await using var colleague = await browser.SignInAsAsync(application, "finance-officer", device);
        await colleague.GoAsync("/");
        await SeeAsync(colleague, "3-desk", device);
        await colleague.Page.ClickAsync("a.btn:has-text('ให้ความเห็น')");
        await colleague.Page.FillAsync("#Form_Answer", "เหลือ 85,000 บาท เพียงพอ");
        await SeeAsync(colleague, "4-answer", device);
        await colleague.Page.ClickAsync("button:has-text('ส่งความเห็น')");
        await colleague.Page.WaitForURLAsync($"**/memos/{id}");

        await head.GoAsync($"/approvals/{id}");
        await Assertions.Expect(head.Page.Locator("aside .quote").First).ToHaveTextAsync("เหลือ 85,000 บาท เพียงพอ");
        await SeeAsync(head, "5-decide", device);
        Assert.Empty(head.Complaints.Concat(colleague.Complaints));
    }

    private static async Task SeeAsync(Visitor visitor, string name, Device device)
    {
        if (await visitor.Page.Locator("[data-paper]:visible").CountAsync() > 0)
            await visitor.Page.Locator("[data-paper][data-drawn]").First.WaitForAsync();
        await visitor.AssertAccessibleAsync();
        await visitor.PictureAsync($"stories/asking/{name}-{device}");
    }
}
