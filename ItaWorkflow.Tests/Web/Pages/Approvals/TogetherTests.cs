using System.Globalization;
using ItaWorkflow.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ItaWorkflow.Tests.Web.Pages.Approvals;

public sealed class TogetherTests(Chain chain, Browser browser) : IClassFixture<Chain>
{
    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task An_officer_ticks_what_they_have_read_types_one_pin_and_sees_what_became_of_each(Device device)
    {
        await using var application = new WebApplication(chain.Database).Start();
        var ids = await AtClerkAsync(4);
        await using var clerk = await browser.SignInAsAsync(application, "clerk", device);
        var page = clerk.Page;
        foreach (var id in ids.Take(3))
            await clerk.GoAsync($"/approvals/{id}");
        await clerk.GoAsync("/approvals");
        await Assertions.Expect(page.Locator($"input[name=memo][value='{ids[3]}']")).ToBeDisabledAsync();
        await page.ClickAsync("[data-choose-all]");
        await SeeAsync(clerk, "1-chosen", device);
        await page.ClickAsync("[data-choose] button[type=submit]");
        await page.WaitForURLAsync("**/together?**");
        await SeeAsync(clerk, "2-together", device);

        Assert.Null(await chain.DecideAsync(ids[1], chain.Town.Clerk));
        await page.FillAsync("#Form_Pin", "135790");
        await page.ClickAsync(".actionbar button");
        await Assertions.Expect(page.Locator("[data-refusal]")).ToContainTextAsync("PIN ไม่ถูกต้อง");

        await page.FillAsync("#Form_Opinion", "เห็นควรอนุมัติ");
        await page.FillAsync("#Form_Pin", Chain.Pin);
        await page.ClickAsync(".actionbar button");
        await Assertions
            .Expect(page.Locator("[data-progress] h2"))
            .ToHaveTextAsync("ลงนามแล้ว 2 จาก 3 เรื่อง", new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator($"[data-memo='{ids[1]}']")).ToContainTextAsync("ลงความเห็นเรื่องนี้ไปแล้ว");
        await Assertions.Expect(page.Locator($"[data-memo='{ids[2]}']")).ToContainTextAsync("เรื่องไปที่รองนายก");
        await SeeAsync(clerk, "3-signed", device);
        Assert.Empty(await page.InputValueAsync("#Form_Pin"));
        Assert.Equal(2, await PapersAsync(ids[0]));
        Assert.Empty(clerk.Complaints);
        await chain.DecideAsync(ids[3], chain.Town.Clerk);
    }

    [Fact]
    public async Task Whoever_has_no_pin_yet_hears_so()
    {
        var ids = await AtClerkAsync(2);
        await using var application = new WebApplication(chain.Database).Start();
        await using var clerk = await browser.SignInAsAsync(application, "clerk");
        foreach (var id in ids)
            await clerk.GoAsync($"/approvals/{id}");
        await SetKeysRevokedAsync(chain.Database.Clock.Now.ToUniversalTime());
        try
        {
            await clerk.GoAsync($"/approvals/together?memo={ids[0]}&memo={ids[1]}");
            await clerk.Page.ClickAsync(".actionbar button");
            await Assertions.Expect(clerk.Page.Locator("[data-refusal]")).ToContainTextAsync("โปรดกรอก PIN ลงนาม");
            Assert.Empty(clerk.Complaints);
        }
        finally
        {
            await SetKeysRevokedAsync(null);
        }

        // The other tests choose all that waits.
        foreach (var id in ids)
            Assert.Null(await chain.DecideAsync(id, chain.Town.Clerk));
    }

    [Fact]
    public async Task Without_script_the_answer_is_a_page_with_every_outcome()
    {
        var ids = await AtClerkAsync(2);
        await using var application = new WebApplication(chain.Database).Start();
        using var clerk = await new Client(application).SignInAsync("clerk");
        foreach (var id in ids)
            await clerk.ReadAsync($"/approvals/{id}");
        var from = $"/approvals/together?memo={ids[0]}&memo={ids[1]}";
        Assert.Contains("จะ<span class=\"strong\">เห็นชอบและลงนาม", await clerk.ReadAsync(from), StringComparison.Ordinal);

        using var wrong = await clerk.PostAsync(from, await FieldsAsync(ids, "135790"));
        Assert.Contains(
            "PIN ไม่ถูกต้อง ลองได้อีก",
            System.Net.WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()),
            StringComparison.Ordinal
        );
        Assert.Equal(chain.Town.Clerk.Id, await chain.HolderAsync(ids[0]));

        using var right = await clerk.PostAsync(from, await FieldsAsync(ids, Chain.Pin));
        var page = System.Net.WebUtility.HtmlDecode(await right.Content.ReadAsStringAsync());
        Assert.Contains("ลงนามแล้ว 2 จาก 2 เรื่อง", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Chain.Pin, page, StringComparison.Ordinal);
    }

    private async Task<Dictionary<string, string>> FieldsAsync(List<long> ids, string pin)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Form.Pin"] = pin };
        for (var i = 0; i < ids.Count; i++)
        {
            var memo = await chain.MemoAsync(ids[i]);
            fields[$"Form.Memos[{i}].Id"] = memo.Id.ToString(CultureInfo.InvariantCulture);
            fields[$"Form.Memos[{i}].Revision"] = memo.Revision.ToString(CultureInfo.InvariantCulture);
        }
        return fields;
    }

    private Task<int> SetKeysRevokedAsync(DateTimeOffset? at) =>
        chain.Database.ReadAsync(db =>
            db.SigningKeys.Where(k => k.PersonId == chain.Town.Clerk.Id)
                .ExecuteUpdateAsync(k => k.SetProperty(x => x.RevokedAt, at))
        );

    private async Task<List<long>> AtClerkAsync(int count)
    {
        var ids = new List<long>();
        string[] subjects =
        [
            "ขออนุมัติจัดอบรม",
            "ขออนุมัติจัดซื้อวัสดุสำนักงาน",
            "รายงานผลการตรวจลิงก์",
            "ขออนุมัติเดินทางไปราชการ",
        ];
        for (var i = 0; i < count; i++)
        {
            var id = await chain.SubmittedAsync(subject: subjects[i]);
            Assert.Null(await chain.DecideAsync(id, chain.Town.StrategyHead));
            ids.Add(id);
        }
        return ids;
    }

    private static async Task SeeAsync(Visitor visitor, string name, Device device)
    {
        await visitor.AssertAccessibleAsync();
        await visitor.PictureAsync($"stories/together/{name}-{device}");
    }

    private Task<int> PapersAsync(long id) =>
        chain.Database.ReadAsync(db => db.SignedDocuments.CountAsync(d => d.Case!.MemoId == id));
}
