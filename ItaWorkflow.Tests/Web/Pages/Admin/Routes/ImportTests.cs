using System.Net;
using System.Text;
using ItaWorkflow.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Pages.Admin.Routes;

public sealed class ImportTests(DraftingTable table) : IClassFixture<DraftingTable>, IAsyncLifetime
{
    private WebApplication _application = null!;

    public ValueTask InitializeAsync()
    {
        _application = new WebApplication(table.Database).Start();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    public static TheoryData<string, string> Hostile =>
        new()
        {
            { "%PDF-1.7", "ไฟล์ไม่ใช่ XML ที่ถูกต้อง" },
            { "<html/>", "ไม่ใช่ BPMN 2.0" },
            { "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><d>&x;</d>", "DTD" },
            { "<!DOCTYPE d [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\"><!ENTITY c \"&b;&b;\">]><d>&c;</d>", "DTD" },
            { Twice, "ซ้ำกับองค์ประกอบอื่น" },
            { new string('x', 5 * 1024 * 1024 + 1), "ไฟล์ใหญ่เกิน 5 MB" },
        };

    private const string Twice = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
        <process id="twice" isExecutable="true"><startEvent id="ก🙂" /><endEvent id="ก🙂" /></process></definitions>
        """;

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task What_is_no_route_is_refused_in_words_and_nothing_of_it_stays(string file, string reason)
    {
        using var admin = await new Client(_application).SignInAsync("admin");
        var before = await table.Database.ReadAsync(db => db.ApprovalRoutes.CountAsync());

        using var answer = await admin.UploadAsync(
            "/admin/routes",
            "/admin/routes?handler=Import",
            "Bpmn",
            "route.bpmn",
            Encoding.UTF8.GetBytes(file)
        );

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(reason, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(before, await table.Database.ReadAsync(db => db.ApprovalRoutes.CountAsync()));
    }

    [Fact]
    public async Task What_does_not_run_yet_may_come_as_a_draft_and_leaves_as_it_came()
    {
        using var admin = await new Client(_application).SignInAsync("admin");
        var file = Encoding.UTF8.GetBytes(Twice);
        using var answer = await admin.UploadAsync(
            "/admin/routes",
            "/admin/routes?handler=Import&draft=true",
            "Bpmn",
            "r.bpmn",
            file
        );

        var page = answer.Headers.Location!.OriginalString;
        Assert.Contains("ซ้ำกับองค์ประกอบอื่น", await admin.ReadAsync(page), StringComparison.Ordinal);
        using var export = await admin.GetAsync(page + "?handler=File");
        Assert.Equal(file, await export.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_trial_and_the_versions_work_without_script()
    {
        var route = await table.PublishedAsync("plain");
        using var admin = await new Client(_application).SignInAsync("admin");
        var html = await admin.ReadAsync($"/admin/routes/{route.Id}?tried=true&Try.Division={table.Town.Finance.Id}");
        Assert.Contains("นางออม พอเพียง", html, StringComparison.Ordinal);
        Assert.Contains("เรื่องเดินจนจบ", html, StringComparison.Ordinal);
        Assert.Contains("ไฟล์ BPMN ของรุ่นนี้", html, StringComparison.Ordinal);
    }
}
