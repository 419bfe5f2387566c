using System.Net;
using ItaWorkflow.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Pages.Memos;

public sealed class UploadTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task Thirty_megabytes_are_refused_in_Thai_and_the_draft_is_as_it_was()
    {
        var id = await chain.DraftAsync();
        var page = await UploadAsync(id, "ใหญ่.pdf", [.. "%PDF-1.7\n"u8, .. new byte[30 * 1024 * 1024]]);

        Assert.Contains("20 MB", page, StringComparison.Ordinal);
        Assert.False(await chain.Database.ReadAsync(db => db.Attachments.AnyAsync(a => a.MemoId == id)));
    }

    [Fact]
    public async Task A_hostile_file_name_is_kept_as_harmless_words()
    {
        var id = await chain.DraftAsync();
        await UploadAsync(
            id,
            "..\\..\\<img src=x onerror=alert(1)>\u202egpj.pdf",
            [.. "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"u8]
        );

        var name = await chain.Database.ReadAsync(db =>
            db.Attachments.Where(a => a.MemoId == id).Select(a => a.FileName).SingleAsync()
        );
        Assert.DoesNotContain('\\', name);
        Assert.DoesNotContain('\u202e', name);
        Assert.DoesNotContain("<img", await RawAsync(id), StringComparison.Ordinal);
    }

    private async Task<string> UploadAsync(long id, string fileName, byte[] content)
    {
        await using var application = new WebApplication(chain.Database).Start();
        using var officer = await new Client(application).SignInAsync("officer");
        using var answer = await officer.UploadAsync(
            $"/memos/{id}/draft",
            $"/memos/{id}/draft?handler=Attach",
            "files",
            fileName,
            content
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await officer.ReadAsync($"/memos/{id}/draft");
    }

    private async Task<string> RawAsync(long id)
    {
        await using var application = new WebApplication(chain.Database).Start();
        using var officer = await new Client(application).SignInAsync("officer");
        using var answer = await officer.GetAsync($"/memos/{id}/draft");
        return await answer.Content.ReadAsStringAsync();
    }
}
