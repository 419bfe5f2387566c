using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace ItaWorkflow.Tests.Web.Forms;

/// <summary>Somebody who may do everything and sends nonsense; writes down every answer that is a failure or has no words.</summary>
public sealed partial class BadVisitor : IDisposable
{
    private static readonly byte[] Program = [0x4d, 0x5a, 0];

    private readonly DemonstrationOffice office;
    private readonly List<string> faults;
    private HttpClient client;
    private IReadOnlyList<PageForm> forms = [];
    private string token = "";
    private int address;

    private BadVisitor(DemonstrationOffice office, List<string> faults, HttpClient client) =>
        (this.office, this.faults, this.client) = (office, faults, client);

    public string Path { get; private set; } = "/";

    /// <summary>A form of nothing but its token.</summary>
    public PageForm Bare => new(Path, [new(PageForm.Token, token)], new HashSet<string>());

    public static async Task<BadVisitor> ComeAsync(DemonstrationOffice office, List<string> faults) =>
        new(office, faults, await office.SignInAsync());

    /// <summary>The page at the first address of its template that shows one.</summary>
    public async Task FindAsync(string template)
    {
        forms = [];
        foreach (var path in AddressBook.Of(template))
        {
            Path = path;
            using var answer = await client.GetAsync(path);
            var html = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode is not HttpStatusCode.OK)
                continue;
            forms = PageForm.Of(path, html);
            faults.AddRange(
                forms
                    .Where(f => !f.IsAnew && f[PageForm.Key] is null)
                    .Select(f => $"{path} {f.Action}: a form without a one-use key")
            );
            break;
        }

        var tokens = PageForm.Of("/account", await client.GetStringAsync("/account"));
        token = tokens.Select(f => f[PageForm.Token]).First(t => t is not null)!;
    }

    /// <summary>All fields of a kind are spoiled in one form: whatever stumbles over one of them shows.</summary>
    public async Task PostAllAsync(AskedHandler handler)
    {
        var path = Path + handler.Query;
        var shown = forms.FirstOrDefault(f => f.Action.Split('#')[0].EndsWith(path, StringComparison.OrdinalIgnoreCase));
        var form = (shown ?? Bare).With((PageForm.Token, token));
        AskedField[] asked =
        [
            .. handler.Fields,
            .. form
                .Fields.Select(f => f.Key)
                .Where(n => n is not PageForm.Token and not PageForm.Key && !LaterItem().IsMatch(n))
                .Where(n => !handler.Fields.Any(f => string.Equals(f.Name, n, StringComparison.OrdinalIgnoreCase)))
                .Select(n => new AskedField(n, false)),
        ];
        await SendAsync(HttpMethod.Post, path, form);
        foreach (var bad in BadValue.All.Where(b => asked.Any(f => f.IsText == b.InTexts)))
            await TryAsync(path, bad.Form(form, asked), $"{(bad.InTexts ? "texts" : "others")} {bad.Name}");
        using var files = form.With([])
            .Content([.. asked.Select(f => f.Name).Concat(form.Files).Distinct().Select(n => (n, "ก\r\n.exe", Program))]);
        await TryAsync(path, files, "files everywhere");
    }

    /// <param name="query">All of them at once hold the same, and once more each by itself what most readers stumble over.</param>
    public async Task AskAllAsync(string template, IReadOnlyCollection<string> query)
    {
        if (AddressBook.HasHoles(template))
            // A server takes no NUL in a path, and answers by itself.
            foreach (var value in BadValue.InAddress.Select(v => v.Replace("%00", "", StringComparison.Ordinal)).Append(".."))
            foreach (var path in AddressBook.Of(template, [value]))
                await TryAsync(HttpMethod.Get, path, null, "");
        var known = AddressBook.Of(template, ["1"]).First();
        await TryAsync(HttpMethod.Get, $"{known}?handler=Nonsense", null, "");
        if (query.Count == 0)
            return;
        foreach (var value in BadValue.InAddress)
            await TryAsync(HttpMethod.Get, $"{known}?{string.Join('&', query.Select(n => $"{n}={value}"))}", null, "");
        foreach (var name in query)
            await TryAsync(HttpMethod.Get, $"{known}?{name}={BadValue.Unclean}&{name}=1", null, "");
    }

    public async Task<HttpStatusCode> SendAsync(HttpMethod verb, string path, PageForm? form)
    {
        using var content = form?.Content();
        return await TryAsync(verb, path, content, "");
    }

    public void Dispose() => client.Dispose();

    private Task<HttpStatusCode> TryAsync(string path, HttpContent content, string what) =>
        TryAsync(HttpMethod.Post, path, content, what);

    private async Task<HttpStatusCode> TryAsync(HttpMethod verb, string path, HttpContent? content, string what)
    {
        using var request = new HttpRequestMessage(verb, path) { Content = content };
        // From another address each time: what may be asked so many times a minute is asked by many.
        request.Headers.Add("X-Forwarded-For", $"10.0.{address / 250}.{1 + (address++ % 250)}");
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var status = (int)answer.StatusCode;
        var isText = answer.Content.Headers.ContentType?.MediaType is "text/html" or "text/plain" or null;
        var words = isText && status is < 300 or >= 400 ? await answer.Content.ReadAsStringAsync() : "-";
        if (status >= 500 || (verb != HttpMethod.Head && isText && status >= 400 && !Thai().IsMatch(words)))
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{verb} {path} {what}: {status}"));
        if (answer.Headers.Location?.OriginalString.Contains("/account/sign-in", StringComparison.Ordinal) is true)
        {
            client.Dispose();
            await office.GiveAllDutiesAsync();
            client = await office.SignInAsync();
            await RenewTokenAsync();
        }

        return answer.StatusCode;
    }

    private async Task RenewTokenAsync() =>
        token = PageForm
            .Of("/account", await client.GetStringAsync("/account"))
            .Select(f => f[PageForm.Token])
            .First(t => t is not null)!;

    [GeneratedRegex("[\u0e00-\u0e7f]", RegexOptions.None, 1000)]
    private static partial Regex Thai();

    /// <summary>Of several lines alike the first is enough.</summary>
    [GeneratedRegex(@"\[([1-9]\d*|(?!o40\])[a-z]\w*)\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LaterItem();
}
