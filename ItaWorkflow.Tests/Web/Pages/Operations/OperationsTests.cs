using System.Net;
using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Routes;
using Microsoft.EntityFrameworkCore;
using static ItaWorkflow.Tests.Workflows.Routes.DrawnRoute;

namespace ItaWorkflow.Tests.Web.Pages.Operations;

/// <summary>The page that answers for the whole office: who has what, what is stuck and why, how long it takes.</summary>
[OnBothStores]
public sealed class OperationsTests(Chain chain, Browser browser) : IClassFixture<Chain>, IAsyncLifetime
{
    private WebApplication application = null!;

    public ValueTask InitializeAsync()
    {
        application = new WebApplication(chain.Database).Start();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    [Fact]
    public async Task It_is_for_those_who_watch_over_the_office()
    {
        foreach (var who in new[] { "admin", "registrar", "clerk", "mayor" })
        {
            using var client = await new Client(application).SignInAsync(who);
            await client.ReadAsync("/admin/operations");
        }

        using var officer = await new Client(application).SignInAsync("officer");
        using var hidden = await officer.GetAsync("/admin/operations");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    [Fact]
    public async Task It_tells_what_waits_what_is_stuck_and_how_long_it_took()
    {
        await DoneAsync("เรื่องที่เสร็จแล้ว");
        var waits = await chain.SubmittedAsync(subject: "เรื่องที่รออยู่นาน");
        var stuck = await StuckAsync();
        chain.Database.Clock.MoveTo(2026, 11, 30);
        using var admin = await new Client(application).SignInAsync("admin");

        var html = await admin.ReadAsync("/admin/operations");

        Assert.Contains("เรื่องที่รออยู่นาน", html, StringComparison.Ordinal);
        Assert.Contains("3 วันทำการ", html, StringComparison.Ordinal);
        Assert.Contains("หน่วยงานไม่มีตำแหน่งสำหรับลำดับ “second”", html, StringComparison.Ordinal);
        // Friday to Wednesday over a weekend: three working days; the clerk had it from Monday to Wednesday.
        Assert.Contains(
            "<td>municipality-with-deputy</td><td class=\"num\">1</td><td class=\"num\">3.00</td>",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<td>— ความเห็นของปลัด</td><td class=\"num\">1</td><td class=\"num\">2.00</td>",
            html,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("เรื่องที่เสร็จแล้ว", html, StringComparison.Ordinal);
        Assert.Contains(
            "เรื่องที่รออยู่นาน",
            await admin.ReadAsync($"/admin/operations?person={chain.Town.StrategyHead.Id}&route=municipality-with-deputy"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "เรื่องที่รออยู่นาน",
            await admin.ReadAsync($"/admin/operations?division={chain.Town.Finance.Id}"),
            StringComparison.Ordinal
        );

        await RetryTellsThatItIsStillStuckAsync(admin, stuck);
        await LeavePicturesAsync(waits);
    }

    [Fact]
    public async Task Ten_thousand_open_cases_do_not_slow_it_down()
    {
        var sample = await chain.SubmittedAsync();
        await using (var db = chain.Database.Open())
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO memos (division_id, drafted_by_id, code, content, subject, state, revision, edition, created_at, changed_at, route_reason)
                WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 10000)
                SELECT division_id, drafted_by_id, 'TEN-' || n, content, subject, state, 1, 1, created_at, changed_at, ''
                FROM memos, numbers WHERE id = {sample};
                INSERT INTO approval_cases (memo_id, route_id, edition, state, tokens, variables, started_at, turn)
                SELECT m.id, c.route_id, 1, c.state, c.tokens, c.variables, c.started_at, 1
                FROM memos m, approval_cases c WHERE m.code LIKE 'TEN-%' AND c.memo_id = {sample};
                INSERT INTO approval_steps (case_id, element_id, task_id, kind, ordinal, position_id, person_id, state, opened_at, opinion, instance, urgency, revision)
                SELECT made.id, s.element_id, s.task_id, s.kind, 1, s.position_id, s.person_id, s.state, s.opened_at, '', 0, s.urgency, 0
                FROM approval_cases made JOIN memos m ON m.id = made.memo_id AND m.code LIKE 'TEN-%',
                    approval_steps s JOIN approval_cases c ON c.id = s.case_id WHERE c.memo_id = {sample};
                """
            );
        await chain.Database.ReadAsync(db => db.Database.ExecuteSqlRawAsync("ANALYZE"));
        using var admin = await new Client(application).SignInAsync("admin");
        await admin.ReadAsync("/admin/operations");

        var clock = System.Diagnostics.Stopwatch.StartNew();
        var html = await admin.ReadAsync("/admin/operations");
        clock.Stop();
        await chain.Database.ReadAsync(db =>
            db.ApprovalCases.Where(c => c.Memo!.Code.StartsWith("TEN-"))
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.State, CaseState.Withdrawn))
        );
        await chain.Database.ReadAsync(db =>
            db.ApprovalSteps.Where(s => s.Case!.Memo!.Code.StartsWith("TEN-"))
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.State, StepState.Cancelled))
        );

        Assert.Contains("10,0", html, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(4), $"{clock.Elapsed}");
    }

    /// <summary>From Friday to Wednesday.</summary>
    private async Task DoneAsync(string subject)
    {
        chain.Database.Clock.MoveTo(2026, 11, 20);
        var done = await chain.SubmittedAsync(subject: subject);
        chain.Database.Clock.MoveTo(2026, 11, 23);
        Assert.Null(await chain.DecideAsync(done, chain.Town.StrategyHead));
        chain.Database.Clock.MoveTo(2026, 11, 25);
        Assert.Null(await chain.DecideAsync(done, chain.Town.Clerk));
        Assert.Null(await chain.DecideAsync(done, chain.Town.Deputy));
        Assert.Null(await chain.DecideAsync(done, chain.Town.Mayor, Verdict.Approve));
    }

    /// <summary>At a step whose position nobody has any more.</summary>
    private async Task<long> StuckAsync()
    {
        var stuck = await chain.TravelAsync(
            Step("head", "head-of-division", "propose") + Step("second", "position:เจ้าพนักงานธุรการชำนาญงาน"),
            "s>head; head>second; second>e"
        );
        await chain.Database.ArrangeAsync(db =>
            db.Positions.Single(p => p.Title == "เจ้าพนักงานธุรการชำนาญงาน").IsActive = false
        );
        Assert.Null(await chain.DecideAsync(stuck, chain.Town.StrategyHead));
        return stuck;
    }

    private async Task RetryTellsThatItIsStillStuckAsync(Client admin, long memo)
    {
        var approval = await chain.CaseAsync(memo);
        using var answer = await admin.PostAsync("/admin/operations", [], $"/admin/operations?id={approval.Id}&handler=Retry");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("ยังเดินต่อไม่ได้", await admin.ReadAsync("/admin/operations"), StringComparison.Ordinal);
    }

    private async Task LeavePicturesAsync(long memo)
    {
        // A head who left: the position is vacant.
        await chain.Database.ReadAsync(db =>
            db.ApprovalSteps.Where(s => s.Case!.MemoId == memo)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.PersonId, (int?)null))
        );
        foreach (var device in new[] { Device.Desktop, Device.Phone })
        {
            await using var visitor = await browser.SignInAsAsync(application, "admin", device);
            await visitor.GoAsync("/admin/operations");
            await visitor.PictureAsync($"stories/operations-{device}");
            await visitor.AssertAccessibleAsync();
            Assert.Contains("แต่งตั้งผู้รักษาราชการแทน", await visitor.Page.ContentAsync(), StringComparison.Ordinal);
            Assert.False(
                await visitor.Page.EvaluateAsync<bool>(
                    "document.documentElement.scrollWidth > document.documentElement.clientWidth"
                )
            );
        }
    }
}
