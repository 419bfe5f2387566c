using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Checkpoints;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Pages.Checkpoints;

public sealed partial class CheckpointPagesTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Page = "/checkpoints/2570/six-month";

    [Fact]
    public async Task The_secretary_sees_who_is_silent_closes_the_round_and_downloads_the_report()
    {
        var office = await CheckpointOffice.OpenAsync(database);
        var told = await office.AdoptAsync("ติดป้ายขั้นตอน", "2566:e6");
        await office.AdoptAsync("ทำทะเบียนยืม", "2566:i30");
        await office.ReportAsync(told, ProgressStatus.Completed, "ครบทุกแห่ง");
        await using var application = new WebApplication(database).Start();
        using var client = await new Client(application).SignInAsync("officer");

        var open = await client.ReadAsync(Page);
        Assert.Contains("จาก 2 มาตรการ รายงานแล้ว", open, StringComparison.Ordinal);
        Assert.Contains("ยังไม่เคยเตือน", open, StringComparison.Ordinal);
        using (var nudged = await client.PostAsync(Page, []))
            Assert.Equal(HttpStatusCode.Redirect, nudged.StatusCode);
        Assert.Contains("ล่าสุด 1 มี.ค. 2570", Flat(await client.ReadAsync(Page)), StringComparison.Ordinal);

        using (var moved = await client.PostAsync(Page, [new("Input.CutOff", "20 ก.พ. 2570")], Page + "?handler=Move"))
            Assert.Contains(
                "ต้องไม่ก่อนวันนี้",
                WebUtility.HtmlDecode(await moved.Content.ReadAsStringAsync()),
                StringComparison.Ordinal
            );
        database.Clock.MoveTo(2027, 3, 31);
        await client.SignInAsync("officer");
        using (var closed = await client.PostAsync(Page, [], Page + "?handler=Close"))
            Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        Assert.Contains("ไม่ได้รับรายงานก่อนตัดรอบ", await client.ReadAsync(Page), StringComparison.Ordinal);

        foreach (var (form, starts) in new[] { (".docx", "PK"), (".xlsx", "PK"), (".pdf", "%PDF") })
        {
            using var paper = await client.GetAsync($"{Page}/report{form}?shape=ByMeasure");
            Assert.Equal(HttpStatusCode.OK, paper.StatusCode);
            var head = Encoding.ASCII.GetString((await paper.Content.ReadAsByteArrayAsync())[..starts.Length]);
            Assert.Equal(starts, head);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/checkpoints/2570/weekly/report.pdf")).StatusCode);
    }

    [Fact]
    public async Task Words_typed_in_two_parts_are_both_kept_whichever_button_is_pressed()
    {
        var office = await CheckpointOffice.OpenAsync(database);
        await office.AdoptAsync("ติดป้ายขั้นตอน");
        await using var application = new WebApplication(database).Start();
        using var client = await new Client(application).SignInAsync("officer");
        const string Report = Page + "/report";

        using var saved = await client.PostAsync(
            Report,
            [
                new("Input.Words[0].Part", "introduction"),
                new("Input.Words[0].Shown", "เดิม"),
                new("Input.Words[0].Text", "ความเป็นมาใหม่"),
                new("Input.Words[1].Part", "summary"),
                new("Input.Words[1].Shown", "ก\nข"),
                new("Input.Words[1].Text", "ก\r\nข"),
                new("Input.Words[2].Part", "advice"),
                new("Input.Words[2].Shown", "เดิม"),
                new("Input.Words[2].Text", "ข้อเสนอแนะใหม่"),
            ],
            Report + "?handler=Word"
        );

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var page = await client.ReadAsync(Report);
        Assert.Contains("ความเป็นมาใหม่</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("ข้อเสนอแนะใหม่</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("มาตรการทั้งหมด 1 มาตรการ", page, StringComparison.Ordinal);

        using var stale = await client.PostAsync(
            Report,
            [
                new("Input.Words[0].Part", "introduction"),
                new("Input.Words[0].Shown", "เดิม"),
                new("Input.Words[0].Text", "ของผู้อื่น"),
                new("Input.Words[1].Part", "summary"),
                new("Input.Words[1].Text", "สรุปใหม่"),
            ],
            Report + "?handler=Word"
        );
        var refused = WebUtility.HtmlDecode(await stale.Content.ReadAsStringAsync());
        Assert.Contains("มีผู้แก้ถ้อยคำส่วนนี้ไปก่อนแล้ว", refused, StringComparison.Ordinal);
        Assert.Contains("ของผู้อื่น</textarea>", refused, StringComparison.Ordinal);
        Assert.Contains("สรุปใหม่</textarea>", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_older_than_the_closed_figures_are_confirmed_with_one_button()
    {
        const string Changed = "ตัวเลขที่อยู่เบื้องหลังเปลี่ยนไป";
        const string Report = Page + "/report";
        var office = await CheckpointOffice.OpenAsync(database);
        await office.AdoptAsync("ติดป้ายขั้นตอน");
        await using var application = new WebApplication(database).Start();
        using var client = await new Client(application).SignInAsync("officer");
        List<KeyValuePair<string, string>> words =
        [
            new("Input.Words[0].Part", "introduction"),
            new("Input.Words[0].Text", "ของเรา"),
        ];
        using var written = await client.PostAsync(Report, words, Report + "?handler=Word");
        database.Clock.MoveTo(2027, 4, 1);
        await office.TickAsync();
        await client.SignInAsync("officer");
        Assert.Contains(Changed, await client.ReadAsync(Report), StringComparison.Ordinal);

        using var confirmed = await client.PostAsync(
            Report,
            [
                .. words,
                new("Input.Words[0].Shown", "ของเรา"),
                new("Input.Words[0].Seen", "1"),
                new("Input.Confirm", "introduction"),
            ],
            Report + "?handler=Word"
        );

        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        Assert.DoesNotContain(Changed, await client.ReadAsync(Report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_closed_early_claims_neither_its_cut_off_day_nor_what_is_not_due_yet()
    {
        var office = await CheckpointOffice.OpenAsync(database);
        var measure = await office.AdoptAsync("ติดป้ายขั้นตอน");
        await database.ArrangeAsync(db =>
            db.Measures.Where(m => m.Id == measure.Id)
                .ExecuteUpdate(set => set.SetProperty(m => m.DueOn, new DateOnly(2027, 3, 20)))
        );
        await office.ReportAsync(measure, ProgressStatus.InProgress, "ติดแล้ว 3 แห่ง");
        await using var application = new WebApplication(database).Start();
        using var client = await new Client(application).SignInAsync("officer");
        using (var closed = await client.PostAsync(Page, [], Page + "?handler=Close"))
            Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);

        var report = await client.ReadAsync(Page + "/report");

        Assert.Contains("ตัดรอบ 6 เดือนแล้ว", report, StringComparison.Ordinal);
        Assert.Contains("ข้อมูล ณ วันที่ 1 มีนาคม 2570", report, StringComparison.Ordinal);
        Assert.DoesNotContain("เลยกำหนด", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_late_is_said_to_its_sender_and_shown_to_the_secretary()
    {
        var office = await CheckpointOffice.OpenAsync(database);
        var measure = await office.AdoptAsync("ติดป้ายขั้นตอน");
        await office.ReportAsync(measure, ProgressStatus.InProgress, "ติดแล้ว 3 แห่ง");
        database.Clock.MoveTo(2027, 4, 2);
        await office.TickAsync();
        await using var application = new WebApplication(database).Start();
        using var owner = await new Client(application).SignInAsync("finance-officer");
        var own = $"/measures/{measure.Id}";

        Assert.Contains("รอบ 6 เดือน (ตัดรอบแล้ว)", await owner.ReadAsync(own), StringComparison.Ordinal);
        using (
            await owner.PostAsync(
                own,
                [
                    new("Input.Revision", "2"),
                    new("Input.Status", "Completed"),
                    new("Input.Note", "ครบแล้ว"),
                    new("Input.Round", "SixMonth"),
                ]
            )
        ) { }
        var told = await owner.ReadAsync(own);
        Assert.Contains("จึงเก็บไว้เป็นรายงานที่ส่งหลังตัดรอบ", told, StringComparison.Ordinal);
        using var secretary = await new Client(application).SignInAsync("officer");
        Assert.Contains("มีผลใหม่ส่งหลังตัดรอบ", await secretary.ReadAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_read_it_and_change_nothing()
    {
        var office = await CheckpointOffice.OpenAsync(database);
        await office.AdoptAsync("ติดป้ายขั้นตอน");
        await using var application = new WebApplication(database).Start();
        using var client = await new Client(application).SignInAsync("finance-officer");

        Assert.DoesNotContain("เตือนทุกเรื่อง", await client.ReadAsync(Page), StringComparison.Ordinal);
        Assert.DoesNotContain("บันทึกถ้อยคำ", await client.ReadAsync(Page + "/report"), StringComparison.Ordinal);
        using var refused = await client.PostAsync(Page, [], Page + "?handler=Close");
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task A_head_reads_the_year_on_the_desk_and_a_division_head_their_own()
    {
        var office = await CheckpointOffice.OpenAsync(database);
        await office.AdoptAsync("ติดป้ายขั้นตอน");
        await using var application = new WebApplication(database).Start();

        using var mayor = await new Client(application).SignInAsync("mayor");
        var seen = Flat(await mayor.ReadAsync("/"));
        Assert.Contains("ภาพรวมวันนี้", seen, StringComparison.Ordinal);
        Assert.Contains("อีก 30 วันถึงวันตัดรอบ 6 เดือน", seen, StringComparison.Ordinal);
        Assert.Contains("กองคลัง 1", seen, StringComparison.Ordinal);
        using var finance = await new Client(application).SignInAsync("finance-head");
        Assert.Contains("มาตรการปี 2570 กองคลัง", Flat(await finance.ReadAsync("/")), StringComparison.Ordinal);
        using var strategy = await new Client(application).SignInAsync("strategy-head");
        var empty = Flat(await strategy.ReadAsync("/"));
        Assert.Contains("ยังไม่มีมาตรการของปีงบประมาณนี้", empty, StringComparison.Ordinal);
        Assert.DoesNotContain("รายงานครบทุกมาตรการแล้ว", empty, StringComparison.Ordinal);
        using var officer = await new Client(application).SignInAsync("officer");
        Assert.DoesNotContain("ภาพรวมวันนี้", await officer.ReadAsync("/"), StringComparison.Ordinal);
    }

    private static string Flat(string html) => Spaces().Replace(Tags().Replace(html, " "), " ");

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
