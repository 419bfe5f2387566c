using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ItaWorkflow.Tests.Web.Forms;

/// <summary>A form of a page as a browser would send it.</summary>
/// <param name="IsAnew">What it makes is shown once, on its answer: it carries no one-use key.</param>
public sealed record PageForm(
    string Action,
    IReadOnlyList<KeyValuePair<string, string>> Fields,
    IReadOnlySet<string> Files,
    bool IsAnew = false
)
{
    public const string Key = "__FormKey";
    public const string Token = "__RequestVerificationToken";

    public string? this[string name] => Fields.FirstOrDefault(f => f.Key == name).Value;

    /// <param name="page">The path that the HTML was read from.</param>
    public static IReadOnlyList<PageForm> Of(string page, string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        return
        [
            .. document
                .Forms.Where(f => string.Equals(f.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase))
                .Select(f => Read(page, f)),
        ];
    }

    /// <summary>The same form with these values instead of its own.</summary>
    public PageForm With(params IReadOnlyCollection<(string Name, string Value)> values) =>
        this with
        {
            Fields =
            [
                .. Fields.Where(f => values.All(v => v.Name != f.Key)),
                .. values.Select(v => KeyValuePair.Create(v.Name, v.Value)),
            ],
        };

    public MultipartFormDataContent Content(params IReadOnlyCollection<(string Name, string FileName, byte[] Bytes)> files)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Fields)
            content.Add(new StringContent(value), $"\"{name}\"");
        foreach (var (name, fileName, bytes) in files)
            content.Add(new ByteArrayContent(bytes), $"\"{name}\"", fileName);
        return content;
    }

    private static PageForm Read(string page, IHtmlFormElement form)
    {
        var fields = new List<KeyValuePair<string, string>>();
        var files = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var element in form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 } && !e.HasAttribute("disabled"))
        )
        {
            var name = element.GetAttribute("name")!;
            if (element is IHtmlInputElement { Type: "file" })
                files.Add(name);
            else if (Value(element) is { } value)
                fields.Add(new(name, value));
        }

        return new(
            form.GetAttribute("action") is { Length: > 0 } action ? action : page,
            fields,
            files,
            form.HasAttribute("data-anew")
        );
    }

    private static string? Value(IElement element) =>
        element switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => null,
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => select.Value,
            _ => null,
        };
}
