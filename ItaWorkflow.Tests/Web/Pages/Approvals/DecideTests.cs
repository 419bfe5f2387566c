using System.Globalization;
using System.Net;
using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Support;
using Microsoft.Playwright;

namespace ItaWorkflow.Tests.Web.Pages.Approvals;

public sealed class DecideTests(Chain chain, Browser browser) : IClassFixture<Chain>
{
    [Fact]
    public async Task A_wrong_pin_is_told_with_the_tries_that_are_left_and_a_missing_one_is_asked_for()
    {
        var id = await chain.SubmittedAsync();
        await using var application = new WebApplication(chain.Database).Start();
        using var head = await new Client(application).SignInAsync("strategy-head");
        var fields = await FieldsAsync(id, Verdict.Endorse, "135790");

        var told = await PostedAsync(head, id, fields);
        Assert.Contains("PIN ไม่ถูกต้อง ลองได้อีก 4 ครั้ง", told, StringComparison.Ordinal);
        Assert.Contains("ขอให้ตรวจแล้ว", told, StringComparison.Ordinal);
        Assert.DoesNotContain("135790", told, StringComparison.Ordinal);

        fields["Form.Pin"] = "";
        Assert.Contains("โปรดกรอก PIN ลงนาม", await PostedAsync(head, id, fields), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_was_refused_for_its_pin_still_asks_for_what_was_read()
    {
        var id = await chain.SubmittedAsync();
        await using var application = new WebApplication(chain.Database).Start();
        using var head = await new Client(application).SignInAsync("strategy-head");
        var read = await FieldsAsync(id, Verdict.Endorse, "");
        await chain.Database.ArrangeAsync(db => db.Memos.Single(m => m.Id == id).Touch(chain.Database.Clock.GetUtcNow()));

        Assert.Contains($"value=\"{read["Form.Revision"]}\"", await PostedAsync(head, id, read), StringComparison.Ordinal);
        read["Form.Pin"] = Chain.Pin;
        var moved = await PostedAsync(head, id, read);
        Assert.Contains("บันทึกเปลี่ยนไปแล้ว", moved, StringComparison.Ordinal);
        var now = (await chain.MemoAsync(id)).Revision;
        Assert.Contains(
            $"name=\"Form.Revision\" value=\"{now.ToString(CultureInfo.InvariantCulture)}\"",
            moved,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_second_page_that_asks_for_another_verdict_tells_what_was_signed()
    {
        var id = await chain.SubmittedAsync();
        await using var application = new WebApplication(chain.Database).Start();
        using var head = await new Client(application).SignInAsync("strategy-head");
        var fields = await FieldsAsync(id, Verdict.Return, Chain.Pin);
        Assert.Null(await chain.DecideAsync(id, chain.Town.StrategyHead));

        using var answer = await head.PostAsync("/approvals", fields, $"/approvals/{id}");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var told = await head.ReadAsync("/approvals");
        Assert.Contains("ท่านเห็นชอบเรื่องนี้ไปแล้วก่อนหน้านี้", told, StringComparison.Ordinal);
        Assert.DoesNotContain("ส่งคืนแล้ว", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phrase_in_common_use_never_wipes_out_what_was_written()
    {
        var id = await chain.SubmittedAsync();
        Assert.Null(await chain.DecideAsync(id, chain.Town.StrategyHead));
        await using var application = new WebApplication(chain.Database).Start();
        await using var clerk = await browser.SignInAsAsync(application, "clerk", Device.Phone);
        await clerk.GoAsync($"/approvals/{id}");
        var opinion = clerk.Page.Locator("#Form_Opinion");
        await clerk.Page.ClickAsync("button.preset:has-text('เห็นควรอนุมัติ')");
        await clerk.Page.ClickAsync("button.preset:has-text('เพื่อโปรดพิจารณา')");
        await Assertions.Expect(opinion).ToHaveValueAsync("เพื่อโปรดพิจารณา");

        await opinion.FillAsync("ตรวจงบแล้ว");
        await clerk.Page.ClickAsync("button.preset:has-text('เห็นควรอนุมัติ')");
        await Assertions.Expect(opinion).ToHaveValueAsync("ตรวจงบแล้ว\nเห็นควรอนุมัติ");
    }

    [Fact]
    public async Task On_a_phone_a_refusal_without_a_field_is_seen_though_the_page_had_jumped_to_the_decision()
    {
        var id = await chain.SubmittedAsync();
        await using var application = new WebApplication(chain.Database).Start();
        await using var head = await browser.SignInAsAsync(application, "strategy-head", Device.Phone);
        await head.GoAsync($"/approvals/{id}");
        await head.Page.ClickAsync("a.to-decide");
        await chain.Database.ArrangeAsync(db => db.Memos.Single(m => m.Id == id).Touch(chain.Database.Clock.GetUtcNow()));
        await head.Page.FillAsync("#Form_Pin", Chain.Pin);
        await head.Page.PressAsync("#Form_Pin", "Enter");
        var told = head.Page.Locator("[data-error-summary]");
        await Assertions.Expect(told).ToContainTextAsync("บันทึกเปลี่ยนไปแล้ว");
        await Assertions.Expect(told).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_number_typed_before_the_counter_took_over_is_not_replaced_in_silence()
    {
        var id = await chain.SubmittedAsync();
        await using var application = new WebApplication(chain.Database).Start();
        using var head = await new Client(application).SignInAsync("strategy-head");
        var fields = await FieldsAsync(id, Verdict.Endorse, Chain.Pin);
        fields["Form.Number"] = "77";
        await chain.Database.ArrangeAsync(db => db.Organization.Single().Numbering = new() { Mode = NumberingMode.Counter });

        var told = await PostedAsync(head, id, fields);
        fields.Remove("Form.Number");
        using var again = await head.PostAsync($"/approvals/{id}", fields);
        await chain.Database.ArrangeAsync(db => db.Organization.Single().Numbering = new() { Mode = NumberingMode.Register });

        Assert.Contains("เลขที่ท่านกรอกจึงไม่ได้ใช้", told, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task Where_words_do_not_stand_on_the_paper_it_is_said_beside_their_field()
    {
        var id = await chain.SubmittedAsync();
        await using var application = new WebApplication(chain.Database).Start();
        using var head = await new Client(application).SignInAsync("strategy-head");
        Assert.Contains("ข้อความนี้ไม่พิมพ์บนแผ่น", await head.ReadAsync($"/approvals/{id}"), StringComparison.Ordinal);

        Assert.Null(await chain.DecideAsync(id, chain.Town.StrategyHead, opinion: "เร่งด่วน"));

        using var clerk = await new Client(application).SignInAsync("clerk");
        var next = await clerk.ReadAsync($"/approvals/{id}");
        Assert.Contains("<p class=\"quote plain\">เร่งด่วน</p>", next, StringComparison.Ordinal);
        Assert.Contains("จะปรากฏบนแผ่น", next, StringComparison.Ordinal);
    }

    private static async Task<string> PostedAsync(Client client, long id, Dictionary<string, string> fields)
    {
        using var answer = await client.PostAsync($"/approvals/{id}", fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
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
