using System.Net;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Web.Pages.Memos;
using ItaWorkflow.Web.Pages.Errors;
using Microsoft.AspNetCore.Http.Features;

namespace ItaWorkflow.Tests.Web.Pages.Errors;

public sealed class ShowTests(DraftingOffice office) : IClassFixture<DraftingOffice>
{
    [Fact]
    public async Task A_page_that_is_not_there_says_so_in_Thai_with_a_way_on()
    {
        using var officer = await new Client(office.Application).SignInAsync("officer");

        using var answer = await officer.GetAsync("/memos/999999");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("ไม่พบหน้านี้", page, StringComparison.Ordinal);
        Assert.Contains("ไปโต๊ะทำงาน", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_left_open_too_long_says_that_nothing_was_kept_and_leads_back_to_its_page()
    {
        using var officer = await new Client(office.Application).SignInAsync("officer");

        // The first of two tokens is read: an old one before the page's own.
        using var stale = await officer.PostAsync(
            "/memos/new",
            new Dictionary<string, string> { ["__RequestVerificationToken"] = "old" }
        );

        Assert.Equal(HttpStatusCode.BadRequest, stale.StatusCode);
        var page = WebUtility.HtmlDecode(await stale.Content.ReadAsStringAsync());
        Assert.Contains("หน้านี้เปิดค้างไว้นานเกินไป", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/memos/new\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_is_answered_too()
    {
        using var visitor = new Client(office.Application);

        using var answer = await visitor.PostAsync("/account/sign-in", [new(new('x', 3000), "")], "/errors/500");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
    }

    [Fact]
    public void A_form_too_large_is_told_as_such()
    {
        var http = new DefaultHttpContext();
        http.Request.ContentLength = 11;
        http.Features.Set<IHttpMaxRequestBodySizeFeature>(new AtMostTen());
        var page = new ShowModel
        {
            PageContext = new() { HttpContext = http, RouteData = new(new RouteValueDictionary { ["status"] = "400" }) },
        };

        page.OnPost();

        Assert.Equal("ไฟล์ใหญ่เกินไป", page.Sentence.Heading);
        Assert.Equal(StatusCodes.Status413PayloadTooLarge, http.Response.StatusCode);
    }

    private sealed class AtMostTen : IHttpMaxRequestBodySizeFeature
    {
        public bool IsReadOnly => true;
        public long? MaxRequestBodySize { get; set; } = 10;
    }

    [Fact]
    public async Task A_failure_is_told_without_asking_the_database()
    {
        using var visitor = new Client(office.Application);

        using var answer = await visitor.GetAsync("/errors/500");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("รายการนี้ยังไม่ถูกบันทึก", page, StringComparison.Ordinal);
        Assert.DoesNotContain("เทศบาลตำบลตัวอย่าง", page, StringComparison.Ordinal);
    }
}
