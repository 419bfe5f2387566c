using System.Net;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Routes;
using Microsoft.EntityFrameworkCore;
using static ItaWorkflow.Tests.Workflows.Routes.DrawnRoute;

namespace ItaWorkflow.Tests.Web.Pages.Admin;

/// <summary>The administrator orders the rules, tries them, and carries cases to a new version.</summary>
public sealed class RoutePagesTests(Chain chain, Browser browser) : IClassFixture<Chain>, IAsyncLifetime
{
    private WebApplication application = null!;

    public ValueTask InitializeAsync()
    {
        application = new WebApplication(chain.Database).Start();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    [Fact]
    public async Task A_rule_is_written_tried_with_a_sample_memo_and_taken_off()
    {
        await chain.PublishAsync("three-steps");
        using var admin = await new Client(application).SignInAsync("admin");
        using var refused = await WriteAsync(admin, "amount >");
        Assert.Contains(
            "จบก่อนสมบูรณ์",
            WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()),
            StringComparison.Ordinal
        );
        using var written = await WriteAsync(admin, "amount > 100000");
        Assert.Equal("/admin/routes/rules", written.Headers.Location!.OriginalString);

        var sample = $"/admin/routes/rules?Try.DivisionId={chain.Town.Finance.Id}&Try.Amount=";
        Assert.Contains("เพราะวงเงินเกิน 100,000 บาท", await admin.ReadAsync(sample + "100,001"), StringComparison.Ordinal);
        Assert.Contains("ไม่ตรงกฎข้อใด", await admin.ReadAsync(sample + "100,000"), StringComparison.Ordinal);
        Assert.Contains("อ่านวงเงินไม่ได้", await admin.ReadAsync(sample + "มาก"), StringComparison.Ordinal);

        var rule = await chain.Database.ReadAsync(db => db.RouteRules.SingleAsync());
        using var removed = await admin.PostAsync("/admin/routes/rules", [], $"/admin/routes/rules?id={rule.Id}&handler=Remove");
        Assert.False(await chain.Database.ReadAsync(db => db.RouteRules.AnyAsync()));
    }

    [Fact]
    public async Task The_dry_run_lists_each_case_and_the_chosen_ones_move()
    {
        var memo = await chain.TravelAsync(Step("head", "head-of-division", "propose"), "s>head; head>e");
        var approval = await chain.CaseAsync(memo);
        var route = await chain.Database.ReadAsync(db => db.ApprovalRoutes.SingleAsync(r => r.Id == approval.RouteId));
        await chain.Database.ArrangeAsync(db =>
        {
            db.ApprovalRoutes.Single(r => r.Id == route.Id).State = RouteState.Retired;
            db.ApprovalRoutes.Add(
                new()
                {
                    Key = route.Key,
                    Version = 2,
                    Name = route.Name,
                    Bpmn = route.Bpmn,
                    State = RouteState.Published,
                    CreatedAt = chain.Database.Clock.GetUtcNow(),
                }
            );
        });
        using var admin = await new Client(application).SignInAsync("admin");
        var page = $"/admin/routes/{route.Key}/move";
        Assert.Contains($"value=\"{approval.Id}:{approval.Turn}\"", await admin.ReadAsync(page), StringComparison.Ordinal);
        await PictureAsync(page);

        using var moved = await admin.PostAsync(page, [new("chosen", $"{approval.Id}:{approval.Turn}")], page + "?from=1&to=2");

        Assert.Equal(
            2,
            await chain.Database.ReadAsync(db =>
                db.ApprovalCases.Where(c => c.Id == approval.Id).Select(c => c.Route!.Version).SingleAsync()
            )
        );
        Assert.Contains(
            "ย้ายแล้ว 1 จาก 1 เรื่อง",
            await admin.ReadAsync(moved.Headers.Location!.OriginalString),
            StringComparison.Ordinal
        );
        using var nowhere = await admin.GetAsync("/admin/routes/nowhere/move");
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
    }

    private async Task PictureAsync(string page)
    {
        foreach (var device in new[] { Device.Desktop, Device.Phone })
        {
            await using var visitor = await browser.SignInAsAsync(application, "admin", device);
            await visitor.GoAsync(page);
            await visitor.PictureAsync($"stories/move-cases-{device}");
            await visitor.AssertAccessibleAsync();
        }
    }

    private static Task<HttpResponseMessage> WriteAsync(Client admin, string condition) =>
        admin.PostAsync(
            "/admin/routes/rules/edit",
            new Dictionary<string, string> { ["Input.Condition"] = condition, ["Input.RouteKey"] = "three-steps" }
        );
}
