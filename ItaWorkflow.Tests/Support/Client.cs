using System.Net;
using System.Text.RegularExpressions;

namespace ItaWorkflow.Tests.Support;

/// <summary>Somebody without a browser: own cookies, follows no redirect, sends forms with their antiforgery token.</summary>
public sealed partial class Client : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;

    public Client(WebApplication application)
        : this(application.Address) { }

    private Client(Uri address) =>
        _http = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = _cookies }) { BaseAddress = address };

    /// <summary>Somebody else with every cookie of this one.</summary>
    public Client Copied()
    {
        var thief = new Client(_http.BaseAddress!);
        thief._cookies.Add(_cookies.GetAllCookies());
        return thief;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>The answer as soon as its head is there.</summary>
    public Task<HttpResponseMessage> FollowAsync(string path) =>
        _http.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);

    public async Task<string> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a form of the page at <paramref name="from"/> to <paramref name="path"/> (default: the same).</summary>
    public async Task<HttpResponseMessage> PostAsync(
        string from,
        IEnumerable<KeyValuePair<string, string>> fields,
        string? path = null
    )
    {
        var token = Token().Match(await ReadAsync(from)).Groups["token"].Value;
        using var form = new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", token)]);
        return await _http.PostAsync(new Uri(path ?? from, UriKind.Relative), form);
    }

    /// <summary>Uploads one file through a form of the page at <paramref name="from"/>.</summary>
    public async Task<HttpResponseMessage> UploadAsync(string from, string path, string field, string fileName, byte[] content)
    {
        var token = Token().Match(await ReadAsync(from)).Groups["token"].Value;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new ByteArrayContent(content), field, fileName },
        };
        return await _http.PostAsync(new Uri(path, UriKind.Relative), form);
    }

    public async Task<Client> SignInAsync(string userName, string password = Town.Password)
    {
        using var answer = await PostAsync(
            "/account/sign-in",
            new Dictionary<string, string> { ["Input.Name"] = userName, ["Input.Password"] = password }
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return this;
    }

    public void Dispose() => _http.Dispose();

    [GeneratedRegex(
        """name="__RequestVerificationToken" type="hidden" value="(?<token>[^"]+)""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Token();
}
