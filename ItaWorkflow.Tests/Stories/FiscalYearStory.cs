using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Reminders;
using ItaWorkflow.Workflows.Signing.Verifying;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ItaWorkflow.Tests.Stories;

/// <summary>
/// Fiscal year 2571 from October to October, as the clock has it: measures adopted by order, reminders by themselves, a report from a phone, one late and told
/// upwards, both rounds cut off, one report missing and then late, the 6-month and the annual report signed by the chain. Leaves pictures and
/// papers in artifacts/stories.
/// </summary>
public sealed class FiscalYearStory(Chain chain, Browser browser, MailServer mail)
    : IClassFixture<Chain>,
        IClassFixture<MailServer>
{
    private const int Year = 2571;
    private const string SixMonth = "/checkpoints/2571/six-month";
    private readonly FiscalYearOffice _office = new(chain, Year);

    [Fact]
    public async Task The_year_goes_by_and_no_deadline_passes_unseen()
    {
        chain.Database.Clock.MoveTo(2027, 10, 4);
        await _office.PrepareAsync(mail.Port);
        await using var application = new WebApplication(chain.Database).Start();

        var half = await FirstHalfAsync(application);
        var annual = await SecondHalfAsync(application);

        var rounds = await chain.Database.ReadAsync(db =>
            db.Checkpoints.Where(c => c.FiscalYear == Year).OrderBy(c => c.CutOff).Select(c => c.ReportMemoId).ToListAsync()
        );
        Assert.Equal([half, annual], rounds);
        await _office.LiveUntilAsync(2028, 10, 9);
        await EachWasToldOnceAsync();
    }

    /// <returns>The memo that reports the round.</returns>
    private async Task<long> FirstHalfAsync(WebApplication application)
    {
        await _office.LiveUntilAsync(2027, 12, 27);
        await _office.LiveUntilAsync(2028, 1, 10, daily: true);
        await ReportFromAPhoneAsync(application);
        await _office.ReportAsync(
            "o13",
            CheckpointRound.SixMonth,
            ProgressStatus.Completed,
            "เผยแพร่รายงานบนเว็บไซต์แล้วเมื่อ 9 ธ.ค. 2570"
        );
        await _office.LiveUntilAsync(2028, 2, 15, daily: true);
        await _office.LiveUntilAsync(2028, 3, 20);
        await WasToldUpwardsAsync();
        await _office.ReportAsync("o21", CheckpointRound.SixMonth, ProgressStatus.InProgress, "เผยแพร่แล้ว 4 จาก 6 เดือน");
        await _office.LiveUntilAsync(2028, 3, 27);
        await LookAtTheRoundAsync(application);

        await _office.LiveUntilAsync(2028, 4, 1);
        Assert.Equal(
            [_office.Measures["i30"]],
            (await _office.EditionAsync(CheckpointRound.SixMonth)).Entries.Where(e => e.IsMissing).Select(e => e.MeasureId)
        );
        chain.Database.Clock.MoveTo(2028, 4, 4);
        await _office.ReportAsync(
            "i30",
            CheckpointRound.SixMonth,
            ProgressStatus.InProgress,
            "จัดประชุมชี้แจงแล้ว 1 ครั้ง เหลืออีก 1 ครั้ง"
        );
        var report = await ReportToTheHeadAsync(application, SixMonth, "six-month");
        Assert.Single((await _office.EditionAsync(CheckpointRound.SixMonth)).Entries, e => e.IsMissing);
        return report;
    }

    private async Task<long> SecondHalfAsync(WebApplication application)
    {
        await _office.LiveUntilAsync(2028, 9, 11);
        foreach (var code in new[] { "e6", "o21", "i30" })
            await _office.ReportAsync(code, CheckpointRound.Annual, ProgressStatus.Completed, "ดำเนินการครบถ้วนและเผยแพร่ผลแล้ว");
        await _office.LiveUntilAsync(2028, 10, 1);
        Assert.DoesNotContain((await _office.EditionAsync(CheckpointRound.Annual)).Entries, e => e.IsMissing);
        chain.Database.Clock.MoveTo(2028, 10, 4);
        return await ReportToTheHeadAsync(application, "/checkpoints/2571/annual", "annual");
    }

    private async Task ReportFromAPhoneAsync(WebApplication application)
    {
        await using var owner = await browser.SignInAsAsync(application, "officer", Device.Phone);
        var page = owner.Page;
        await owner.GoAsync($"/measures/{_office.Measures["e6"]}");
        await page.CheckAsync("#status-InProgress");
        await page.FillAsync("#Input_Note", "จัดหน้าแรกใหม่เสร็จแล้ว อยู่ระหว่างทดลองใช้กับประชาชน");
        await page.SetInputFilesAsync(
            "input[type=file]",
            new FilePayload
            {
                Name = "หน้าแรกใหม่.png",
                MimeType = "image/png",
                Buffer = await page.ScreenshotAsync(),
            }
        );
        await SeeAsync(owner, "1-report-on-a-phone");
        await page.ClickAsync("button:has-text('ส่งรายงานผล')");
        await page.Locator("text=หน้าแรกใหม่.png").First.WaitForAsync();
        await SeeAsync(owner, "2-reported");
    }

    /// <summary>o21 was due in January: its owner heard of it before and on the day (the third day before is the last working one), then the head, then ปลัด.</summary>
    private async Task WasToldUpwardsAsync()
    {
        var id = _office.Measures["o21"];
        var told = await chain.Database.ReadAsync(db =>
            db.Reminders.Where(r => r.SubjectId == id && r.SubjectKind == SubjectKind.Measure && r.Channel == Channel.InApp)
                .Select(r => new { r.PersonId, Rung = new Rung(r.RungKind, r.RungNumber, r.RungAbout) })
                .ToListAsync()
        );
        string[] Rungs(Person person) => [.. told.Where(t => t.PersonId == person.Id).Select(t => t.Rung.Words())];
        Assert.Superset(
            new HashSet<string> { "BeforeDue 30", "BeforeDue 14", "BeforeDue 7", "BeforeDue 1", "BeforeDue 0", "PastDue 1" },
            Rungs(chain.Town.FinanceOfficer).ToHashSet()
        );
        Assert.Contains("PastDue 1", Rungs(chain.Town.FinanceHead));
        Assert.DoesNotContain("BeforeDue 0", Rungs(chain.Town.FinanceHead));
        Assert.Contains("PastDue 2", Rungs(chain.Town.Clerk));
        Assert.DoesNotContain("PastDue 1", Rungs(chain.Town.Clerk));
        var title = "เผยแพร่สรุปผลการจัดซื้อจัดจ้าง";
        foreach (var person in new[] { chain.Town.FinanceOfficer, chain.Town.FinanceHead, chain.Town.Clerk })
            Assert.Contains(
                mail.Received,
                m => m.Recipients.Contains(person.Email) && m.Text.Contains(title, StringComparison.Ordinal)
            );
    }

    private async Task LookAtTheRoundAsync(WebApplication application)
    {
        await using (var secretary = await browser.SignInAsAsync(application, "officer"))
        {
            await secretary.GoAsync(SixMonth);
            await SeeAsync(secretary, "3-round", accessible: true);
            await secretary.Page.ClickAsync("form:has(input[name=measure]) button");
            await secretary.Page.Locator("text=เตือนแล้ว").WaitForAsync();
        }

        await using (var phone = await browser.SignInAsAsync(application, "officer", Device.Phone))
        {
            await phone.GoAsync(SixMonth);
            await SeeAsync(phone, "4-round-on-a-phone", accessible: true);
        }

        await using var mayor = await browser.SignInAsAsync(application, "mayor", Device.Phone);
        await SeeAsync(mayor, "5-mayor", accessible: true);
    }

    /// <summary>One click for the memo, four signatures; the round bears it.</summary>
    private async Task<long> ReportToTheHeadAsync(WebApplication application, string path, string name)
    {
        long id;
        await using (var secretary = await browser.SignInAsAsync(application, "officer"))
        {
            var page = secretary.Page;
            await secretary.GoAsync(path);
            await SeeAsync(secretary, $"6-{name}-closed");
            await secretary.GoAsync(path + "/report");
            await SeeAsync(secretary, $"7-{name}-report", accessible: true);
            await page.ClickAsync("button:has-text('ร่างบันทึกรายงานผล')");
            await page.WaitForURLAsync("**/memos/*/draft");
            id = long.Parse(page.Url.Split('/')[^2], CultureInfo.InvariantCulture);
            await page.Locator("[data-paper][data-drawn]").WaitForAsync();
            await SeeAsync(secretary, $"8-{name}-memo");
            await page.ClickAsync("button[formaction*='Submit']");
            await page.WaitForURLAsync($"**/memos/{id}");
        }

        foreach (
            var (by, opinion) in new[]
            {
                (chain.Town.StrategyHead, ""),
                (chain.Town.Clerk, "เห็นควรเผยแพร่"),
                (chain.Town.Deputy, ""),
            }
        )
        {
            chain.Database.Clock.Advance(TimeSpan.FromMinutes(50));
            Assert.Null(await chain.DecideAsync(id, by, opinion: opinion));
        }

        chain.Database.Clock.Advance(TimeSpan.FromMinutes(50));
        await using (var mayor = await browser.SignInAsAsync(application, "mayor", Device.Phone))
        {
            await SeeAsync(mayor, $"9-{name}-mayor");
            await mayor.GoAsync($"/approvals/{id}");
            await mayor.Page.ClickAsync(".to-decide");
            await mayor.Page.FillAsync("#Form_Opinion", "อนุมัติ เผยแพร่ทางเว็บไซต์");
            await mayor.Page.FillAsync("#Form_Pin", Chain.Pin);
            await mayor.Page.ClickAsync("button.to-sign");
            await mayor.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/approvals");
        }

        await KeepAsync(id, name);
        return id;
    }

    private async Task KeepAsync(long id, string name)
    {
        var memo = await chain.Database.ReadAsync(db =>
            db.Memos.Include(m => m.Attachments).ThenInclude(a => a.Bytes).AsNoTracking().SingleAsync(m => m.Id == id)
        );
        Assert.Equal(MemoState.Approved, memo.State);
        await File.WriteAllBytesAsync(
            Repository.Artifact($"stories/fiscal-year-{name}-report.pdf"),
            Assert.Single(memo.Attachments).Bytes!.Content
        );
        var signed = await chain.PaperAsync(id);
        await File.WriteAllBytesAsync(Repository.Artifact($"stories/fiscal-year-{name}-memo.pdf"), signed);
        await ForeignJudges.AssertAllSoundAsync(chain, signed, signatures: 4);
        var verified = await chain.AsAsync<VerifyDocumentHandler, Verification>(
            async (verify, _) => (await verify.HandleAsync(new(signed), default)).Verification
        );
        Assert.Equal(VerificationVerdict.Genuine, verified.Verdict);
    }

    /// <summary>A mail for each that was owed by mail and not struck; nobody twice.</summary>
    private async Task EachWasToldOnceAsync()
    {
        var owed = await chain.Database.ReadAsync(db =>
            db.Reminders.Where(r => r.Channel == Channel.Email && r.CancelledAt == null)
                .Select(r => new { r.SentAt, r.DeliveryKey })
                .ToListAsync()
        );
        Assert.All(owed, o => Assert.NotNull(o.SentAt));
        var received = await mail.WaitForAsync(owed.Select(o => o.DeliveryKey).Distinct().Count());
        Assert.Equal(received.Count, received.DistinctBy(m => m.MessageId).Count());
    }

    private static async Task SeeAsync(Visitor visitor, string name, bool accessible = false)
    {
        await visitor.PictureAsync($"stories/fiscal-year/{name}");
        if (accessible)
            await visitor.AssertAccessibleAsync();
        Assert.Empty(visitor.Complaints);
    }
}
