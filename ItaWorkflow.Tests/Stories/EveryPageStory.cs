using ItaWorkflow.Tests.Support;

namespace ItaWorkflow.Tests.Stories;

/// <summary>
/// Every page of the demonstration on a desktop and on a phone: axe finds nothing, no script complains, nothing is wider than the screen.
/// Leaves a picture of each in artifacts/stories/pages.
/// </summary>
public sealed class EveryPageStory(TestDatabase database, Browser browser) : IClassFixture<TestDatabase>
{
    private static readonly string[] Public =
    [
        "/account/sign-in",
        "/account/forgotten",
        "/account/new-password",
        "/verify",
        "/public/2566",
        "/public/2566/o40",
    ];

    private static readonly string[] OfOfficer =
    [
        "/",
        "/approvals",
        "/memos",
        "/memos/new",
        "/memos/2",
        "/memos/4",
        "/memos/4/draft",
        "/memos/4/versions",
        "/memos/templates",
        "/register",
        "/help",
        "/assessments",
        "/assessments/2566",
        "/assessments/2566/entry",
        "/assessments/2566/findings/o40",
        "/assessments/2566/scheme",
        "/assessments/2570",
        "/measures",
        "/measures/1",
        "/measures/edit",
        "/measures?timeline=true",
        "/measures/drafts",
        "/measures/adoption",
        "/measures/library?year=2571",
        "/measures/form",
        "/measures/form?of=results",
        "/measures/order",
        "/measures/paste",
        "/checkpoints",
        "/checkpoints/2570/six-month/report",
        "/disclosures/2566?all=true",
        "/disclosures/2566/o40",
        "/disclosures/2566/import",
        "/memos/4/publish",
        "/memos/4/circular",
        "/inbox",
        "/absences",
        "/account",
        "/account/password",
        "/account/signing",
        "/account/channels",
        "/account/devices",
        "/account/second-step",
    ];

    private static readonly string[] OfSigner = ["/", "/approvals", "/approvals/2", "/approvals/2/ask", "/memos/1"];

    private static readonly string[] OfAdministrator =
    [
        "/admin",
        "/admin/organization",
        "/admin/mail",
        "/admin/line",
        "/admin/reminders",
        "/admin/sign-in",
        "/admin/personal-data",
        "/admin/public",
        "/admin/persons/table",
        "/register/desk",
        "/admin/operations",
        "/admin/routes",
        "/admin/routes/1",
        "/admin/routes/rules",
        "/admin/routes/rules/edit",
        "/admin/routes/three-steps/move",
        "/admin/jobs",
        "/admin/journal",
        "/admin/divisions",
        "/admin/divisions/edit/1",
        "/admin/numbers",
        "/admin/positions",
        "/admin/positions/edit/1",
        "/admin/persons",
        "/admin/persons/edit/1",
        "/admin/acting",
        "/admin/acting/new",
        "/memos/2/reassign",
        "/admin/holidays",
    ];

    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task Every_page_can_be_used_by_everybody(Device device)
    {
        await using var application = new WebApplication(database).With("Demonstration", "true").Start();
        var faults = new List<string>();
        await using (var visitor = await browser.OpenAsync(application, device))
            faults.AddRange(await LookAsync(visitor, "public", device, Public));
        foreach (var (who, pages) in new[] { ("officer", OfOfficer), ("clerk", OfSigner), ("admin", OfAdministrator) })
        {
            await using var visitor = await browser.SignInAsAsync(application, who, device);
            faults.AddRange(await LookAsync(visitor, who, device, pages));
        }

        Assert.True(faults.Count is 0, string.Join('\n', faults));
    }

    private static async Task<List<string>> LookAsync(Visitor visitor, string who, Device device, string[] pages)
    {
        var faults = new List<string>();
        foreach (var page in pages)
        {
            var answer = await visitor.GoAsync(page);
            if (await visitor.Page.Locator("[data-paper]:visible").CountAsync() > 0)
                await visitor.Page.Locator("[data-paper][data-drawn]").First.WaitForAsync();
            if (await visitor.Page.Locator("[data-canvas]").CountAsync() > 0)
                await visitor.Page.Locator("[data-canvas][data-drawn]").WaitForAsync();
            await visitor.PictureAsync($"stories/pages/{who}{page.Replace('/', '-')}-{device}");
            if (answer!.Status is not 200)
                faults.Add($"{page}: {answer.Status}");
            faults.AddRange(await visitor.ViolationsAsync());
            if (
                await visitor.Page.EvaluateAsync<bool>(
                    "document.documentElement.scrollWidth > document.documentElement.clientWidth"
                )
            )
                faults.Add($"{page} is wider than the screen.");
        }

        return [.. faults, .. visitor.Complaints];
    }
}
