using System.Net;
using System.Text;
using ItaWorkflow.Tests.Data.Assessments;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Assessments;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Pages.Assessments;

public sealed class ReportPageTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private WebApplication _application = null!;

    public async ValueTask InitializeAsync()
    {
        await ResultOffice.TownAsync(database);
        if (!await database.ReadAsync(db => db.AssessmentResults.AnyAsync(r => r.FiscalYear == 2566)))
            await ResultOffice.RecordAsync(database, 2566, PublishedResult.Chaturat.Card);
        _application = new WebApplication(database).Start();
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    [Fact]
    public async Task Plain_words_typed_without_script_stand_in_the_report_and_go_back_with_one_button()
    {
        using var officer = await new Client(_application).SignInAsync("officer");
        Dictionary<string, string> typed = new()
        {
            ["Input.Parts[0].Part"] = "preface",
            ["Input.Parts[0].Seen"] = "0",
            ["Input.Parts[0].IsPlain"] = "true",
            ["Input.Parts[0].Html"] = "คำนำของเทศบาล\n\nย่อหน้าที่สอง <ตัวอย่าง>",
        };

        using var kept = await officer.PostAsync("/assessments/2566/report", typed);

        Assert.Equal((HttpStatusCode.Redirect, "/assessments/2566/report"), (kept.StatusCode, kept.Headers.Location!.ToString()));
        var page = await officer.ReadAsync("/assessments/2566/report");
        Assert.Contains("คำนำของเทศบาล\n\nย่อหน้าที่สอง <ตัวอย่าง>", page, StringComparison.Ordinal);
        Assert.Contains("กลับไปใช้ข้อความที่ระบบร่าง", page, StringComparison.Ordinal);

        using var stale = await officer.PostAsync(
            "/assessments/2566/report",
            new Dictionary<string, string>(typed) { ["Input.Parts[0].Html"] = "อีกแบบ" }
        );
        var refused = WebUtility.HtmlDecode(await stale.Content.ReadAsStringAsync());
        Assert.Contains("มีผู้แก้ถ้อยคำส่วนนี้ไปก่อนแล้ว", refused, StringComparison.Ordinal);
        Assert.Contains(">อีกแบบ</textarea>", refused, StringComparison.Ordinal);

        using var back = await officer.PostAsync(
            "/assessments/2566/report",
            new Dictionary<string, string>(typed) { ["Input.Parts[0].Seen"] = "1" },
            "/assessments/2566/report?handler=Proposal&part=preface"
        );
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        Assert.DoesNotContain(
            "กลับไปใช้ข้อความที่ระบบร่าง",
            await officer.ReadAsync("/assessments/2566/report"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("pdf", "%PDF-")]
    [InlineData("xlsx", "PK")]
    [InlineData("docx", "PK")]
    public async Task Everybody_downloads_the_report_in_every_form(string form, string begins)
    {
        using var mayor = await new Client(_application).SignInAsync("mayor");

        using var answer = await mayor.GetAsync($"/assessments/2566/report.{form}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var content = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(begins, Encoding.ASCII.GetString(content[..begins.Length]));
        Assert.EndsWith(
            $".{form}",
            Uri.UnescapeDataString(answer.Content.Headers.ContentDisposition!.FileNameStar!),
            StringComparison.Ordinal
        );
        using var none = await mayor.GetAsync($"/assessments/2570/report.{form}");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task One_click_on_the_results_page_opens_a_draft_and_readers_see_no_button()
    {
        using var officer = await new Client(_application).SignInAsync("officer");

        using var begun = await officer.PostAsync("/assessments/2566", [], "/assessments/2566/report?handler=Memo");

        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        var draft = begun.Headers.Location!.ToString();
        Assert.EndsWith("/draft", draft, StringComparison.Ordinal);
        Assert.Contains(
            "รายงานการวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ 2566.pdf",
            await officer.ReadAsync(draft),
            StringComparison.Ordinal
        );
        using var mayor = await new Client(_application).SignInAsync("mayor");
        Assert.DoesNotContain("ร่างบันทึกวิเคราะห์", await mayor.ReadAsync("/assessments/2566"), StringComparison.Ordinal);
        Assert.DoesNotContain("<textarea", await mayor.ReadAsync("/assessments/2566/report"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_imported_file_is_laid_beside_what_was_recorded()
    {
        using var officer = await new Client(_application).SignInAsync("officer");
        using var read = await officer.UploadAsync(
            "/assessments/2565/entry",
            "/assessments/2565/entry?handler=Import",
            "file",
            "ผลปี2565.csv",
            Encoding.UTF8.GetBytes("ข้อ,คะแนน\n1,91.25\n2,90.00\n")
        );
        var file = await database.ReadAsync(db =>
            db.ResultFiles.Where(f => f.FiscalYear == 2565).Select(f => f.Id).SingleAsync()
        );
        Assert.Contains(
            $"name=\"Input.FileId\" value=\"{file}\"",
            await read.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
        using var recorded = await officer.PostAsync(
            "/assessments/2565/entry",
            new Dictionary<string, string>
            {
                ["Input.Revision"] = "0",
                ["Input.FileId"] = $"{file}",
                ["Input.Values[1]"] = "91.25",
                ["Input.Values[2]"] = "95.00",
            }
        );
        Assert.Equal(HttpStatusCode.Redirect, recorded.StatusCode);

        var page = await officer.ReadAsync("/assessments/2565/original");

        Assert.Contains("ต่างกัน 1 จาก 2 ค่า", page, StringComparison.Ordinal);
        Assert.Contains("ผลปี2565.csv", page, StringComparison.Ordinal);
        using var original = await officer.GetAsync("/assessments/2565/original?handler=File");
        Assert.Contains("2,90.00", await original.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var none = await officer.GetAsync("/assessments/2566/original");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task A_finding_is_worded_and_given_back_on_its_page()
    {
        using var officer = await new Client(_application).SignInAsync("officer");

        using var worded = await officer.PostAsync(
            "/assessments/2566/findings/o13",
            new Dictionary<string, string> { ["Input.Text"] = "ทำรายงานให้ครบก่อนเมษายน" }
        );
        Assert.Equal("/assessments/2566", worded.Headers.Location?.ToString());
        Assert.Contains("ทำรายงานให้ครบก่อนเมษายน", await officer.ReadAsync("/assessments/2566"), StringComparison.Ordinal);
        using var back = await officer.PostAsync(
            "/assessments/2566/findings/o13",
            [],
            "/assessments/2566/findings/o13?handler=Proposal"
        );
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        Assert.DoesNotContain("ทำรายงานให้ครบก่อนเมษายน", await officer.ReadAsync("/assessments/2566"), StringComparison.Ordinal);
        using var tooLong = await officer.PostAsync(
            "/assessments/2566/findings/o13",
            new Dictionary<string, string> { ["Input.Text"] = new('ก', 2001) }
        );
        Assert.Contains("ยาวเกินไป", WebUtility.HtmlDecode(await tooLong.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scheme_copied_from_another_year_is_saved_as_a_version_of_its_own()
    {
        using var officer = await new Client(_application).SignInAsync("officer");
        Dictionary<string, string> lines = new()
        {
            ["Input.PassMark"] = "80",
            ["Input.Instruments"] = "IIT | ผู้มีส่วนได้ส่วนเสียภายใน | 100",
            ["Input.Indicators"] = "1 | การปฏิบัติหน้าที่ | IIT",
            ["Input.Levels"] = "ผ่าน | 80\nไม่ผ่าน | 0",
            ["Input.Note"] = "ทดลองปีใหม่",
            ["Input.Version"] = "0",
            ["Input.IsDraft"] = "true",
        };

        using var wrong = await officer.PostAsync(
            "/assessments/2580/scheme",
            new Dictionary<string, string>(lines) { ["Input.Levels"] = "" }
        );
        Assert.Contains(
            "โปรดกรอกระดับผล",
            WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()),
            StringComparison.Ordinal
        );
        using var saved = await officer.PostAsync("/assessments/2580/scheme", lines);

        Assert.True(saved.StatusCode is HttpStatusCode.Redirect, WebUtility.HtmlDecode(await saved.Content.ReadAsStringAsync()));
        Assert.Contains("ทดลองปีใหม่", await officer.ReadAsync("/assessments/2580/scheme"), StringComparison.Ordinal);
        Assert.Contains(
            "คัดลอกจากเกณฑ์ปี 2566",
            await officer.ReadAsync("/assessments/2581/scheme?copy=2566"),
            StringComparison.Ordinal
        );
    }
}
