using System.Text.Json;
using ItaWorkflow.Data.Disclosures;

namespace ItaWorkflow.Web.Pages.Public;

/// <summary>The pages once more for machines: schema.org as JSON-LD. The serializer escapes what could end a script.</summary>
internal static class PublicData
{
    private const string Vocabulary = "https://schema.org";

    public static string Of(YearView view, Func<string, string> whole) =>
        JsonSerializer.Serialize(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["@context"] = Vocabulary,
                ["@type"] = "CollectionPage",
                ["name"] = $"ข้อมูลเผยแพร่ ปีงบประมาณ {view.Year}",
                ["url"] = whole(view.Links.Year(view.Year)),
                ["inLanguage"] = "th",
                ["publisher"] = Publisher(view.Office),
                ["hasPart"] = view.Items.Where(i => i.IsShown).Select(i => Part(i, view.Links, whole)),
            }
        );

    public static string Of(ItemView view, Func<string, string> whole)
    {
        var item = view.Shown;
        return JsonSerializer.Serialize(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["@context"] = Vocabulary,
                ["@type"] = "CollectionPage",
                ["name"] = item.Item.Name,
                ["url"] = view.Address,
                ["inLanguage"] = "th",
                ["dateModified"] = item.ChangedAt,
                ["publisher"] = Publisher(view.Office),
                ["isPartOf"] = whole(view.Links.Year(item.Year)),
                ["hasPart"] = item
                    .Publications.Where(p => p.EndedAt is null)
                    .SelectMany(p => p.Files.Select(f => Document(p, f, view.Links, whole))),
            }
        );
    }

    private static Dictionary<string, object?> Publisher(PublicOffice office) =>
        new(StringComparer.Ordinal)
        {
            ["@type"] = "GovernmentOrganization",
            ["name"] = office.Name,
            ["telephone"] = office.Phone.Length > 0 ? office.Phone : null,
            ["url"] = office.Settings.Website.Length > 0 ? office.Settings.Website : null,
        };

    private static Dictionary<string, object?> Part(PublicItem item, PublicLinks links, Func<string, string> whole) =>
        new(StringComparer.Ordinal)
        {
            ["@type"] = "CollectionPage",
            ["name"] = item.Item.Name,
            ["url"] = whole(links.Item(item.Year, item.Item.Code)),
        };

    private static Dictionary<string, object?> Document(
        Publication publication,
        PublishedFile file,
        PublicLinks links,
        Func<string, string> whole
    ) =>
        new(StringComparer.Ordinal)
        {
            ["@type"] = "DigitalDocument",
            ["name"] = file.Kind is PublishedKind.Signed ? publication.Title : file.Title,
            ["url"] = whole(links.File(publication, file)),
            ["encodingFormat"] = file.ContentType,
            ["datePublished"] = publication.PublishedAt,
            ["sha256"] = file.Sha256,
        };
}
