using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Bpmn;
using ItaWorkflow.Tests.Workflows.Routes;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Routes.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static ItaWorkflow.Tests.Workflows.Routes.DrawnRoute;
using Task = System.Threading.Tasks.Task;

namespace ItaWorkflow.Tests.Web.Pages.Memos;

/// <summary>The drafter sees which way the memo will go and why, as it is typed, and never sends it another way.</summary>
public sealed class DraftRoadTests(Chain chain, Browser browser) : IClassFixture<Chain>, IAsyncLifetime
{
    private WebApplication application = null!;

    public async ValueTask InitializeAsync()
    {
        application = new WebApplication(chain.Database).Start();
        await chain.Database.ArrangeAsync(db => db.RouteRules.RemoveRange(db.RouteRules));
        if (!await chain.Database.ReadAsync(db => db.ApprovalRoutes.AnyAsync(r => r.Key == "with-opinions")))
            await chain.Database.ArrangeAsync(db => db.ApprovalRoutes.Add(WithOpinions()));
        Assert.Null(
            await chain.AsAsync<SaveRouteRuleHandler, Refusal?>(
                (h, _) =>
                    h.HandleAsync(
                        new(chain.Town.Administrator.Id, null, null, null, "amount > 100000", "with-opinions", false),
                        default
                    )
            )
        );
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    [Fact]
    public async Task The_road_follows_the_amount_as_it_is_typed_and_further_opinions_are_on_it()
    {
        var memo = await chain.DraftAsync();
        await using var officer = await browser.SignInAsAsync(application, "officer");
        var page = officer.Page;
        await officer.GoAsync($"/memos/{memo}/draft");
        await page.Locator(".ProseMirror").First.WaitForAsync();
        await Assertions.Expect(page.Locator("[data-road-why]")).ToHaveTextAsync("เพราะไม่เข้ากฎข้อใด จึงใช้เส้นทางปกติ");

        await page.Locator("#Input_Amount").FillAsync("๑๕๐,๐๐๐ บาท");
        await Assertions.Expect(page.Locator("[data-road-why]")).ToHaveTextAsync("เพราะวงเงินเกิน 100,000 บาท", Patient);
        await Assertions.Expect(page.Locator("[data-road-say]")).ToContainTextAsync("วงเงินเกิน 100,000 บาท");

        await page.GetByText("ขอความเห็นเพิ่ม").ClickAsync();
        await page.Locator("#extra-0").SelectOptionAsync(new SelectOptionValue { Label = "ผู้อำนวยการกองคลัง · กองคลัง" });
        await Assertions
            .Expect(page.Locator("[data-road] .route"))
            .ToContainTextAsync("นางออม พอเพียง", new() { Timeout = 20_000 });
        await officer.PictureAsync("stories/draft-road-Desktop");
        await officer.AssertAccessibleAsync();

        await page.Locator(".actionbar [formaction]").ClickAsync();
        await page.WaitForURLAsync($"**/memos/{memo}");
        Assert.Null(await chain.DecideAsync(memo, chain.Town.StrategyHead));
        Assert.Equal("more#1", await chain.OpenAsync(memo));
        Assert.Equal(chain.Town.FinanceHead.Id, await chain.HolderAsync(memo));
    }

    [Fact]
    public async Task Without_script_a_memo_whose_road_changed_with_the_amount_is_asked_about_once_more()
    {
        var memo = await chain.DraftAsync();
        using var officer = await new Client(application).SignInAsync("officer");
        var fields = await FieldsAsync(officer, memo);
        fields["Input.Amount"] = "200000";

        using var again = await officer.PostAsync($"/memos/{memo}/draft", fields, $"/memos/{memo}/draft?handler=Submit");

        var html = System.Net.WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync());
        Assert.Contains("เส้นทางเสนอเปลี่ยนเป็น", html, StringComparison.Ordinal);
        Assert.Equal(MemoState.Draft, (await chain.MemoAsync(memo)).State);
        fields = await FieldsAsync(officer, memo);
        fields["Input.Amount"] = "200000";
        using var sent = await officer.PostAsync($"/memos/{memo}/draft", fields, $"/memos/{memo}/draft?handler=Submit");
        Assert.Equal($"/memos/{memo}", sent.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task An_amount_that_cannot_be_read_is_said_at_its_field_and_nothing_is_guessed()
    {
        var memo = await chain.DraftAsync();
        using var officer = await new Client(application).SignInAsync("officer");
        var fields = await FieldsAsync(officer, memo);
        fields["Input.Amount"] = "แสนกว่า";

        using var answer = await officer.PostAsync($"/memos/{memo}/draft", fields);

        Assert.Contains(
            "อ่านวงเงินไม่ได้",
            System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()),
            StringComparison.Ordinal
        );
        Assert.Null((await chain.MemoAsync(memo)).Content.Amount);
    }

    private static LocatorAssertionsToHaveTextOptions Patient => new() { Timeout = 20_000 };

    private static async Task<Dictionary<string, string>> FieldsAsync(Client client, long memo)
    {
        var html = await client.ReadAsync($"/memos/{memo}/draft");
        string Of(string name) => html.Split($"name=\"{name}\" value=\"")[1].Split('"')[0];
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["revision"] = Of("revision"),
            ["road"] = Of("road"),
            ["Input.Subject"] = "ขออนุมัติจัดซื้อ",
            ["Input.Addressee"] = "นายกเทศมนตรีตำบลตัวอย่าง",
            ["Input.Closing"] = "จึงเรียนมาเพื่อโปรดพิจารณา",
            ["Input.Parts[0].Html"] = "<p>เห็นควรอนุมัติ</p>",
        };
        return fields;
    }

    private ApprovalRoute WithOpinions() =>
        new()
        {
            Key = "with-opinions",
            Version = 1,
            Name = "เส้นทางวงเงินสูง",
            Bpmn = Models.Xml(
                "<startEvent id=\"s\"/><endEvent id=\"e\"/>"
                    + Step("head", "head-of-division", "propose")
                    + Step("more", "chosen-by-drafter", inside: Many("extraOpinions", sequential: true))
                    + Step("mayor", "position:นายก", "finalOrder"),
                "s>head; head>more; more>mayor; mayor>e"
            ),
            State = RouteState.Published,
            CreatedAt = chain.Database.Clock.GetUtcNow(),
        };
}
