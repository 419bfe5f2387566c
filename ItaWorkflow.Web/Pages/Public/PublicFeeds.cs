using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Web.Security;

namespace ItaWorkflow.Web.Pages.Public;

/// <summary>For those who follow what is published: JSON Feed 1.1, Atom (RFC 4287), and the list of addresses for search engines.</summary>
internal static class PublicFeeds
{
    private const int Newest = 50;
    private static readonly string[] Asked = [HttpMethods.Get, HttpMethods.Head];
    private static readonly JsonSerializerOptions Thai = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void MapPublicFeeds(this IEndpointRouteBuilder app)
    {
        Map(app, "/public/feed.json", JsonAsync);
        Map(app, "/public/feed.atom", AtomAsync);
        Map(app, "/public/sitemap.xml", SitemapAsync);
    }

    private static void Map(IEndpointRouteBuilder app, string path, Delegate answer) =>
        app.MapMethods(path, Asked, answer)
            .AllowAnonymous()
            .WithMetadata(new SameForAllAttribute())
            .CacheOutput(PublicAnswers.CacheName);

    private static async Task<IResult> JsonAsync(PublicReader reader, HttpRequest request, CancellationToken cancel)
    {
        var office = await reader.OfficeAsync(cancel);
        var links = request.Links();
        var feed = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["version"] = "https://jsonfeed.org/version/1.1",
            ["title"] = $"เอกสารเผยแพร่ของ{office.Name}",
            ["language"] = "th",
            ["home_page_url"] = request.Whole(links.Home),
            ["feed_url"] = request.Whole(links.Root + "/feed.json"),
            ["items"] = (await reader.NewestAsync(Newest, cancel)).Select(p => new Dictionary<string, object?>(
                StringComparer.Ordinal
            )
            {
                ["id"] = Id(p, links, request),
                ["url"] = request.Whole(links.Item(p.FiscalYear, p.ItemCode)),
                ["title"] = Title(p),
                ["content_text"] = Words(p),
                ["date_published"] = p.PublishedAt,
                ["date_modified"] = p.EndedAt ?? p.PublishedAt,
                ["tags"] = (string[])[p.ItemCode, p.FiscalYear.ToString(CultureInfo.InvariantCulture)],
            }),
        };
        return Results.Text(JsonSerializer.Serialize(feed, Thai), "application/feed+json; charset=utf-8");
    }

    private static async Task<IResult> AtomAsync(PublicReader reader, HttpRequest request, CancellationToken cancel)
    {
        var office = await reader.OfficeAsync(cancel);
        var links = request.Links();
        var newest = await reader.NewestAsync(Newest, cancel);
        var self = request.Whole(links.Root + "/feed.atom");
        var feed = new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", "th"),
            new XElement(Atom + "id", self),
            new XElement(Atom + "title", $"เอกสารเผยแพร่ของ{office.Name}"),
            new XElement(Atom + "updated", Instant(newest.Count > 0 ? Changed(newest[0]) : DateTimeOffset.UnixEpoch)),
            new XElement(Atom + "author", new XElement(Atom + "name", office.Name)),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", self)),
            new XElement(Atom + "link", new XAttribute("href", request.Whole(links.Home))),
            newest.Select(p => new XElement(
                Atom + "entry",
                new XElement(Atom + "id", Id(p, links, request)),
                new XElement(Atom + "title", Title(p)),
                new XElement(Atom + "updated", Instant(Changed(p))),
                new XElement(Atom + "published", Instant(p.PublishedAt!.Value)),
                new XElement(Atom + "link", new XAttribute("href", request.Whole(links.Item(p.FiscalYear, p.ItemCode)))),
                new XElement(Atom + "summary", Words(p))
            ))
        );
        return Xml(feed, "application/atom+xml");
    }

    private static async Task<IResult> SitemapAsync(PublicReader reader, HttpRequest request, CancellationToken cancel)
    {
        var links = request.Links();
        var pages = new List<XElement> { Page(request.Whole(links.Home), null) };
        foreach (var (year, count) in await reader.YearsAsync(cancel))
        {
            if (count == 0)
                continue;
            pages.Add(Page(request.Whole(links.Year(year)), null));
            foreach (var item in (await reader.ItemsAsync(year, cancel)).Where(i => i.IsShown))
                pages.Add(Page(request.Whole(links.Item(year, item.Item.Code)), item.ChangedAt));
        }

        return Xml(new(Sitemap + "urlset", pages), "application/xml");
    }

    private static XElement Page(string address, DateTimeOffset? changed) =>
        new(
            Sitemap + "url",
            new XElement(Sitemap + "loc", address),
            changed is { } at ? new XElement(Sitemap + "lastmod", Instant(at)) : null
        );

    private static IResult Xml(XElement root, string type) =>
        Results.Text(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root.ToString(SaveOptions.DisableFormatting),
            $"{type}; charset=utf-8"
        );

    private static DateTimeOffset Changed(Publication publication) => publication.EndedAt ?? publication.PublishedAt!.Value;

    private static string Instant(DateTimeOffset at) => XmlConvert.ToString(at.ToUniversalTime());

    private static string Id(Publication publication, PublicLinks links, HttpRequest request) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{request.Whole(links.Item(publication.FiscalYear, publication.ItemCode))}#{publication.Id}"
        );

    private static string Title(Publication publication) =>
        publication.EndedAt is null ? publication.Title : $"ถอนแล้ว: {publication.Title}";

    private static string Words(Publication publication) =>
        publication.EndedAt is null
            ? $"ข้อ {publication.ItemCode} ปีงบประมาณ {publication.FiscalYear}: {string.Join(", ", publication.Files.Select(f => f.Title))}"
            : $"ถอนจากข้อ {publication.ItemCode} ปีงบประมาณ {publication.FiscalYear} เหตุผล: {publication.Reason}";
}
