using System.Net;
using System.Text;
using ItaWorkflow.Tests.Data.Assessments;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Assessments;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Pages.Assessments;

public sealed class AssessmentPagesTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private WebApplication _application = null!;

    public async ValueTask InitializeAsync()
    {
        await ResultOffice.TownAsync(database);
        _application = new WebApplication(database).Start();
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    [Fact]
    public async Task A_result_typed_in_the_grid_is_shown_with_what_it_means()
    {
        using var officer = await new Client(_application).SignInAsync("officer");
        var card = PublishedResult.Chaturat.Card.With("total", 39.41m);

        using var answer = await officer.PostAsync("/assessments/2566/entry", Fields(ResultOffice.Typed(card).Values));

        Assert.Equal((HttpStatusCode.Redirect, "/assessments/2566"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        var page = await officer.ReadAsync("/assessments/2566");
        Assert.Contains("/measures/edit?finding=2566:o13", page, StringComparison.Ordinal);
        Assert.Contains(
            "ปรับปรุง: รายงานผลการดำเนินงานประจำปี",
            await officer.ReadAsync("/measures/edit?finding=2566:o13"),
            StringComparison.Ordinal
        );
        foreach (
            var words in new[]
            {
                "78.41",
                "ระดับ ต้องปรับปรุง",
                "ประกาศไว้ 39.41 แต่คำนวณได้ 78.41",
                "ยังขาด 6.59",
                "0.30 × 92.55 + 0.30 × 86.30 + 0.40 × 61.88",
                "ขาด 0.15",
                "ทำน้อยที่สุด 5 อย่าง",
            }
        )
            Assert.Contains(words, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_grid_keeps_what_was_typed_and_says_where()
    {
        using var officer = await new Client(_application).SignInAsync("officer");

        using var answer = await officer.PostAsync("/assessments/2564/entry", Fields(new() { ["1"] = "๙๘.๙๔", ["2"] = "198" }));

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("value=\"๙๘.๙๔\"", page, StringComparison.Ordinal);
        Assert.Contains(
            "ตัวชี้วัดที่ 2 การใช้งบประมาณ: คะแนนต้องอยู่ระหว่าง 0 ถึง 100 แต่กรอก 198",
            page,
            StringComparison.Ordinal
        );
        Assert.False(await database.ReadAsync(db => db.AssessmentResults.AnyAsync(r => r.FiscalYear == 2564)));
    }

    [Fact]
    public async Task A_file_fills_the_grid_and_stores_nothing()
    {
        using var officer = await new Client(_application).SignInAsync("officer");

        using var answer = await officer.UploadAsync(
            "/assessments/2565/entry",
            "/assessments/2565/entry?handler=Import",
            "file",
            "ผล.csv",
            Encoding.UTF8.GetBytes("ข้อ,คะแนน\no1,100\no2,50\n1,91.25\n")
        );

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("อ่านได้ 2 ค่า", page, StringComparison.Ordinal);
        Assert.Contains("แถว 3: ข้อ o2", page, StringComparison.Ordinal);
        Assert.Contains("value=\"91.25\"", page, StringComparison.Ordinal);
        Assert.False(await database.ReadAsync(db => db.AssessmentResults.AnyAsync(r => r.FiscalYear == 2565)));
    }

    [Fact]
    public async Task Everybody_reads_results_and_only_the_secretary_writes()
    {
        using var mayor = await new Client(_application).SignInAsync("mayor");

        Assert.Contains("พ.ศ. 2566", await mayor.ReadAsync("/assessments"), StringComparison.Ordinal);
        Assert.Contains("เกณฑ์ปี 2570 ยังเป็นร่าง", await mayor.ReadAsync("/assessments/2570"), StringComparison.Ordinal);
        Assert.DoesNotContain("บันทึกเป็นฉบับใหม่", await mayor.ReadAsync("/assessments/2566/scheme"), StringComparison.Ordinal);
        using var refused = await mayor.GetAsync("/assessments/2566/entry");
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
        using var unknown = await mayor.GetAsync("/assessments/2400");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private static Dictionary<string, string> Fields(Dictionary<string, string?> values) =>
        values
            .Select(v => ($"Input.Values[{v.Key}]", v.Value ?? ""))
            .Append(("Input.Revision", "0"))
            .ToDictionary(v => v.Item1, v => v.Item2);

    private static Dictionary<string, string> Fields(IReadOnlyDictionary<string, string?> values) =>
        Fields(new Dictionary<string, string?>(values));
}
