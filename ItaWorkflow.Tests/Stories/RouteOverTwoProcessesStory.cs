using System.Globalization;
using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ItaWorkflow.Tests.Stories;

/// <summary>
/// The administrator draws a road of their own: two divisions give their opinion at once, and one that is late is told of. A memo travels it
/// on two processes over one database; one is killed with -9 while the timer is due and an officer's signature is on its way. The timer rings
/// once, everybody signs, and foreign programs find the paper sound. Leaves pictures and the paper in artifacts/stories/two-processes.
/// </summary>
public sealed class RouteOverTwoProcessesStory(PostgresChain chain, Browser browser) : IClassFixture<PostgresChain>
{
    private const string Finance = "กองคลัง";
    private const string ClerksOffice = "สำนักปลัดเทศบาล";
    private const string Folder = "stories/two-processes";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly TestDatabase database = chain.Database;

    [Fact]
    public async Task A_drawn_route_survives_the_death_of_a_process_in_the_middle()
    {
        await chain.MoveToPresentAsync();
        await using var first = await AppProcess.StartAsync(database, whole: true);
        await using var second = await AppProcess.StartAsync(database, whole: true);
        await DrawAsync(first);
        var memo = await SubmitAsync(second);
        await SignAsync(first, "strategy-head", memo, number: "๑๗");

        await KillInTheMiddleAsync(first, memo);
        await UntilAsync(
            "the timer to ring",
            () => database.ReadAsync(db => db.CaseTimers.AnyAsync(t => t.Case!.MemoId == memo && t.State == TimerState.Fired))
        );
        await LookAtOperationsAsync(second);

        foreach (var who in new[] { "clerk", "finance-head", "clerk", "mayor" })
            if (await WaitsForAsync(memo, who))
                await SignAsync(
                    second,
                    who,
                    memo,
                    opinion: "เห็นควรอนุมัติ",
                    device: who is "mayor" ? Device.Phone : Device.Desktop
                );

        await AssertNothingLostNorDoubledAsync(memo);
        await JudgeAsync(memo);
    }

    private async Task DrawAsync(AppProcess application)
    {
        await using var admin = await ComeAsync(application, "admin");
        var page = admin.Page;
        var drawing = await Drawing.BeginAsync(admin, "ความเห็นสองหน่วยงาน");
        await drawing.StepAsync("หัวหน้าหน่วยงานเสนอ", "head-of-division", "propose");
        var split = await drawing.AppendAsync("parallel");
        await drawing.StepAsync($"ความเห็น{ClerksOffice}", $"division-head:{ClerksOffice}");
        var join = await drawing.AppendAsync("parallel");
        await drawing.SelectAsync(split);
        await drawing.StepAsync($"ความเห็น{Finance}", $"division-head:{Finance}");
        await drawing.EscalateAsync(days: 2);
        await drawing.ConnectAsync(join);
        await drawing.SelectAsync(join);
        await drawing.StepAsync("ความเห็นของปลัด", "position:ปลัด");
        await drawing.StepAsync("คำสั่งของนายก", "position:นายก", "finalOrder");
        await drawing.AppendAsync("end");
        await drawing.SavedAsync();
        await page.ClickAsync("[data-fit]");
        await SeeAsync(admin, "1-designer");

        await page.ClickAsync("[data-tab='simulate']");
        await page.ClickAsync("[data-simulate] button");
        await page.Locator("[data-walked]").WaitForAsync();
        await SeeAsync(admin, "2-simulated");
        await drawing.PublishAsync();
        await SeeOnPhoneAsync(application, $"/admin/routes/{drawing.RouteId}", "3-designer-phone");

        await page.ClickAsync("[data-tab='versions']");
        await page.ClickAsync("button:has-text('ใช้เป็นเส้นทางปกติ')");
        await page.Locator("text=เส้นทางปกติ").First.WaitForAsync();
    }

    private async Task<long> SubmitAsync(AppProcess application)
    {
        var memo = await chain.DraftAsync();
        await using var officer = await ComeAsync(application, "officer");
        await officer.GoAsync($"/memos/{memo}/draft");
        await officer.Page.Locator("[data-paper][data-drawn]").WaitForAsync();
        await officer.Page.ClickAsync("button[formaction*='Submit']");
        await officer.Page.WaitForURLAsync($"**/memos/{memo}");
        await SeeAsync(officer, "4-submitted");
        return memo;
    }

    private async Task SignAsync(
        AppProcess application,
        string who,
        long memo,
        string opinion = "",
        string? number = null,
        Device device = Device.Desktop
    )
    {
        var before = await DecidedAsync(memo);
        await using var officer = await ComeAsync(application, who, device);
        var page = officer.Page;
        await officer.GoAsync($"/approvals/{memo}");
        if (device is Device.Phone)
            await page.ClickAsync(".to-decide");
        if (number is not null)
            await page.FillAsync("#Form_Number", number);
        await page.FillAsync("#Form_Opinion", opinion);
        await page.FillAsync("#Form_Pin", Chain.Pin);
        await page.ClickAsync("button.to-sign");
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/approvals");
        Assert.Equal(before + 1, await DecidedAsync(memo));
    }

