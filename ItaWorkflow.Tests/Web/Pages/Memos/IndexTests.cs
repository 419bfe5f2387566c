using System.Net;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Pages.Memos;

[OnBothStores]
public sealed class IndexTests(DraftingOffice office) : IClassFixture<DraftingOffice>
{
    [Theory]
    [InlineData("/memos?q=ห้องประชุม", true)]
    [InlineData("/memos?q=ไม่ตรง", false)]
    [InlineData("/memos?q=ใจดี", true)]
    [InlineData("/memos?q=52500.2/17", true)]
    [InlineData("/memos?q=%E0%B9%91%E0%B9%97", true)]
    [InlineData("/memos?q=100%25", false)]
    [InlineData("/memos?q=<mark>ห้องประชุม</mark>", false)]
    [InlineData("/memos?state=Draft", true)]
    [InlineData("/memos?state=Approved", false)]
    [InlineData("/memos?year=2569", true)]
    [InlineData("/memos?year=2568", false)]
    [InlineData("/memos?mine=true", true)]
    [InlineData("/memos?p=99", true)]
    public async Task A_memo_is_found_by_number_subject_person_state_and_year(string address, bool found)
    {
        await NumberedAsync();
        using var officer = new Client(office.Application);
        await officer.SignInAsync("officer");

        var page = WebUtility.HtmlDecode(await officer.ReadAsync(address));

        Assert.Equal(found, page.Contains("ขอใช้ห้องประชุมใหญ่", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_result_shows_where_it_was_found()
    {
        await NumberedAsync();
        using var officer = new Client(office.Application);
        await officer.SignInAsync("officer");

        var page = WebUtility.HtmlDecode(await officer.ReadAsync("/memos?q=ห้อง ประชุม"));

        Assert.Contains("<b>หัวเรื่อง</b>", page, StringComparison.Ordinal);
        Assert.Contains("ขอใช้<mark>ห้อง</mark><mark>ประชุม</mark>ใหญ่", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_of_another_division_finds_an_empty_list_that_says_what_will_fill_it()
    {
        await NumberedAsync();
        using var stranger = new Client(office.Application);
        await stranger.SignInAsync("finance-officer");

        var page = WebUtility.HtmlDecode(await stranger.ReadAsync("/memos"));

        Assert.DoesNotContain("ขอใช้ห้องประชุมใหญ่", page, StringComparison.Ordinal);
        Assert.Contains("ยังไม่มีบันทึกข้อความ", page, StringComparison.Ordinal);
    }

    private async Task NumberedAsync()
    {
        if (await office.Town.Database.ReadAsync(db => db.Memos.AnyAsync()))
            return;
        var memo = await office.Town.BeginAsync();
        await using var db = office.Town.Database.Open();
        var kept = await db.Memos.SingleAsync(m => m.Id == memo.Id);
        kept.Write(DraftingTown.Text("<p>ก</p>") with { Subject = "ขอใช้ห้องประชุมใหญ่" }, office.Town.Clock.GetUtcNow());
        kept.Assign(new MemoNumber("ตย ๕๒๕๐๐.๒/๑๗", 2569, new DateOnly(2026, 11, 20)), office.Town.Clock.GetUtcNow());
        await db.SaveChangesAsync();
    }
}
