using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ItaWorkflow.Tests.Support;

/// <summary>
/// Somebody without scripts: opens pages, fills the forms that stand there, presses their buttons and is led on. Whatever they do not fill
/// is posted as the page had it. A refusal fails the test with its words.
/// </summary>
internal sealed class Caller(Uri address) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { CookieContainer = new CookieContainer() })
    {
        BaseAddress = address,
        // A busy machine typesets slowly.
        Timeout = TimeSpan.FromMinutes(5),
    };

    public Uri Address => address;

    public IHtmlDocument Page { get; private set; } = null!;

    /// <summary>Where the last page stands.</summary>
    public string Path => new Uri(Page.Url).AbsolutePath;

    public string Words => Page.Body!.TextContent;

    public async Task<Caller> GoAsync(string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        await ReadAsync(answer);
        return this;
    }

    public Task<byte[]> DownloadAsync(string path) => http.GetByteArrayAsync(new Uri(path, UriKind.Relative));

    /// <param name="button">Part of its words, or <c>button.class</c>.</param>
    /// <param name="fields">Names of fields with what is typed; of a select part of an option's words.</param>
    public async Task<Caller> PressAsync(string button, params (string Field, string Value)[] fields)
    {
        var pressed = Button(button);
        foreach (var (field, value) in fields)
            Fill(pressed.Form!, field, value);
        // A submission is read from what lies in the form; what belongs to it from outside comes in.
        foreach (var outside in Page.QuerySelectorAll<IHtmlInputElement>("input[form]").Where(i => i.Form == pressed.Form))
            pressed.Form!.AppendChild(outside);
        if (pressed.GetAttribute("formaction") is { } elsewhere)
            pressed.Form!.SetAttribute("action", elsewhere);
        var wanted = pressed.Form!.GetSubmission(pressed)!;
        using var post = new HttpRequestMessage(HttpMethod.Post, wanted.Target.Href) { Content = new StreamContent(wanted.Body) };
        post.Content.Headers.TryAddWithoutValidation("Content-Type", wanted.MimeType);
        using var answer = await http.SendAsync(post);
        await ReadAsync(answer);
        return this;
    }

    /// <summary>Chooses one file for the only file field of the page and presses the form's button.</summary>
    public async Task<Caller> UploadAsync(string button, string fileName, byte[] content)
    {
        var form = Button(button).Form!;
        using var parts = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]"))
            parts.Add(new StringContent(hidden.Value), hidden.Name!);
        parts.Add(new ByteArrayContent(content), form.QuerySelector<IHtmlInputElement>("input[type=file]")!.Name!, fileName);
        using var answer = await http.PostAsync(form.GetAttribute("action") ?? Page.Url, parts);
        await ReadAsync(answer);
        return this;
    }

    public void Dispose() => http.Dispose();

    private IHtmlButtonElement Button(string words) =>
        Page.QuerySelectorAll<IHtmlButtonElement>("button")
            .FirstOrDefault(b =>
                b.Form is not null
                && (
                    words.StartsWith("button.", StringComparison.Ordinal)
                        ? b.Matches(words)
                        : b.TextContent.Contains(words, StringComparison.Ordinal)
                )
            )
        ?? throw new InvalidOperationException($"No button “{words}” at {Path}: {Words}");

    private static void Fill(IHtmlFormElement form, string field, string value)
    {
        switch (form.Elements.First(e => e.GetAttribute("name") == field && e.GetAttribute("type") is not "hidden"))
        {
            case IHtmlSelectElement select:
                var offered = select.Options.Where(o => o.Text.Contains(value, StringComparison.Ordinal));
                select.Value = offered.MinBy(o => o.Text.Length)!.Value;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
        }
    }

    private async Task ReadAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        var asked = answer.RequestMessage!.RequestUri!.AbsoluteUri;
        var context = BrowsingContext.New(Configuration.Default);
        Page = (IHtmlDocument)await context.OpenAsync(page => page.Content(html).Address(asked));
        Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{asked}: {answer.StatusCode} {Words}");
        Assert.Equal("", Page.QuerySelector(".error-summary")?.TextContent ?? "");
    }
}
