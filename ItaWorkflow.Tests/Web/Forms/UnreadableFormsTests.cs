using System.Globalization;
using System.Net;
using System.Text;

namespace ItaWorkflow.Tests.Web.Forms;

[Collection(nameof(SharedOffice))]
public sealed class UnreadableFormsTests(DemonstrationOffice office)
{
    private const string Boundary = "multipart/form-data; boundary=x";

    /// <summary>The content's type and the content; % stands for a form's token.</summary>
    public static readonly TheoryData<string, string> Forms = new()
    {
        { "application/x-www-form-urlencoded; charset=utf-7", "%&Input.Name=a" },
        { "application/x-www-form-urlencoded; charset=utf-16", "%&Input.Name=a" },
        { "application/x-www-form-urlencoded; charset=nonsense", "%&Input.Name=a" },
        { "application/x-www-form-urlencoded", $"%&{new string('k', 3000)}=a" },
        { "application/x-www-form-urlencoded", string.Concat(Enumerable.Range(0, 1100).Select(n => $"k{n}=a&")) + "%" },
        { "application/x-www-form-urlencoded", "%&Input" + string.Concat(Enumerable.Repeat("[a]", 600)) + "=a" },
        { "application/x-www-form-urlencoded", "__RequestVerificationToken=nonsense" },
        { "application/x-www-form-urlencoded", "" },
        { "multipart/form-data", "%" },
        { Boundary, "--x\r\nContent-Disposition: form-data; name=\"Input.Name\"\r\n\r\nnever ends" },
        { Boundary, "--x\r\nContent-Disposition: nonsense\r\n\r\na\r\n--x--" },
        {
            Boundary,
            "--x\r\nContent-Disposition: form-data; name=\"Input.Name\"\r\nContent-Type: text/plain; charset=utf-7\r\n\r\na\r\n--x--\r\n"
        },
        { Boundary, $"--x\r\nContent-Disposition: form-data; name=\"{new string('k', 20_000)}\"\r\n\r\na\r\n--x--\r\n" },
        { "application/json", "{\"Input\":{\"Name\":\"a\"}}" },
        { "nonsense", "a" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_that_cannot_be_read_is_refused_in_words(string type, string content)
    {
        using var stranger = office.Anonymous();
        using var visitor = await office.SignInAsync();
        foreach (var (client, page) in new[] { (stranger, "/account/sign-in"), (visitor, "/memos/new") })
        {
            var token = PageForm.Of(page, await client.GetStringAsync(page))[^1][PageForm.Token]!;
            var body = content.Replace("%", $"{PageForm.Token}={Uri.EscapeDataString(token)}", StringComparison.Ordinal);
            using var bytes = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            bytes.Headers.TryAddWithoutValidation("Content-Type", type);
            using var answer = await client.PostAsync(page, bytes);
            var words = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

            Assert.InRange((int)answer.StatusCode, 200, 499);
            Assert.True(
                answer.StatusCode is HttpStatusCode.Redirect
                    || words.Contains("โต๊ะทำงาน", StringComparison.Ordinal)
                    || words.Contains("เข้าสู่ระบบ", StringComparison.Ordinal),
                string.Create(CultureInfo.InvariantCulture, $"{page} {answer.StatusCode}: {words}")
            );
        }
    }

    [Fact]
    public async Task Cookies_of_nonsense_are_nobodys()
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        client.BaseAddress = office.Application.Address;
        foreach (
            var cookie in new[] { "ita=nonsense", "ita=" + new string('a', 20_000), ".AspNetCore.Mvc.CookieTempDataProvider=%00" }
        )
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/");
            request.Headers.TryAddWithoutValidation("Cookie", cookie);
            using var answer = await client.SendAsync(request);
            Assert.InRange((int)answer.StatusCode, 300, 499);
        }
    }
}
