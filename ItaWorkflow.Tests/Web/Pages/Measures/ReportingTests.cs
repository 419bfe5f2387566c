using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Checkpoints;
using ItaWorkflow.Tests.Workflows.Files;
using ItaWorkflow.Workflows.Measures.Progress;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Pages.Measures;

/// <summary>The pages where measures are reported, by HTTP.</summary>
public sealed class ReportingTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string SixMonthChosen = "<option value=\"SixMonth\" selected";
    private const string AnnualChosen = "<option value=\"Annual\" selected";

    [Fact]
    public async Task Reports_go_to_the_round_that_is_open_whatever_its_cut_off_day()
    {
        var office = await CheckpointOffice.OpenAsync(database);
        var measure = await office.AdoptAsync("ติดป้ายขั้นตอน");
        await MoveAsync(new(2027, 4, 30));
        database.Clock.MoveTo(2027, 4, 5);
        await using var application = new WebApplication(database).Start();
        using var owner = await new Client(application).SignInAsync("finance-officer");

        Assert.Contains(SixMonthChosen, await owner.ReadAsync($"/measures/{measure.Id}"), StringComparison.Ordinal);
        Assert.EndsWith("/six-month", await RoundAsync(owner), StringComparison.Ordinal);

        await database.ArrangeAsync(db =>
            db.Checkpoints.Single(c => c.Round == CheckpointRound.SixMonth).Close(database.Clock.GetUtcNow())
        );
        Assert.Contains(AnnualChosen, await owner.ReadAsync($"/measures/{measure.Id}"), StringComparison.Ordinal);
        Assert.EndsWith("/annual", await RoundAsync(owner), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_that_nobody_reported_is_late_on_every_page_that_counts()
    {
        var office = await CheckpointOffice.OpenAsync(database);
        var measure = await office.AdoptAsync("ตรวจเว็บไซต์ทุกเดือน");
        await database.ArrangeAsync(db =>
            db.Measures.Single(m => m.Id == measure.Id).Occurrences.Add(new() { DueOn = new(2027, 2, 28) })
        );
        await using var application = new WebApplication(database).Start();
        using var mayor = await new Client(application).SignInAsync("mayor");

        Assert.Contains("เลยกำหนด 1", await mayor.ReadAsync("/"), StringComparison.Ordinal);
        Assert.Contains("ตรวจเว็บไซต์ทุกเดือน", await mayor.ReadAsync("/measures?due=Late"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_counts_days_as_the_measure_does()
    {
        var office = await CheckpointOffice.OpenAsync(database);
        var measure = await office.AdoptAsync("ติดป้ายขั้นตอน");
        await database.ArrangeAsync(db =>
            db.Holidays.Add(
                new()
                {
                    Date = new(2027, 6, 30),
                    Name = "วันหยุดพิเศษ",
                    Source = "",
                }
            )
        );
        await using var application = new WebApplication(database).Start();
        using var owner = await new Client(application).SignInAsync("finance-officer");

        Assert.Contains("อีก 120 วัน", await owner.ReadAsync($"/measures/{measure.Id}"), StringComparison.Ordinal);
        Assert.Contains("อีก 120 วัน", await owner.ReadAsync("/measures"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taking_a_file_back_keeps_what_was_typed()
    {
        var office = await CheckpointOffice.OpenAsync(database);
        var measure = await office.AdoptAsync("ติดป้ายขั้นตอน");
        await database.ArrangeAsync(db =>
            db.Evidence.Add(
                new()
                {
                    MeasureId = measure.Id,
                    PersonId = office.Town.FinanceOfficer.Id,
                    At = database.Clock.GetUtcNow(),
                    Name = "ผิดไฟล์.png",
                    ContentType = "image/png",
                    Bytes = new() { Content = SampleFiles.Png },
                }
            )
        );
        var file = await database.ReadAsync(db => db.Evidence.Select(e => e.Id).SingleAsync());
        await using var application = new WebApplication(database).Start();
        using var owner = await new Client(application).SignInAsync("finance-officer");
        var page = $"/measures/{measure.Id}";

        using var answer = await owner.PostAsync(
            page,
            [new("Input.Note", "ติดป้ายแล้วสองจุด"), new("evidence", $"{file}")],
            page + "?handler=TakeBack"
        );

        var shown = System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("ติดป้ายแล้วสองจุด</textarea>", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("ผิดไฟล์.png", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("data-error-summary", shown, StringComparison.Ordinal);

        // Gone meanwhile, in another window: said, and what was typed still stands.
        using var again = await owner.PostAsync(
            page,
            [new("Input.Note", "ติดป้ายแล้วสามจุด"), new("evidence", $"{file}")],
            page + "?handler=TakeBack"
        );
        shown = System.Net.WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync());
        Assert.Contains(TakeBackEvidenceHandler.NotThere.Text, shown, StringComparison.Ordinal);
        Assert.Contains("ติดป้ายแล้วสามจุด</textarea>", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_side_by_side_are_each_opened()
    {
        var office = await CheckpointOffice.OpenAsync(database);
        var measure = await office.AdoptAsync("ติดป้ายขั้นตอน");
        await using var application = new WebApplication(database).Start();
        using var owner = await new Client(application).SignInAsync("finance-officer");
        var page = $"/measures/{measure.Id}";

        using var answer = await owner.PostAsync(
            page,
            [
                new("Input.Revision", "1"),
                new("Input.Status", "InProgress"),
                new("Input.Note", "ติดแล้ว"),
                new("Input.Links", "http://127.0.0.1:9/a http://127.0.0.1:9/b"),
            ]
        );

        Assert.Equal(
            ["http://127.0.0.1:9/a", "http://127.0.0.1:9/b"],
            await database.ReadAsync(db => db.Evidence.OrderBy(e => e.Name).Select(e => e.Name).ToListAsync())
        );
    }

    [Fact]
    public async Task Who_was_told_of_a_withdrawal_may_still_read_the_measure()
    {
        var office = await CheckpointOffice.OpenAsync(database);
        var draft = new Measure
        {
            FiscalYear = 2570,
            State = MeasureState.Draft,
            Title = "ทำทะเบียนยืม",
            DueOn = new(2027, 6, 30),
            CreatedAt = database.Clock.GetUtcNow(),
        };
        await database.ArrangeAsync(db => db.Measures.Add(draft));
        await using var application = new WebApplication(database).Start();
        using var owner = await new Client(application).SignInAsync("finance-officer");
        var page = $"/measures/{draft.Id}";

        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await owner.GetAsync(page)).StatusCode);
        await database.ArrangeAsync(db =>
        {
            var measure = db.Measures.Single(m => m.Id == draft.Id);
            measure.Adopt(database.Clock.GetUtcNow());
            measure.Withdraw();
        });
        Assert.DoesNotContain("ส่งรายงานผล", await owner.ReadAsync(page), StringComparison.Ordinal);
    }

    private Task MoveAsync(DateOnly cutOff) =>
        database.ArrangeAsync(db => db.Checkpoints.Single(c => c.Round == CheckpointRound.SixMonth).CutOff = cutOff);

    private static async Task<string> RoundAsync(Client client)
    {
        using var answer = await client.GetAsync("/checkpoints");
        return answer.Headers.Location!.ToString();
    }
}