    /// <summary>The timer of the late division is due, the other division's head has just pressed the button, and the process dies.</summary>
    private async Task KillInTheMiddleAsync(AppProcess victim, long memo)
    {
        using var clerk = await victim.SignInAsync("clerk");
        var page = await clerk.GetStringAsync($"/approvals/{memo}");
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = AppProcess.TokenOf(page),
            ["Form.Revision"] = (await chain.MemoAsync(memo)).Revision.ToString(CultureInfo.InvariantCulture),
            ["Form.Verdict"] = nameof(Verdict.Endorse),
            ["Form.Opinion"] = "เห็นควรอนุมัติ",
            ["Form.Pin"] = Chain.Pin,
        };
        await database.ReadAsync(db =>
            db.CaseTimers.Where(t => t.Case!.MemoId == memo)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.DueAt, TimeProvider.System.GetUtcNow()))
        );
        var deciding = clerk.PostAsync($"/approvals/{memo}", new FormUrlEncodedContent(form));
        await Task.WhenAny(deciding, Task.Delay(TimeSpan.FromMilliseconds(60)));
        victim.Kill();
        try
        {
            (await deciding).Dispose();
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            // The officer sees a page that does not load, and looks at the desk again.
        }
    }

    private async Task LookAtOperationsAsync(AppProcess application)
    {
        await using var admin = await ComeAsync(application, "admin");
        await admin.GoAsync("/admin/operations");
        await SeeAsync(admin, "5-operations");
        await SeeOnPhoneAsync(application, "/admin/operations", "6-operations-phone");
    }

    private async Task AssertNothingLostNorDoubledAsync(long memo)
    {
        var travelled = await chain.MemoAsync(memo);
        Assert.Equal(MemoState.Approved, travelled.State);
        Assert.All(Assert.Single(travelled.Cases).Steps, step => Assert.Equal(StepState.Decided, step.State));
        Assert.Equal(5, travelled.Cases[0].Steps.Count);
        Assert.Equal(5, await JournalAsync(memo, JournalKind.StepDecided));
        Assert.Equal(1, await JournalAsync(memo, JournalKind.TimerFired));
        Assert.Equal(
            TimerState.Fired,
            (await database.ReadAsync(db => db.CaseTimers.SingleAsync(t => t.Case!.MemoId == memo))).State
        );
        var told = await database.ReadAsync(db =>
            db.Reminders.Where(r => r.SubjectId == memo && r.PersonId == chain.Town.Officer.Id && r.Channel == Channel.InApp)
                .GroupBy(r => new
                {
                    r.RungKind,
                    r.RungNumber,
                    r.RungAbout,
                })
                .Select(g => g.Count())
                .ToListAsync()
        );
        Assert.NotEmpty(told);
        Assert.All(told, count => Assert.Equal(1, count));
    }

    private async Task JudgeAsync(long memo)
    {
        var paper = await chain.PaperAsync(memo);
        await File.WriteAllBytesAsync(Repository.Artifact($"{Folder}/signed.pdf"), paper);
        await ForeignJudges.AssertAllSoundAsync(chain, paper, signatures: 5);
    }

    private Task<int> JournalAsync(long memo, JournalKind kind) =>
        database.ReadAsync(db => db.Journal.CountAsync(e => e.MemoId == memo && e.Kind == kind));

    private Task<int> DecidedAsync(long memo) =>
        database.ReadAsync(db => db.ApprovalSteps.CountAsync(s => s.Case!.MemoId == memo && s.State == StepState.Decided));

    private Task<bool> WaitsForAsync(long memo, string who) =>
        database.ReadAsync(db =>
            db.ApprovalSteps.AnyAsync(s =>
                s.Case!.MemoId == memo
                && s.State == StepState.Open
                && db.Users.Any(a => a.UserName == who && a.PersonId == s.PersonId)
            )
        );

    private async Task<Visitor> ComeAsync(AppProcess application, string who, Device device = Device.Desktop)
    {
        var visitor = await browser.SignInAsAsync(application, who, device);
        visitor.Page.SetDefaultTimeout(120_000);
        return visitor;
    }

    private async Task SeeOnPhoneAsync(AppProcess application, string path, string name)
    {
        await using var admin = await ComeAsync(application, "admin", Device.Phone);
        await admin.GoAsync(path);
        await SeeAsync(admin, name);
    }

    private static async Task SeeAsync(Visitor visitor, string name)
    {
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await visitor.PictureAsync($"{Folder}/{name}");
        Assert.Empty(visitor.Complaints);
    }

    private static async Task UntilAsync(string what, Func<Task<bool>> happened)
    {
        for (
            var started = TimeProvider.System.GetTimestamp();
            !await happened();
            await Task.Delay(TimeSpan.FromMilliseconds(500))
        )
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Patience, $"Waited in vain for {what}.");
    }
}
